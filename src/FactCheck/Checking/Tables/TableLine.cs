using System.Collections.Immutable;

namespace FactCheck.Checking.Tables;

/// <summary>A row or a column of a table.</summary>
/// <param name="Label">What heads it.</param>
/// <param name="Cues">The cues of the label.</param>
internal sealed record TableLine(string Label, ImmutableArray<string> Cues)
{
    /// <summary>Whether the label has the cue.</summary>
    public bool Is(string cue) => Cues.Contains(cue);
}
