using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck submit": its arguments, as a <see cref="SubmitRequest"/>.</summary>
internal static class SubmitCommand
{
    private const int UsualRecords = 100;
    private const int MostRecords = 10_000;

    public static Command Create(Surroundings surroundings)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Files and folders that every worker reads at the same path, and addresses.", Arity = ArgumentArity.OneOrMore };
        var broker = BrokerOptions.Broker();
        var queue = BrokerOptions.Queue();
        var breaking = new Option<bool>("--breaking") { Description = "Goes before everything that is not." };
        var records = Numbers.Option("--records", "N", $"How many records of a list or web archive a message names; default: {UsualRecords}.", 1, MostRecords);
        var configuration = ArticleOptions.ConfigurationOption();
        var command = new Command("submit", "Puts articles into the queue for workers on many machines.") { sources, broker, queue, breaking, records, configuration };
        command.SetAction((parsed, cancellation) => new DistributedRun(surroundings).SubmitAsync(
            new SubmitRequest
            {
                Broker = BrokerOptions.BrokerOf(parsed.GetValue(broker), surroundings),
                Queue = BrokerOptions.QueueOf(parsed.GetValue(queue)),
                Sources = [.. parsed.GetValue(sources) ?? []],
                IsBreaking = parsed.GetValue(breaking),
                Records = parsed.GetValue(records) ?? UsualRecords,
                Configuration = ArticleOptions.ConfigurationOf(parsed.GetValue(configuration), surroundings),
            },
            cancellation));
        return command;
    }
}
