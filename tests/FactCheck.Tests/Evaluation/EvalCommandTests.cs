using System.Text;
using FactCheck.Cli;
using FactCheck.Pipeline;
using Xunit;

namespace FactCheck.Tests.Evaluation;

public sealed class EvalCommandTests
{
    [Fact]
    public async Task A_bad_label_is_named_with_its_place_and_nothing_is_measured()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("en/x/article.fc", "id: x\nlang: en\n---\n# [[a|5|five|count|exact]]\n---\nfinding: ranking | a | why\n");
        folder.Write("floors.yml", "en:\n  value: 1\n");

        var (code, output, errors) = await Run("eval", folder.Path);

        Assert.Equal(ExitCode.NothingChecked, code);
        Assert.Empty(output);
        Assert.Contains($"factcheck: error: {file}:4:3: 'five' is no value", errors, StringComparison.Ordinal);
        Assert.Contains("floors.yml:2:3: no figure is called 'value'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_that_is_not_there_or_empty_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();

        var missing = await Run("eval", Path.Combine(folder.Path, "none"));
        var empty = await Run("eval", folder.Path);

        Assert.Equal((ExitCode.NothingChecked, ExitCode.NothingChecked), (missing.Code, empty.Code));
        Assert.Contains("there is no corpus", missing.Errors, StringComparison.Ordinal);
        Assert.Contains("holds no labelled article", empty.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--show", "many", "'many' is no whole number")]
    [InlineData("--format", "xml", "'xml' is none of text, json")]
    public async Task Wrong_options_are_explained(string option, string value, string what)
    {
        var (code, _, errors) = await Run("eval", Workspace.Corpus, option, value);

        Assert.Equal(ExitCode.NothingChecked, code);
        Assert.Contains(what, errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = await FactCheckProgram.RunAsync(args, new Surroundings { Output = output, Error = errors });
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
