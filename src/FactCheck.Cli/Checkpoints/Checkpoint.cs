using System.Collections.Immutable;
using FactCheck.Reports;

namespace FactCheck.Cli.Checkpoints;

/// <summary>How far a run has come: what is named here is in the output and on the disk.</summary>
internal sealed record Checkpoint
{
    /// <summary>The version of this file's form.</summary>
    public const int Form = 1;

    public int Version { get; init; } = Form;

    /// <summary>Of which run it is: the program, its rules, the paths and what they are checked with.</summary>
    public required string Run { get; init; }

    /// <summary>How many records from the beginning of the input are done, without a gap.</summary>
    public long Records { get; init; }

    /// <summary>Records beyond those that are done as well, where they come unordered.</summary>
    public ImmutableArray<long> Ahead { get; init; } = [];

    /// <summary>The length of the output that holds them: what stands behind is cut off.</summary>
    public long OutputBytes { get; init; }

    /// <summary>The last of the records without a gap, by which the input is known again.</summary>
    public RecordMark? Last { get; init; }

    public RunTotals Totals { get; init; } = RunTotals.None;

    public RunCounts Counts { get; init; } = new(0, 0, 0);

    /// <summary>Whether the input came to its end.</summary>
    public bool IsComplete { get; init; }
}
