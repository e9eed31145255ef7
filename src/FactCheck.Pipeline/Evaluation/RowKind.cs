namespace FactCheck.Pipeline.Evaluation;

/// <summary>What a line of a labelled article is.</summary>
internal enum RowKind
{
    /// <summary>A plain line.</summary>
    Paragraph,

    /// <summary>"# " begins it.</summary>
    Headline,

    /// <summary>"> " begins it.</summary>
    Standfirst,

    /// <summary>"|" begins it.</summary>
    TableRow,
}
