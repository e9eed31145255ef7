using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck worker": its arguments, as a <see cref="WorkerRequest"/>.</summary>
internal static class WorkerCommand
{
    private const int MostJobs = 256;
    private const int MostMilliseconds = 60 * 60 * 1000;
    private const int MostSeconds = 24 * 60 * 60;
    private const int UsualPause = 1000;

    public static Command Create(Surroundings surroundings)
    {
        var broker = BrokerOptions.Broker();
        var queue = BrokerOptions.Queue();
        var store = new Option<string?>("--store") { Description = "Where the results are kept; default: FACTCHECK_STORE.", HelpName = "postgres://USER@HOST/DATABASE" };
        var rules = SharedOptions.Rules();
        var configuration = ArticleOptions.ConfigurationOption();
        var jobs = Numbers.Option("--jobs", "N", "Messages worked on at once; default: as many as there are processors.", 1, MostJobs);
        var pause = Numbers.Option("--host-pause", "MILLISECONDS", $"How long all workers leave a host alone after they asked it; default: {UsualPause}.", 0, MostMilliseconds);
        var timeout = Numbers.Option("--timeout", "SECONDS", "The longest that reading one input may take; default: 60.", 1, MostSeconds);
        var health = new Option<string?>("--health") { Description = "Where /health/live, /health/ready and /metrics are; default: nowhere.", HelpName = "http://127.0.0.1:9464/" };
        var otlp = new Option<string?>("--otlp") { Description = "The OpenTelemetry collector for traces and metrics (OTLP over HTTP); default: none.", HelpName = "http://127.0.0.1:4318" };
        var allowNetwork = new Option<string[]>("--allow-network") { Description = "A host or network that is not public and may be fetched from; repeatable.", HelpName = "HOST", AllowMultipleArgumentsPerToken = false };
        var command = new Command("worker", "Checks what is in the queue until it is stopped; as many on as many machines as you like.") { broker, queue, store, rules, configuration, jobs, pause, timeout, health, otlp, allowNetwork };
        command.SetAction((parsed, cancellation) => new DistributedRun(surroundings).WorkAsync(
            new WorkerRequest
            {
                Broker = BrokerOptions.BrokerOf(parsed.GetValue(broker), surroundings),
                Queue = BrokerOptions.QueueOf(parsed.GetValue(queue)),
                Store = ServeCommand.StoreOf(parsed.GetValue(store), surroundings),
                Rules = parsed.GetValue(rules),
                Configuration = ArticleOptions.ConfigurationOf(parsed.GetValue(configuration), surroundings),
                Jobs = parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                HostPause = parsed.GetValue(pause) ?? UsualPause,
                Timeout = parsed.GetValue(timeout),
                Health = parsed.GetValue(health),
                Otlp = parsed.GetValue(otlp),
                AllowedHosts = [.. parsed.GetValue(allowNetwork) ?? []],
            },
            cancellation));
        return command;
    }
}
