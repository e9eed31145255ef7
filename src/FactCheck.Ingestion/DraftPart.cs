using FactCheck.Ingestion.Tables;
using FactCheck.Model;

namespace FactCheck.Ingestion;

/// <summary>One part of a draft: a text, or a table where <see cref="Table"/> is not null.</summary>
/// <param name="Kind">What the text is; <see cref="BlockKind.Cell"/> for a table.</param>
/// <param name="Text">The text, not yet cleaned; empty for a table.</param>
/// <param name="Table">The table.</param>
internal readonly record struct DraftPart(BlockKind Kind, string Text, TableDraft? Table = null)
{
    /// <summary>Where it stands in the source; the cells of a table say so themselves.</summary>
    public DraftPlace? Place { get; init; }

    /// <summary>Which metadata it is.</summary>
    public MetadataKind? Metadata { get; init; }

    /// <summary>The post of a live blog that it belongs to.</summary>
    public LivePost? Post { get; init; }

    /// <summary>The part at another place, with its cells.</summary>
    public DraftPart At(DraftPlace place) => this with { Place = place, Table = Table?.At(place) };

    /// <summary>The part as one of a field that holds markup: its element is still known, its lines are none of the file's.</summary>
    public DraftPart InField(string field) => At(DraftPlace.Of(new SourcePlace { Field = field, Element = Place?.Known?.Element }));

    public static DraftPart Of(TableDraft table) => new(BlockKind.Cell, "", table);

    public static DraftPart Of(MetadataKind kind, string text) => new(BlockKind.Metadata, text) { Metadata = kind };
}
