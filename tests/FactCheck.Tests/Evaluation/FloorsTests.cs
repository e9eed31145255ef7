using FactCheck.Pipeline.Evaluation;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Evaluation;

public sealed class FloorsTests
{
    private static readonly CorpusScore Score = new([new LanguageScore("vi", new Tally { SpanRight = 10, ValueRight = 9 }, System.Collections.Immutable.ImmutableSortedDictionary<string, FamilyTally>.Empty)], []);

    [Theory]
    [InlineData("vi:\n  value_f1: 0.9\n", null)]
    [InlineData("vi:\n  value_f1: 0.91\n", "vi: value_f1 is 0.9000, below the floor 0.91")]
    [InlineData("en:\n  value_f1: 0.9\n", "en: no articles, but value_f1 must reach 0.9")]
    public void A_figure_below_its_floor_is_named(string yaml, string? breach)
    {
        var (floors, problem) = Read(yaml);

        Assert.Null(problem);
        Assert.Equal(breach, Assert.Single(floors).Breach(Score));
    }

    [Theory]
    [InlineData("vi:\n  value: 0.9\n", 2, 3, "no figure is called 'value'")]
    [InlineData("vi:\n  value_f1: high\n", 2, 13, "'high' is no number")]
    [InlineData("vi: 0.9\n", 1, 5, "floors read")]
    [InlineData("vi: [\n", 2, 1, "")]
    public void A_bad_floor_is_named_with_its_place(string yaml, int line, int column, string what)
    {
        var (floors, problem) = Read(yaml);

        Assert.Empty(floors);
        Assert.Equal((line, column), (problem!.Line, problem.Column));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_without_floors_has_none()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(FloorsReader.Read(folder.Root).Floors);
    }

    private static (System.Collections.Immutable.ImmutableArray<Floor> Floors, LabelProblem? Problem) Read(string yaml)
    {
        using var folder = new TemporaryFolder();
        folder.Write(FloorsReader.FileName, yaml);
        return FloorsReader.Read(folder.Root);
    }
}
