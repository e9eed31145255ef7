using System.Globalization;
using FactCheck.Distribution;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;
using FactCheck.Store;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck submit", "worker" or "status". The only code that touches the broker's libraries, so that no other command loads them.</summary>
internal sealed class DistributedRun(Surroundings surroundings)
{
    public Task<int> SubmitAsync(SubmitRequest request, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        var ingestion = ArticleIngestion.Create(RuleSource.Load(null), IngestionOptions.Default with { Cms = CmsFields.Of(request.Configuration) });
        var (messages, records) = await Submission.RunAsync(
            new BrokerTarget(request.Broker, request.Queue), ingestion, request.Sources, request.IsBreaking ? Priority.Breaking : Priority.Archive, request.Records, cancellationToken).ConfigureAwait(false);
        await surroundings.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"factcheck: submitted {Counted.Of(messages, "message")} of {Counted.Of(records, "record")}")).ConfigureAwait(false);
        return ExitCode.Clean;
    });

    public Task<int> WorkAsync(WorkerRequest request, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        var rules = ProjectRules.Load(RuleSource.Load(request.Rules), request.Configuration, ProgramIdentity.Version);
        var timeout = request.Timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : IngestionOptions.Default.Timeout;
        await using var store = await OpenAsync(request.Store, cancellationToken).ConfigureAwait(false);
        using var worker = new Worker(
            new WorkerOptions
            {
                Target = new BrokerTarget(request.Broker, request.Queue),
                Rules = rules,
                Ingestion = ArticleIngestion.Create(rules.Bundle, IngestionOptions.Default with
                {
                    Timeout = timeout,
                    Cms = CmsFields.Of(request.Configuration),
                    Web = WebOptions.Default with { Timeout = timeout, AllowedHosts = [.. request.AllowedHosts] },
                }),
                Jobs = request.Jobs,
                HostHold = timeout,
                HostPause = TimeSpan.FromMilliseconds(request.HostPause),
                Health = request.Health,
                Otlp = request.Otlp is null ? null : Uri.TryCreate(request.Otlp, UriKind.Absolute, out var collector) ? collector : throw new UsageException($"--otlp: '{request.Otlp}' is no address", "write it as http://127.0.0.1:4318"),
                Log = surroundings.Error,
            },
            store);
        await worker.RunAsync(cancellationToken).ConfigureAwait(false);
        return ExitCode.Clean;
    });

    public Task<int> StatusAsync(StatusRequest request, CancellationToken cancellationToken) => GuardedAsync(async () =>
    {
        await using var store = await OpenAsync(request.Store, cancellationToken).ConfigureAwait(false);
        await ArchiveStatus.WriteAsync(new BrokerTarget(request.Broker, request.Queue), store, surroundings.Output, request.Format == DataFormat.Json, cancellationToken).ConfigureAwait(false);
        return ExitCode.Clean;
    });

    private static Task<ReviewStore> OpenAsync(string store, CancellationToken cancellationToken) =>
        store.StartsWith("postgres", StringComparison.Ordinal) && store.Contains("://", StringComparison.Ordinal)
            ? ReviewStore.OpenAsync(store, cancellationToken: cancellationToken)
            : throw new UsageException("--store: many machines share a PostgreSQL database", "write it as postgres://user@host/database");

    private static async Task<int> GuardedAsync(Func<Task<int>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (DistributionException e)
        {
            throw new UsageException(e.Message, e.Hint);
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e.Hint);
        }
    }
}
