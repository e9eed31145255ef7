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
        var tables = 0;
        string? headline = null;
        foreach (var part in draft.Parts)
        {
            if (part.Table is { } table)
            {
                if (AddCells(text, blocks, table, tables++))
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
            Add(text, blocks, part.Kind, clean, null);
        }
        return new Article
        {
            Source = source,
            Sha256 = sha256,
            Title = headline ?? (draft.Title is { } title && CleanText.Of(title) is { Length: > 0 } clear ? clear : null),
            Published = draft.Published,
            DeclaredLanguage = draft.Language,
            Text = text.ToString(),
            Blocks = blocks.ToImmutable(),
            Notes = notes.ToImmutable(),
        };
    }

    private string Bounded() => string.Create(CultureInfo.InvariantCulture, $"only the first {options.MaxBlocks} blocks were read");

    /// <summary>Adds the cells of a table; false where the bound cut it.</summary>
    private bool AddCells(StringBuilder text, ImmutableArray<Block>.Builder blocks, TableDraft table, int number)
    {
        foreach (var (cell, place) in TableHeaders.Place(table, number))
        {
            if (blocks.Count >= options.MaxBlocks)
                return false;
            Add(text, blocks, BlockKind.Cell, cell, place);
        }
        return true;
    }

    private static void Add(StringBuilder text, ImmutableArray<Block>.Builder blocks, BlockKind kind, string clean, CellPlace? cell)
    {
        if (text.Length > 0)
            text.Append('\n');
        var start = text.Length;
        text.Append(clean);
        blocks.Add(new Block(kind, new TextSpan(start, text.Length), cell));
    }
}
