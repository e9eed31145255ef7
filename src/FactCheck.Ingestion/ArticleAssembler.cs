using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion;

/// <summary>A draft's parts to one clean text with its blocks.</summary>
internal sealed class ArticleAssembler(IngestionOptions options)
{
    public Article Assemble(string source, string sha256, ArticleDraft draft)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var notes = draft.Notes.ToBuilder();
        var alignment = draft.SourceText is { } sourceText ? new SourceAlignment(sourceText, draft.IsMarkup) : null;
        var tables = 0;
        string? headline = null;
        foreach (var part in draft.Parts)
        {
            if (part.Table is not null)
            {
                if (AddCells(text, blocks, part, tables++, alignment))
                    continue;
                notes.Add(Bounded());
                break;
            }
            var clean = CleanText.Of(part.Text);
            if (clean.Length == 0)
                continue;
            if (blocks.Count >= options.MaxBlocks)
            {
                notes.Add(Bounded());
                break;
            }
            if (part.Kind == BlockKind.Headline)
                headline ??= clean;
            Add(text, blocks, clean, new Block(part.Kind, default)
            {
                Place = PlaceOf(part.Place, clean, alignment),
                Metadata = part.Metadata,
                Post = part.Post,
            });
        }
        return new Article
        {
            Source = source,
            Sha256 = sha256,
            Title = headline ?? (draft.Title is { } title && CleanText.Of(title) is { Length: > 0 } clear ? clear : null),
            Id = draft.Id,
            Url = draft.Url,
            Status = draft.Status,
            Version = draft.Version,
            Published = draft.Published,
            Updated = draft.Updated,
            DeclaredLanguage = draft.Language,
            Text = text.ToString(),
            Blocks = blocks.ToImmutable(),
            Notes = notes.ToImmutable(),
        };
    }

    private string Bounded() => string.Create(CultureInfo.InvariantCulture, $"only the first {options.MaxBlocks} blocks were read");

    /// <summary>Adds the cells of a table; false where the bound cut it.</summary>
    private bool AddCells(StringBuilder text, ImmutableArray<Block>.Builder blocks, DraftPart part, int number, SourceAlignment? alignment)
    {
        foreach (var (cell, place) in TableHeaders.Place(part.Table!, number))
        {
            if (blocks.Count >= options.MaxBlocks)
                return false;
            Add(text, blocks, cell.Text, new Block(BlockKind.Cell, default, place)
            {
                Place = PlaceOf(Within(part.Place, cell.Place), cell.Text, alignment),
                Post = part.Post,
            });
        }
        return true;
    }

    /// <summary>A cell's place: its own lines, and what is known of its table where it knows nothing itself.</summary>
    private static DraftPlace? Within(DraftPlace? table, DraftPlace? cell) =>
        cell is null ? table : cell.Known is null && table?.Known is { } known ? cell with { Known = known } : cell;

    private static SourcePlace? PlaceOf(DraftPlace? place, string clean, SourceAlignment? alignment) =>
        place is null || alignment is null ? place?.Known : alignment.Place(place, clean);

    private static void Add(StringBuilder text, ImmutableArray<Block>.Builder blocks, string clean, Block block)
    {
        if (text.Length > 0)
            text.Append('\n');
        var start = text.Length;
        text.Append(clean);
        blocks.Add(block with { Span = new TextSpan(start, text.Length) });
    }
}
