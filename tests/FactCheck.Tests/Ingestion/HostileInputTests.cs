using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using Xunit;

namespace FactCheck.Tests.Ingestion;

/// <summary>Inputs made to crash or stall a reader. Each must end in bounded time, on a small stack, with an article or an error.</summary>
public sealed class HostileInputTests
{
    private const int Milliseconds = 60_000;
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string> Pages => new()
    {
        { "a million nested tags", "<html><body>" + Repeat("<div>", 1_000_000) + "Giá 5 đồng." },
        { "a million nested inline tags", "<html><body><p>" + Repeat("<b>", 1_000_000) + "Giá 5 đồng." },
        { "nested tables", Repeat("<table><tr><td>", 100_000) + "Giá 5 đồng." },
        { "nested lists", "<p>Giá 5 đồng.</p>" + Repeat("<ul><li>", 100_000) },
        { "formatting that is never closed", "<p>Giá 5 đồng." + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<p><font id={i}>")) },
        { "links that are never closed", "<p>Giá 5 đồng." + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<p><a href={i}>x")) },
        { "half a million empty paragraphs", Repeat("<p>", 500_000) + "Giá 5 đồng." },
        { "a million elements", "<p>Giá 5 đồng.</p>" + Repeat("<i></i>", 1_000_000) },
        { "a cell a row", "<p>Giá 5 đồng.</p><table>" + Repeat("<tr><td>1<td>2", 60_000) },
        { "spans of a billion places", "<p>Giá 5 đồng.</p><table>" + Repeat("<tr><td colspan=1000 rowspan=65534>1<td>2", 3_000) },
        { "an attribute of a million characters", "<p class=\"" + Repeat("ad ", 400_000) + "\">Giá 6 đồng.</p><p>Giá 5 đồng.</p>" },
        { "a hundred thousand breaks", "<div>Giá 5 đồng." + Repeat("<br>Giá.", 100_000) },
        { "comments that are never closed", "<p>Giá 5 đồng.</p>" + Repeat("<!-- ", 300_000) },
        { "angle brackets", "<p>Giá 5 đồng.</p>" + Repeat("<", 1_000_000) },
        { "entities", "<p>Giá 5 đồng.</p><p>" + Repeat("&amp;#38;", 300_000) },
        { "superscripts", "<p>Giá 5 đồng.</p><p>" + Repeat("m<sup>2</sup>", 100_000) },
        { "headings", "<h1>Giá 5 đồng.</h1>" + Repeat("<h2>Tin</h2>", 100_000) },
        { "related links", "<p>Giá 5 đồng.</p>" + Repeat("<p>Đọc thêm</p><ul><li><a href=x>tin</a></ul>", 40_000) },
    };

    [Theory(Timeout = Milliseconds)]
    [MemberData(nameof(Pages))]
    public async Task Pages_end_in_an_article(string what, string page)
    {
        var result = await OnSmallStack("hostile.html", Encoding.UTF8.GetBytes(page), TestContext.Current.CancellationToken);
        Assert.True(result.IsRead, what);
        Assert.Contains("Giá 5 đồng.", result.Article.Text, StringComparison.Ordinal);
        Reading.AssertWellFormed(result.Article);
    }

    public static TheoryData<string, string> Texts => new()
    {
        { "a million digits", new string('7', 1_000_000) },
        { "fifty thousand numbers", string.Join(' ', Enumerable.Range(1_000_000, 50_000)) },
        { "a million lines", Repeat("5 tỷ\n", 1_000_000) },
        { "a million blank lines", "5 tỷ" + Repeat("\n", 1_000_000) + "6 tỷ" },
        { "bars", "5 tỷ\n" + Repeat("|", 1_000_000) },
        { "rows of bars", "5 tỷ\n" + Repeat("a|\n", 200_000) },
        { "tabs", "5 tỷ\n" + Repeat("a\t", 500_000) },
        { "combining marks", "a" + new string('\u0301', 200_000) },
        { "dashes", Repeat("- ", 500_000) },
    };

    [Theory(Timeout = Milliseconds)]
    [MemberData(nameof(Texts))]
    public async Task Texts_end_in_an_article(string what, string text)
    {
        var result = await OnSmallStack("hostile.txt", Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        Assert.True(result.IsRead, what);
        Assert.Equal(text.Count(char.IsAsciiDigit), result.Article.Notes.IsEmpty ? result.Article.Text.Count(char.IsAsciiDigit) : text.Count(char.IsAsciiDigit));
        Reading.AssertWellFormed(result.Article);
    }

    [Fact]
    public void What_is_cut_is_noted()
    {
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded(), new IngestionOptions { MaxBlocks = 10 });
        foreach (var text in new[] { Repeat("5 tỷ đồng.\n", 11), "a|b\n" + Repeat("5|6\n", 11) })
        {
            var article = ingestion.Read("a.txt", Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken).Article;
            Assert.Equal(10, article?.Blocks.Length);
            Assert.Contains("10 blocks", Assert.Single(article!.Notes), StringComparison.Ordinal);
        }
    }

    private static Task<ReadResult> OnSmallStack(string source, byte[] bytes, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<ReadResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                done.SetResult(Reading.Ingestion.Read(source, bytes, cancellationToken));
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }, SmallStack);
        thread.IsBackground = true;
        thread.Start();
        return done.Task;
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
