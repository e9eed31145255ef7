using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Ingestion.Tables;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace FactCheck.Ingestion.Pdf;

/// <summary>PDF: the order of reading, paragraphs and tables are found from where the letters stand.</summary>
internal sealed class PdfReader(IngestionOptions options, IngestionWords words) : IArticleReader
{
    /// <summary>The header may stand behind other bytes.</summary>
    private const int HeaderWindow = 1024;

    /// <summary>Letters of a page beyond which it is no page that a person reads.</summary>
    private const int MaxLetters = 200_000;
    private const int MaxPages = 2000;

    public ImmutableArray<string> Extensions => [".pdf"];

    public bool Recognizes(InputContent content) => IsPdf(content.Bytes.Span);

    /// <summary>Whether bytes begin as a PDF does.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, HeaderWindow)].IndexOf("%PDF-"u8) >= 0;

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        try
        {
            using var document = PdfDocument.Open(content.Bytes, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                UseActualText = true,
            });
            return Read(document, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadOutcome.Failed("is protected with a password", "save an unprotected copy");
        }
        // The library throws exceptions of every kind for damaged files; what it throws is about the file.
        catch (Exception e) when (e is not OperationCanceledException and not OutOfMemoryException)
        {
            return ReadOutcome.Failed("is a damaged PDF file", "save it again, or save the article as .docx, .html or .txt");
        }
    }

    private ReadOutcome Read(PdfDocument document, CancellationToken cancellationToken)
    {
        var pages = new List<PdfPageLines>();
        var notes = ImmutableArray.CreateBuilder<string>();
        var pictures = new List<int>();
        var damaged = new List<int>();
        for (var number = 1; number <= Math.Min(document.NumberOfPages, MaxPages); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PageOf(document, number) is not { } page)
            {
                damaged.Add(number);
                continue;
            }
            if (page.Letters.Count == 0 && page.NumberOfImages > 0)
                pictures.Add(number);
            if (page.Letters.Count <= MaxLetters)
                pages.Add(new PdfPageLines(page, new PdfLines(page.Letters).Lines()));
            else
                damaged.Add(number);
        }
        if (pages.All(p => p.Lines.Count == 0))
            return pictures.Count > 0
                ? ReadOutcome.Failed("is a scanned PDF: its pages are pictures without text", "run text recognition (OCR) on it first")
                : ReadOutcome.Failed("is a PDF without text", "save the article as .docx, .html or .txt");
        Note(notes, pictures, "only pictures on pages");
        Note(notes, damaged, "could not read pages");
        if (document.NumberOfPages > MaxPages)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"only the first {MaxPages} pages were read"));
        var furniture = PageFurniture.Of(pages);
        var layout = new PdfLayout();
        foreach (var page in pages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            layout.Add(page, furniture);
            if (layout.Count > options.MaxBlocks)
                break;
        }
        return ReadOutcome.Of(new ArticleDraft
        {
            Parts = new TableCaptions(words).Attach(layout.Parts()),
            Title = Title(document),
            Notes = notes.ToImmutable(),
        });
    }

    /// <summary>One page; null where it is damaged, which costs no other.</summary>
    private static UglyToad.PdfPig.Content.Page? PageOf(PdfDocument document, int number)
    {
        try
        {
            return document.GetPage(number);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    /// <summary>Programs write their own name or the file's where a title should be.</summary>
    private static string? Title(PdfDocument document) =>
        document.Information?.Title is { Length: > 3 } title && !title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase)
            && !title.Contains('.', StringComparison.Ordinal) && title.Contains(' ', StringComparison.Ordinal) ? title : null;

    private static void Note(ImmutableArray<string>.Builder notes, List<int> pages, string what)
    {
        const int shown = 10;
        if (pages.Count > 0)
            notes.Add($"{what} {string.Join(", ", pages.Take(shown).Select(p => p.ToString(CultureInfo.InvariantCulture)))}{(pages.Count > shown ? "…" : "")}");
    }
}
