using System.Collections.Immutable;

namespace FactCheck.Pipeline.Baselines;

/// <summary>What a baseline knows of one article.</summary>
/// <param name="Bytes">The fingerprint of its bytes.</param>
/// <param name="Text">The fingerprint of its text.</param>
/// <param name="Checker">The fingerprint of the program and rules that checked it last.</param>
/// <param name="Findings">The accepted findings: their ids, and the rules that made them.</param>
public sealed record BaselineEntry(string Bytes, string Text, string Checker, ImmutableSortedDictionary<string, string> Findings);
