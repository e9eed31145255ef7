using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>The three sections of a .fc file; the body still carries its markup.</summary>
/// <param name="Id">The article's name.</param>
/// <param name="Lang">Its language.</param>
/// <param name="Genre">Its genre, or "".</param>
/// <param name="Split">Which part of the corpus it belongs to.</param>
/// <param name="Body">Title, paragraphs and tables with claims marked.</param>
/// <param name="BodyOffset">Where the body begins in the file.</param>
/// <param name="Findings">The contradictions of the flawed twin.</param>
/// <param name="Traps">What looks like a contradiction in both.</param>
internal sealed record LabelSource(
    string Id,
    string Lang,
    string Genre,
    CorpusSplit Split,
    string Body,
    int BodyOffset,
    ImmutableArray<Placed<GoldFinding>> Findings,
    ImmutableArray<Placed<GoldSet>> Traps);
