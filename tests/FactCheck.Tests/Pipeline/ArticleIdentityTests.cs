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
    public void The_publishing_system_knows_best()
    {
        var article = SampleReports.Clean().Article! with { Source = "/srv/news/export.json", Id = "4711", Url = "https://example.org/a" };
        Assert.Equal("cms:4711", Identity.Of(article));
    }

    [Fact]
    public void A_fetched_page_goes_by_the_address_that_it_states_and_a_saved_one_by_its_path()
    {
        var article = SampleReports.Clean().Article! with { Source = "https://example.org/a?utm_medium=feed&page=1", Url = "https://example.org/a" };
        Assert.Equal("https://example.org/a", Identity.Of(article));
        Assert.Equal("a.html", Identity.Of(article with { Source = "/srv/news/a.html" }));
    }
}
