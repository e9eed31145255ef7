using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports.Html;

public sealed partial class HtmlReportTests
{
    private static readonly ReportSettings Settings = new(ReportText.Tool);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void One_article_reads_as_the_golden_file(string language) =>
        GoldenFile.Matches($"report.{language}.html", Content(ReportText.Write("html", Settings with { Language = language }, SampleReports.Conflict())));

    [Fact]
    public void Several_articles_read_as_the_golden_file() =>
        GoldenFile.Matches("report.all.html", Content(ReportText.Write("html", Settings, SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable())));

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page_and_every_id_is_there_once()
    {
        var page = Page(SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable());
        var ids = page.All.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).ToArray();
        Assert.Distinct(ids);
        var links = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.True(links.Length > 10);
        Assert.All(links, l => Assert.Contains(l[1..], ids));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void The_page_obeys_its_own_style_and_script_and_nothing_else()
    {
        var page = Page(SampleReports.Conflict());
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(page.QuerySelector("style")!)}'", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{Hash(Assert.Single(page.Scripts))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</style></main><img src=x onerror=alert(1)>")]
    [InlineData("\"><iframe srcdoc=x>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("&lt;b&gt; &#x3c;")]
    public void Whatever_an_article_holds_is_text(string hostile)
    {
        var page = Page(Hostile(hostile));
        Assert.Single(page.Scripts);
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, form, [style], base, link"));
        Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains(hostile, page.QuerySelector("section.text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(hostile, page.QuerySelector(".finding")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{hostile} – FactCheck", page.Title);
    }

    [Fact]
    public void The_text_of_the_article_is_whole_and_in_order()
    {
        var report = SampleReports.Conflict();
        var page = Page(report);
        foreach (var marker in page.QuerySelectorAll(".marker").ToArray())
            marker.Remove();
        var text = page.QuerySelector("section.text")!.TextContent;
        var at = 0;
        foreach (var block in report.Article!.Blocks.Skip(1))
        {
            at = text.IndexOf(block.Span.Of(report.Article.Text).ToString(), at, StringComparison.Ordinal);
            Assert.True(at >= 0);
        }
    }

    [Fact]
    public void Tables_keep_their_shape()
    {
        var table = Page(TableReports.Revenue()).QuerySelector("section.text table")!;
        Assert.Equal(["Quý", "Doanh thu", "Lãi"], table.QuerySelectorAll("th[scope=col]").Select(c => c.TextContent));
        Assert.Equal(["Quý I", "Quý II"], table.QuerySelectorAll("th[scope=row]").Select(c => c.TextContent));
        Assert.Equal(["120", "12", "130", "13"], table.QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.Equal("ĐVT: tỷ đồng", table.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public void A_folder_has_a_page_an_article_and_an_index_of_them_worst_first()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ReportFormats.Find("html")!.OpenFolder(name => File.Create(Path.Combine(folder.Root, name)), Settings))
        {
            writer.Begin();
            writer.Write(SampleReports.Clean());
            writer.Write(SampleReports.Conflict() with { Source = "tin/Đường sắt 2/bài #7.docx" });
            writer.Write(SampleReports.Unreadable());
            writer.End(RunTotals.None);
        }
        string[] names = ["0001-clean-txt.html", "0002-bai-7-docx.html", "0003-missing-docx.html", "index.html"];
        Assert.Equal(names, Directory.GetFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var index = Parse(File.ReadAllText(Path.Combine(folder.Root, "index.html")));
        Assert.Equal([names[1], names[2], names[0]], index.QuerySelectorAll(".articles a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void A_number_that_can_be_anything_is_drawn_to_the_edge()
    {
        var bars = Page(SampleReports.Conflict()).QuerySelectorAll(".finding.note svg rect");
        Assert.Equal("360", string.Concat(bars.Where(b => b.ClassName == "expected").Select(b => int.Parse(b.GetAttribute("x")!, System.Globalization.CultureInfo.InvariantCulture) + int.Parse(b.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture))));
    }

    private static DocumentReport Hostile(string words)
    {
        var report = SampleReports.Conflict();
        var article = report.Article!;
        var shift = words.Length + 1;
        TextSpan Shift(TextSpan span) => new(span.Start + shift, span.End + shift);
        return report with
        {
            Article = article with
            {
                Title = words,
                Text = $"{words}\n{article.Text}",
                Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, words.Length)), .. article.Blocks.Select(b => b with { Span = Shift(b.Span) })],
            },
            Sentences = [],
            Claims = [.. report.Claims.Select(c => c with { Span = Shift(c.Span), Block = c.Block + 1, Subject = words })],
            Findings = [.. report.Findings.Select(f => f with { Message = words, Explanation = f.Explanation with { Advice = words } })],
            Ignored = [],
            NotUnderstood = [],
        };
    }

    private static string Content(string page) => Contents().Match(page).Value;

    [GeneratedRegex("<main>.*</main>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Contents();

    private static IHtmlDocument Page(params ReadOnlySpan<DocumentReport> documents) => Parse(ReportText.Write("html", Settings, documents));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Hash(IElement element) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));
}
