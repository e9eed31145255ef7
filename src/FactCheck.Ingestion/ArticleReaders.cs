using System.Collections.Immutable;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Text;
using FactCheck.Ingestion.Word;

namespace FactCheck.Ingestion;

/// <summary>The formats that can be read. The content decides, then the extension; what is left is text if it looks like text.</summary>
internal sealed class ArticleReaders(IngestionOptions options, IngestionWords words)
{
    private readonly EditorialMarks _marks = new(words);

    /// <summary>Every reader, those with the surest signature first. A new format is a new line here.</summary>
    private readonly ImmutableArray<IArticleReader> _readers =
    [
        new WordReader(options, words),
        new HtmlReader(options, words),
        new PlainTextReader(words),
    ];

    /// <summary>The extensions of all readers.</summary>
    public static ImmutableHashSet<string> Extensions { get; } =
        [.. new ArticleReaders(IngestionOptions.Default, IngestionWords.None)._readers.SelectMany(r => r.Extensions)];

    /// <summary>Reads the content with the reader of its format.</summary>
    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        if (ForeignFormats.Refusal(content) is { } refusal)
            return refusal;
        var reader = _readers.FirstOrDefault(r => r.Recognizes(content))
            ?? _readers.FirstOrDefault(r => r.Extensions.Contains(content.Extension)) ?? _readers[^1];
        var outcome = reader.Read(content, cancellationToken);
        return outcome.Draft is { } draft ? ReadOutcome.Of(draft with { Parts = _marks.Remove(draft.Parts) }) : outcome;
    }
}
