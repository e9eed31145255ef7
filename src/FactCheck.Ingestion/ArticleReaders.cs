using System.Collections.Immutable;
using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion;

/// <summary>The formats that can be read. The content decides, then the extension; what is left is text if it looks like text.</summary>
internal sealed class ArticleReaders(IngestionWords words)
{
    /// <summary>Every reader, those with the surest signature first. A new format is a new line here.</summary>
    private readonly ImmutableArray<IArticleReader> _readers =
    [
        new PlainTextReader(words),
    ];

    /// <summary>The extensions of all readers.</summary>
    public static ImmutableHashSet<string> Extensions { get; } =
        [.. new ArticleReaders(IngestionWords.None)._readers.SelectMany(r => r.Extensions)];

    /// <summary>Reads the content with the reader of its format.</summary>
    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        var reader = _readers.FirstOrDefault(r => r.Recognizes(content));
        if (reader is null && ForeignFormats.Refusal(content) is { } refusal)
            return refusal;
        reader ??= _readers.FirstOrDefault(r => r.Extensions.Contains(content.Extension)) ?? _readers[^1];
        return reader.Read(content, cancellationToken);
    }
}
