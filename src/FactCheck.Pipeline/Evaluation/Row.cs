using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A line of a labelled article: one piece of text, or the cells of a table's row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Pieces">Its texts.</param>
internal sealed record Row(RowKind Kind, ImmutableArray<string> Pieces);
