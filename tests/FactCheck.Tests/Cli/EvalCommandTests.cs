using System.Text;
using System.Text.Json;
using FactCheck.Cli;
using FactCheck.Pipeline;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class EvalCommandTests
{
    [Fact]
    public async Task A_bad_label_is_named_with_its_place_and_nothing_is_measured()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("en/x/article.fc", "id: x\nlang: en\n---\n# [[a|5|five|count|exact]]\n---\nfinding: ranking | a | why\n");
        folder.Write("floors.yml", "en:\n  value: 1\n");

        var (code, output, errors) = await Run("eval", folder.Root);

        Assert.Equal(ExitCode.NothingChecked, code);
        Assert.Empty(output);
        Assert.Contains($"factcheck: error: {file}:4:3: 'five' is no value", errors, StringComparison.Ordinal);
        Assert.Contains("floors.yml:2:3: no figure is called 'value'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_below_its_floor_fails_the_run_after_everything_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("en/x/article.fc", Sound);
        folder.Write("floors.yml", "en:\n  clean_docs: 1\n  docs: 3\n");
        var written = Path.Combine(folder.Root, "written");

        var (code, output, errors) = await Run("eval", folder.Root, "--format", "json", "--write", written);

        Assert.Equal(ExitCode.Findings, code);
        Assert.Equal("factcheck: en: docs is 2.0000, below the floor 3\n", errors.ReplaceLineEndings("\n"));
        using var json = JsonDocument.Parse(output);
        Assert.Equal(2, json.RootElement.GetProperty("languages").GetProperty("en").GetProperty("docs").GetInt32());
        Assert.Equal(["x.clean.gold.json", "x.clean.html", "x.flawed.gold.json", "x.flawed.html"], Directory.GetFiles(written).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_person_gets_the_figures_of_the_articles_as_they_were_checked()
    {
        using var folder = new TemporaryFolder();

        var (code, output, errors) = await Run("eval", folder.Write("article.fc", Sound), "--show", "3");

        Assert.Equal((ExitCode.Clean, ""), (code, errors));
        Assert.Contains("en: 2 articles", output, StringComparison.Ordinal);
        Assert.Contains("claims, value+unit   P 1.000  R 1.000  F1 1.000", output, StringComparison.Ordinal);
        Assert.DoesNotContain("UNREAD", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("all", "en: 2 articles")]
    [InlineData("work", "en: 2 articles")]
    [InlineData("held-back", "")]
    public async Task Each_part_of_the_corpus_may_be_measured_alone(string part, string measured)
    {
        using var folder = new TemporaryFolder();

        var (_, output, errors) = await Run("eval", folder.Write("article.fc", Sound), "--split", part);

        Assert.Contains(measured, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_corpus_keeps_its_floors()
    {
        var (code, output, errors) = await Run("eval", Repository.File("corpus"));

        Assert.True(code == ExitCode.Clean, errors + output);
        Assert.True(File.Exists(Repository.File("corpus", "floors.yml")), "without floors nothing was compared");
    }

    [Fact]
    public async Task A_corpus_that_is_not_there_or_empty_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();

        var missing = await Run("eval", Path.Combine(folder.Root, "none"));
        var empty = await Run("eval", folder.Root);

        Assert.Equal((ExitCode.NothingChecked, ExitCode.NothingChecked), (missing.Code, empty.Code));
        Assert.Contains("there is no corpus", missing.Errors, StringComparison.Ordinal);
        Assert.Contains("holds no labelled article", empty.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--show", "many", "'many' is no whole number")]
    [InlineData("--format", "xml", "'xml' is none of text, json")]
    public async Task Wrong_options_are_explained(string option, string value, string what)
    {
        var (code, _, errors) = await Run("eval", Repository.File("corpus"), option, value);

        Assert.Equal(ExitCode.NothingChecked, code);
        Assert.Contains(what, errors, StringComparison.Ordinal);
    }

    private const string Sound = """
        id: x
        lang: en
        ---
        # Sales of the mill rise to [[a|$5 million|5e6|USD|exact||$6 million|6e6|USD|exact]]
        The mill employs [[b|120 people|120|count|exact]]. Its sales were [[c|$6 million|6e6|USD|exact]] last year, it said.
        | Plant | Output (kg) |
        | --- | --- |
        | Leeds | [[d|1,200|1200|kg|exact]] |
        ---
        finding: headline-body | a c | two values
        """;

    private static async Task<(int Code, string Output, string Errors)> Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter();
        var code = await FactCheckProgram.RunAsync(args, new Surroundings { Output = output, Error = errors });
        return (code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }
}
