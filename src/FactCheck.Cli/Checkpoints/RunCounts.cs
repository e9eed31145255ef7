namespace FactCheck.Cli.Checkpoints;

/// <summary>What a run counts beside its totals.</summary>
/// <param name="Failing">Findings that make it fail.</param>
/// <param name="Stale">Findings of the baseline that no longer occur.</param>
/// <param name="Unknown">Articles that the baseline does not have.</param>
internal sealed record RunCounts(int Failing, int Stale, int Unknown);
