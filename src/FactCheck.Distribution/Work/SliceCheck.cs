using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using FactCheck.Distribution.Queues;
using FactCheck.Ingestion;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports;
using FactCheck.Store;
using FactCheck.Store.Archive;

namespace FactCheck.Distribution.Work;

/// <summary>Checks the articles of a part, but for those whose content has been checked under these rules.</summary>
internal sealed class SliceCheck(ArticleIngestion ingestion, ProjectRules rules, ReviewStore store)
{
    /// <summary>Articles that are held at once, and asked for together.</summary>
    private const int Batch = 32;

    private static readonly ReportFormat Lines = ReportFormats.Find("jsonl")!;

    private readonly ArticlePipeline _pipeline = new(ingestion, rules);
    private readonly PipelineOptions _options = new();

    /// <summary>Checks a part.</summary>
    /// <param name="item">The part.</param>
    /// <param name="cancellationToken">Leaves it for another worker.</param>
    public async Task<Outcome> RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var ended = ImmutableArray.CreateBuilder<EndedDocument>();
        var dead = ImmutableArray.CreateBuilder<(int, string)>();
        var places = ingestion.Open(item.Slice, cancellationToken).Select(static (input, place) => (Input: input, Place: place)).Where(p => item.Only is null || p.Place == item.Only);
        foreach (var batch in places.Chunk(Batch))
        {
            var hashes = batch.Select(static p => HashOf(p.Input)).ToArray();
            var known = await KnownAsync(batch[0].Input.Source, hashes, cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < batch.Length; i++)
            {
                if (batch[i].Input.Kind is DiscoveredInputKind.Skipped or DiscoveredInputKind.Duplicate)
                    continue;
                var document = hashes[i] is { } hash && known.Contains(hash) ? Known(batch[i].Input.Source, hash) : Check(batch[i].Input, cancellationToken);
                if (document.Reason is { } reason && WebAddress.Is(item.Slice.Source))
                    return new Outcome([], [], reason);
                if (document.Reason is not null)
                    dead.Add((batch[i].Place, document.Reason));
                ended.Add(document);
            }
        }
        return new Outcome(ended.ToImmutable(), dead.ToImmutable());
    }

    /// <summary>A document that ends without a check.</summary>
    public EndedDocument Dead(string source, string reason) => New(source) with { Reason = reason };

    private EndedDocument Known(string source, string hash) => New(source) with { Sha256 = hash };

    private EndedDocument New(string source) => rules.For(source).Tool is var tool ? new EndedDocument(source, tool.RulesHash, tool.Version) : throw new InvalidOperationException();

    private static string? HashOf(DiscoveredInput input) => input.Bytes is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) : input.Sha256;

    private async Task<IReadOnlySet<string>> KnownAsync(string source, string?[] hashes, CancellationToken cancellationToken)
    {
        var tool = rules.For(source).Tool;
        return await store.Archive.KnownAsync([.. hashes.OfType<string>()], tool.RulesHash, tool.Version, cancellationToken).ConfigureAwait(false);
    }

    private EndedDocument Check(DiscoveredInput input, CancellationToken cancellationToken)
    {
        var result = _pipeline.Check(input, _options, cancellationToken);
        if (result.State != InputState.Checked || result.Report is not { Article.Sha256: { } hash } report)
            return Dead(input.Source, string.Join("; ", result.Report?.Errors ?? ["could not be read"]));
        return New(input.Source) with { Sha256 = hash, Result = new ContentResult(report.Language, report.Claims.Length, report.Findings.Length, Packed(report)) };
    }

    private byte[] Packed(DocumentReport report)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest))
        using (var writer = Lines.Open(packing, new ReportSettings(rules.Project.Tool, "en")))
            writer.Write(report);
        return packed.ToArray();
    }
}
