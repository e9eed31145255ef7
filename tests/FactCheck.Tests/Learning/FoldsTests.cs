using FactCheck.Learning;
using FactCheck.Pipeline.Evaluation;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Learning;

public sealed class FoldsTests
{
    private const string Story = "The harbour of Port Larne moved 412,000 containers in the year to June, the port authority said on Tuesday, after 398,000 the year before that.";

    [Fact]
    public void A_near_copy_shares_the_fold_of_its_original()
    {
        Twins[] twins = [.. Enumerable.Range(0, 12).Select(i => Article($"en-x{i:00}", $"{Story} It was edition number {i}."))];
        var folds = Folds.Of(twins, 5);
        Assert.Single(twins.Select(t => folds[t.Source]).Distinct());
    }

    [Fact]
    public void Articles_of_their_own_are_dealt_into_several_folds()
    {
        Twins[] twins = [.. Enumerable.Range(0, 12).Select(i => Article($"en-x{i:00}", string.Join(' ', Enumerable.Range(0, 30).Select(k => $"w{i}x{k}"))))];
        var folds = Folds.Of(twins, 5);
        Assert.True(twins.Select(t => folds[t.Source]).Distinct().Count() > 2);
    }

    [Fact]
    public void Twins_of_the_corpus_are_one_source_and_held_back_articles_are_in_no_fold()
    {
        var corpus = Corpus.Read(Repository.File("corpus"), Repository.File("corpus-waiting"));
        var folds = FoldedModels.Read(Repository.File("corpus"));
        Assert.NotNull(folds);
        Assert.All(corpus.Articles.Where(static a => a.Split == CorpusSplit.HeldBack), a => Assert.Null(folds.FoldOf(a.Gold.Id)));
        Assert.All(
            corpus.Articles.Where(static a => a.Gold.Id.EndsWith(".flawed", StringComparison.Ordinal)),
            a => Assert.Equal(folds.FoldOf(a.Gold.Id), folds.FoldOf(a.Gold.Id.Replace(".flawed", ".clean", StringComparison.Ordinal))));
    }

    private static Twins Article(string id, string text)
    {
        var (flawed, clean) = LabelCompiler.Compile($"id: {id}\nlang: en\ngenre: local\n---\n# A headline of {id}\n{text}\n---\n");
        return new Twins(id, flawed, clean);
    }
}
