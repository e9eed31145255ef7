using FactCheck.Model;

namespace FactCheck.Pipeline;

/// <summary>What became of one input.</summary>
/// <param name="Source">Its path as given or as found.</param>
/// <param name="State">How far it came.</param>
/// <param name="Report">Its report, with the error where there was one; null for a skipped file and a duplicate.</param>
public sealed record CheckedInput(string Source, InputState State, DocumentReport? Report)
{
    /// <summary>Which input of the run it is, from 0.</summary>
    public long Number { get; init; }

    /// <summary>The earlier input with the same content, or null; for <see cref="InputState.Duplicate"/> it was checked in the place of this one.</summary>
    public string? SameAs { get; init; }
}
