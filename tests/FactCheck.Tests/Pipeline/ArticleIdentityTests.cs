using FactCheck.Pipeline;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline;

public sealed class ArticleIdentityTests
{
    private static readonly ArticleIdentity Identity = new("/srv/news");

    [Theory]
    [InlineData("/srv/news/2026/a.md", "2026/a.md")]
    [InlineData("/srv/news/2026/../b.md", "b.md")]
    [InlineData("/srv/other/c.md", "../other/c.md")]
    [InlineData("-", "-")]
    [InlineData("https://Example.org/tin/1.html#binh-luan", "https://example.org/tin/1.html")]
    [InlineData("https://example.org/tin/?utm_source=x&id=7&fbclid=y", "https://example.org/tin?id=7")]
    [InlineData("http://example.org:8080/a", "http://example.org:8080/a")]
    public void An_article_has_one_name(string source, string expected) => Assert.Equal(expected, Identity.Of(source));

    [Fact]
    public void A_name_of_decomposed_letters_is_the_same_name() =>
        Assert.Equal(Identity.Of("/srv/news/tỷ giá.md"), Identity.Of("/srv/news/tỷ giá.md".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void The_folder_that_the_program_runs_in_does_not_matter()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a/b.txt", "x");
        var identity = new ArticleIdentity(folder.Root);
        Assert.Equal("a/b.txt", identity.Of(path));
        Assert.Equal("a/b.txt", identity.Of(Path.GetRelativePath(Environment.CurrentDirectory, path)));
    }

    [Fact]
    public void What_reading_found_comes_first()
    {
        var article = SampleReports.Clean().Article! with { Identity = "cms:4711" };
        Assert.Equal("cms:4711", Identity.Of(article));
    }
}
