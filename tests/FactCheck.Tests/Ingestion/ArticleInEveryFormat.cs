using System.IO.Compression;
using System.Text;
using FactCheck.Tests.Ingestion.Pdf;
using FactCheck.Tests.Ingestion.Word;

namespace FactCheck.Tests.Ingestion;

/// <summary>One article, with figures, a table and a date that cannot be, in every format that is read.</summary>
internal static class ArticleInEveryFormat
{
    private const string Headline = "Doanh thu của Alibaba Cloud tăng mạnh";
    private const string First = "Doanh thu quý gần nhất của Alibaba Cloud đạt 254 triệu USD, tăng 115% so với cùng kỳ năm trước.";
    private const string Second = "Theo báo cáo, doanh thu quý gần nhất của Alibaba Cloud đạt 215 triệu USD.";
    private const string Last = "Công ty có 14 trung tâm dữ liệu; báo cáo được công bố ngày 31/2/2017.";

    private static readonly string[][] Rows = [["Quý", "Doanh thu (tỷ đồng)"], ["Quý I", "120"], ["Quý II", "150"], ["Tổng", "290"]];

    private static string Table { get; } =
        $"<table><tr>{string.Concat(Rows[0].Select(c => $"<th>{c}</th>"))}</tr>{string.Concat(Rows[1..].Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{c}</td>"))}</tr>"))}</table>";

    private static string Body { get; } = $"<p>{First}</p><p>{Second}</p>{Table}<p>{Last}</p>";

    private static string Page { get; } =
        $"<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Headline}</title></head><body><main><article><h1>{Headline}</h1>{Body}</article></main></body></html>";

    private static string Bars { get; } = string.Join('\n', Rows.Select(r => $"| {string.Join(" | ", r)} |"));

    private static string Record { get; } = System.Text.Json.JsonSerializer.Serialize(new { id = "a1", title = Headline, body = Body, lang = "vi" });

    /// <summary>File names and contents.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["a.txt"] = Utf8($"{Headline}\n\n{First}\n\n{Second}\n\n{Bars}\n\n{Last}\n"),
        ["a.md"] = Utf8($"# {Headline}\n\n{First}\n\n{Second}\n\n{Bars.Insert(Bars.IndexOf('\n', StringComparison.Ordinal), "\n|---|---|")}\n\n{Last}\n"),
        ["front.md"] = Utf8($"---\ntitle: {Headline}\nlang: vi\n---\n{First}\n\n{Second}\n\n{Bars.Insert(Bars.IndexOf('\n', StringComparison.Ordinal), "\n|---|---|")}\n\n{Last}\n"),
        ["a.html"] = Utf8(Page),
        ["utf16.html"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Page)],
        ["record.json"] = Utf8(Record),
        ["list.json"] = Utf8($"{{\"articles\": [{Record}]}}"),
        ["tcvn3.txt"] = Encoding.Latin1.GetBytes(InTcvn3($"{Headline}\n\n{First}\n\n{Second}\n\n{Bars}\n\n{Last}\n")),
        ["a.jsonl"] = Utf8(Record + "\n"),
        ["ninjs.json"] = Utf8(System.Text.Json.JsonSerializer.Serialize(new { uri = "urn:a1", type = "text", headline = Headline, body_html = Body, language = "vi" })),
        ["newsml.xml"] = Utf8($"<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a1\"><contentMeta><headline>{Headline}</headline><language tag=\"vi\"/></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{Body}</body></html></inlineXML></contentSet></newsItem>"),
        ["feed.xml"] = Utf8($"<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><language>vi</language><item><guid>1</guid><title>{Headline}</title><content:encoded><![CDATA[{Body}]]></content:encoded></item></channel></rss>"),
        ["atom.xml"] = Utf8($"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\"><entry><id>1</id><title>{Headline}</title><content type=\"html\">{System.Net.WebUtility.HtmlEncode(Body)}</content></entry></feed>"),
        ["a.eml"] = Utf8($"From: a@example.org\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Utf8(Headline))}?=\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Utf8(Body), Base64FormattingOptions.InsertLineBreaks)}\r\n"),
        ["a.mhtml"] = Utf8($"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: t\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Page}\r\n--b--\r\n"),
        ["a.docx"] = WordDocuments.Of(
            WordDocuments.Paragraph(Headline), WordDocuments.Paragraph(First), WordDocuments.Paragraph(Second),
            WordDocuments.Table([.. Rows.Select(r => WordDocuments.Row([.. r.Select(c => WordDocuments.Cell(c))]))]), WordDocuments.Paragraph(Last)),
        ["a.pdf"] = Pdf(),
        ["a.warc"] = Warc(Page),
        ["a.warc.gz"] = Gzip(Warc(Page)),
        ["a.html.gz"] = Gzip(Utf8(Page)),
    };

    private static string InTcvn3(string text)
    {
        var font = FactCheck.Ingestion.Text.Legacy.LegacyFonts.All.Fonts.Single(static f => f.Name == "TCVN3");
        var written = font.Letters.ToDictionary(static l => l.Value, static l => l.Key, StringComparer.Ordinal);
        return string.Concat(text.Select(c => written.GetValueOrDefault(c.ToString(), c.ToString())));
    }

    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(plain);
        return packed.ToArray();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Pdf()
    {
        var pdf = new PdfDocuments().Text(50, 780, Headline, 18).Lines(50, 740, First[..60], First[60..].TrimStart()).Text(50, 700, Second);
        for (var r = 0; r < Rows.Length; r++)
            pdf.Text(50, 660 - 14 * r, Rows[r][0]).Text(250, 660 - 14 * r, Rows[r][1]);
        return pdf.Text(50, 580, Last).Bytes();
    }

    private static byte[] Warc(string page)
    {
        var body = Utf8(page);
        var answer = Utf8($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Utf8($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {answer.Length + body.Length}\r\n\r\n"), .. answer, .. body, .. "\r\n\r\n"u8];
    }
}
