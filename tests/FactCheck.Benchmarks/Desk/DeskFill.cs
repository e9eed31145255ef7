using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Review.Checking;
using FactCheck.Store;

namespace FactCheck.Benchmarks.Desk;

/// <summary>A store of the size of a large newsroom's, put in as a backup would be.</summary>
internal static class DeskFill
{
    private const int Sites = 40;
    private const string Time = "2026-11-01T08:00:00.000Z";

    private static readonly string[] Rules = ["growth-arithmetic", "parts-total", "conflicting-values", "headline-body", "weekday", "share-of-whole", "list-count", "unit-conversion"];
    private static readonly string[] Topics = ["Doanh thu", "Lợi nhuận", "Sản lượng", "Ngân sách", "Revenue", "Output", "Turnout", "Budget"];
    private static readonly string[] States = ["open", "open", "open", "open", "accepted", "rejected"];

    /// <summary>Fills an empty store.</summary>
    public static async Task<long> FillAsync(ReviewStore store, int articles, int findings)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
            await using (var lines = new StreamWriter(packed, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                Write(lines, articles, findings);
            await using var backup = File.OpenRead(path);
            return (await store.RestoreAsync(backup)).Rows;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(StreamWriter lines, int articles, int findings)
    {
        var (report, text) = Sample();
        var rows = 0L;
        lines.Write("{\"format\":\"factcheck-store-1\",\"migration\":1}\n");
        for (var i = 1; i <= articles; i++)
            Line(
                ("table", "articles"), ("id", i), ("identity", $"https://{Site(i)}/{Number(i)}"), ("source", $"https://{Site(i)}/{Number(i)}"), ("site", Site(i)), ("title", Title(i)),
                ("language", i % 2 == 0 ? "vi" : "en"), ("published", "2026-11-01"), ("version", 1), ("open_findings", i <= findings ? 1 : 0), ("added_at", Time), ("changed_at", Time));
        for (var i = 1; i <= articles; i++)
            Line(
                ("table", "article_versions"), ("id", i), ("article", i), ("number", 1), ("sha256", new string('0', 64)), ("text", text), ("report", Convert.ToBase64String(report)), ("tool", "1.0"),
                ("rules", "r"), ("claims", 9), ("findings", 1), ("added_by", "wire"), ("added_at", Time), ("checked_at", Time));
        for (var i = 1; i <= findings; i++)
            Line(
                ("table", "findings"), ("id", i), ("article", i), ("finding", "fc1-" + i.ToString("x16", CultureInfo.InvariantCulture)), ("rule", Rules[i % Rules.Length]),
                ("family", Rules[i % Rules.Length]), ("severity", 1 + (i % 2)), ("confidence", 0.5 + (i % 50 / 100.0)), ("worth", i * 7919L % 1_000_003), ("message", $"{Title(i)}: 254 / 215."),
                ("title", Title(i)), ("language", i % 2 == 0 ? "vi" : "en"), ("site", Site(i)), ("anchors", "[\"254\",\"215\"]"), ("state", States[i % States.Length]), ("standing", "current"),
                ("version", 1), ("first_version", 1), ("last_version", 1), ("found_at", Time), ("changed_at", Time));
        lines.Write(string.Create(CultureInfo.InvariantCulture, $"{{\"rows\":{rows}}}\n"));

        void Line(params ReadOnlySpan<(string Column, object Value)> row)
        {
            lines.Write(JsonSerializer.Serialize(row.ToArray().ToDictionary(static c => c.Column, static c => c.Value, StringComparer.Ordinal)));
            lines.Write('\n');
            rows++;
        }
    }

    private static (byte[] Report, string Text) Sample()
    {
        var text = Encoding.UTF8.GetString(Samples.Texts("en")[0]);
        var article = ArticleIngestion.Create(RuleBundle.Embedded()).Read("article.txt", Encoding.UTF8.GetBytes(text)).Article!;
        return (PackedReport.Write(FactChecker.Create().Check(article, CheckOptions.Default)), text);
    }

    private static string Site(int i) => string.Create(CultureInfo.InvariantCulture, $"bao{i % Sites}.example");

    private static string Title(int i) => string.Create(CultureInfo.InvariantCulture, $"{Topics[i % Topics.Length]} {Number(i)} tăng mạnh");

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}
