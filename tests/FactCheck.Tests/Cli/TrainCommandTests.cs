using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class TrainCommandTests
{
    [Fact]
    public async Task The_models_of_the_repository_are_those_of_its_corpus()
    {
        var result = await FactCheckProcess.RunAsync("train", Repository.File("corpus"), Repository.File("corpus-waiting"), "--rules", Repository.File("rules"), "--check");
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [Fact]
    public async Task Models_of_other_articles_fail_the_check()
    {
        var result = await FactCheckProcess.RunAsync("train", Repository.File("corpus", "vi"), "--rules", Repository.File("rules"), "--check");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("other articles or labels", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_that_is_not_there_is_named()
    {
        var result = await FactCheckProcess.RunAsync("train", "no-such-corpus", "--rules", Repository.File("rules"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("there is no corpus 'no-such-corpus'", result.Error, StringComparison.Ordinal);
    }
}
