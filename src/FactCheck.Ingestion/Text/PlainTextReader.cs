using System.Collections.Immutable;
using FactCheck.Ingestion.Tables;

namespace FactCheck.Ingestion.Text;

/// <summary>Plain text: paragraphs by blank lines or by lines, joined where they were wrapped; tables with bars or tabs.</summary>
internal sealed class PlainTextReader(IngestionWords words) : IArticleReader
{
    public ImmutableArray<string> Extensions => [".txt", ".text"];

    /// <summary>Plain text has no signature: it is what remains.</summary>
    public bool Recognizes(InputContent content) => false;

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        var decoded = content.Text;
        cancellationToken.ThrowIfCancellationRequested();
        var parts = new TextLayout(decoded.Value).Parts();
        cancellationToken.ThrowIfCancellationRequested();
        return ReadOutcome.Of(new ArticleDraft
        {
            Parts = new TableCaptions(words).Attach(Headlines.Mark(parts)),
            SourceText = decoded.Value,
            Notes = decoded.Notes,
        });
    }
}
