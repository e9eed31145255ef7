using System.Collections.Immutable;

namespace FactCheck.Store.Exchange;

/// <summary>What became of the entries of a file.</summary>
/// <param name="Added">How many are new here.</param>
/// <param name="Known">How many were here already.</param>
/// <param name="Conflicts">The decisions that were left out: nothing that was decided here is overwritten.</param>
public sealed record ImportOutcome(int Added, int Known, ImmutableArray<ImportConflict> Conflicts);
