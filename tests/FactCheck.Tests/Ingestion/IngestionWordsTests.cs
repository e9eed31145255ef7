using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Ingestion;

public sealed class IngestionWordsTests
{
    [Fact]
    public void Words_come_from_the_rules_and_from_every_language_pack()
    {
        var words = IngestionWords.Of(RuleBundle.Embedded());
        Assert.Contains("ĐVT", words.UnitLines, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("in millions", words.UnitLines, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("sidebar", words.BoilerplateClasses, StringComparer.Ordinal);
        Assert.Contains("sapo", words.StandfirstClasses, StringComparer.Ordinal);
        Assert.NotEmpty(words.Credits);
        Assert.NotEmpty(words.CommentClasses);
    }

    [Theory]
    [InlineData("relatd: [x]", "\"relatd\" is not known here")]
    [InlineData("classes: { aside: [x] }", "\"aside\" is not known here")]
    [InlineData("related: x", "a list of words is expected")]
    [InlineData("related: ['']", "a word is expected")]
    public void A_wrong_file_is_an_error_with_its_place(string yaml, string problem)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ingestion.yml", yaml);
        var error = Assert.Throws<RuleFormatException>(() => ArticleIngestion.Create(RuleBundle.FromDirectory(folder.Root)));
        Assert.StartsWith("ingestion.yml:1:", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
