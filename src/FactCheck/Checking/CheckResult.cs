using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>What checking an article showed.</summary>
/// <param name="Findings">The findings, worst first.</param>
/// <param name="Checks">Every relation that was evaluated.</param>
internal sealed record CheckResult(ImmutableArray<Finding> Findings, ImmutableArray<Check> Checks);
