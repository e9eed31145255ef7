using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck status": its arguments, as a <see cref="StatusRequest"/>.</summary>
internal static class StatusCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var broker = BrokerOptions.Broker();
        var queue = BrokerOptions.Queue();
        var store = new Option<string?>("--store") { Description = "Where the results are kept; default: FACTCHECK_STORE.", HelpName = "postgres://USER@HOST/DATABASE" };
        var format = Choice.Of("--format", "How they are written; default: text.", [("text", DataFormat.Text), ("json", DataFormat.Json)]);
        var command = new Command("status", "Tells what waits in the queue and what became of the rest.") { broker, queue, store, format };
        command.SetAction((parsed, cancellation) => new DistributedRun(surroundings).StatusAsync(
            new StatusRequest(
                BrokerOptions.BrokerOf(parsed.GetValue(broker), surroundings), BrokerOptions.QueueOf(parsed.GetValue(queue)),
                ServeCommand.StoreOf(parsed.GetValue(store), surroundings), parsed.GetValue(format)),
            cancellation));
        return command;
    }
}
