using FactCheck.Ingestion.Tables;
using FactCheck.Model;

namespace FactCheck.Ingestion;

/// <summary>One part of a draft: a text, or a table where <see cref="Table"/> is not null.</summary>
/// <param name="Kind">What the text is; <see cref="BlockKind.Cell"/> for a table.</param>
/// <param name="Text">The text, not yet cleaned; empty for a table.</param>
/// <param name="Table">The table.</param>
internal readonly record struct DraftPart(BlockKind Kind, string Text, TableDraft? Table = null)
{
    public static DraftPart Of(TableDraft table) => new(BlockKind.Cell, "", table);
}
