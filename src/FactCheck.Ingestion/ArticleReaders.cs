using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Ingestion.Cms;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Mail;
using FactCheck.Ingestion.Markdown;
using FactCheck.Ingestion.Pdf;
using FactCheck.Ingestion.Text;
using FactCheck.Ingestion.Word;

namespace FactCheck.Ingestion;

/// <summary>The formats that can be read. The content decides, then the extension; what is left is text if it looks like text.</summary>
internal sealed class ArticleReaders
{
    private readonly EditorialMarks _marks;
    private readonly ImmutableArray<IArticleReader> _readers;

    /// <summary>Every reader, those with the surest signature first. A new format is a new line here.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="words">The words by which pages are understood.</param>
    /// <param name="before">Readers that are asked before those.</param>
    public ArticleReaders(IngestionOptions options, IngestionWords words, params ReadOnlySpan<IArticleReader> before)
    {
        var html = new HtmlReader(options, words);
        _marks = new EditorialMarks(words);
        Cms = new CmsReader(options, words, html);
        _readers =
        [
            .. before,
            new WordReader(options, words),
            new PdfReader(options, words),
            new NewsMlReader(options, words, html),
            new MarkdownReader(words, html),
            html,
            Cms,
            new MailReader(words, html),
            new PlainTextReader(words),
        ];
    }

    /// <summary>The reader of exports.</summary>
    public CmsReader Cms { get; }

    /// <summary>The extensions of all readers but those of exports, whose content must show what it is.</summary>
    public static FrozenSet<string> Extensions { get; } = FrozenSet.ToFrozenSet(
        new ArticleReaders(IngestionOptions.Default, IngestionWords.None)._readers.Where(r => r is not CmsReader).SelectMany(r => r.Extensions), StringComparer.Ordinal);

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
