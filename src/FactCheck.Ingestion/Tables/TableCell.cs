namespace FactCheck.Ingestion.Tables;

/// <summary>One cell as its format writes it.</summary>
/// <param name="Text">The clean text; empty for an empty cell.</param>
/// <param name="RowSpan">The rows it covers, at least 1.</param>
/// <param name="ColumnSpan">The columns it covers, at least 1.</param>
/// <param name="Heads">Whether it is marked up as a header cell.</param>
internal sealed record TableCell(string Text, int RowSpan = 1, int ColumnSpan = 1, bool Heads = false)
{
    /// <summary>Where it stands in the source.</summary>
    public DraftPlace? Place { get; init; }
}
