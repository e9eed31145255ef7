using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Ingestion;

/// <summary>Parts of inputs hold, taken together, what the whole holds.</summary>
public sealed class SliceTests
{
    private static readonly ArticleIngestion Ingestion = ArticleIngestion.Create(RuleBundle.Embedded());

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    [InlineData(1000)]
    public void Lines_are_cut_between_lines(int records)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.jsonl", string.Concat(Enumerable.Range(0, 100).Select(static i => $"{{\"title\":\"T{i}\",\"body\":\"Article {i} names 14 sites.\"}}\n{(i % 10 == 0 ? "\n" : "")}")));
        AssertSame(path, records, 100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Archives_are_cut_between_records(int records)
    {
        using var folder = new TemporaryFolder();
        AssertSame(folder.Write("a.warc", string.Concat(Enumerable.Range(0, 60).Select(static i => Record("request", i, "GET / HTTP/1.1\r\n\r\n") + Record("response", i, $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Article {i}")))), records, 60);
    }

    private static void AssertSame(string path, int records, int expected)
    {
        var whole = Ingestion.Open([path], TestContext.Current.CancellationToken).Select(Shown).ToArray();
        var slices = Ingestion.Slice([path], records, TestContext.Current.CancellationToken).ToArray();
        var parts = slices.SelectMany(static s => Ingestion.Open(s)).Select(Shown).ToArray();
        Assert.Equal(expected, whole.Length);
        Assert.Equal(whole, parts);
        Assert.Equal(new FileInfo(path).Length, slices.Sum(static s => s.Length));
    }

    private static string Shown(DiscoveredInput input) => $"{input.Source} {input.Kind} {Encoding.UTF8.GetString((input.Bytes ?? default).Span)}";

    private static string Record(string type, int i, string http) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://example.org/{i}\r\nContent-Type: application/http; msgtype={type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(http)}\r\n\r\n{http}\r\n\r\n";
}
