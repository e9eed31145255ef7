namespace FactCheck.Ingestion.Tables;

/// <summary>What a cell's text is, as far as it tells headers from values.</summary>
internal enum CellContent
{
    /// <summary>Nothing, or a sign for nothing: "–", "…", "n/a".</summary>
    Empty,

    /// <summary>Words, a year or a period: what heads a row or column.</summary>
    Label,

    /// <summary>A number followed by more words than figures: "12 months to June" heads, "14 data centres" does not.</summary>
    Mixed,

    /// <summary>A number.</summary>
    Value,
}
