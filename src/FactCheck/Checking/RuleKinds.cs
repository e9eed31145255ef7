using System.Collections.Immutable;

namespace FactCheck.Checking;

/// <summary>The kinds of rules there are; a new one is a class and a line here.</summary>
internal static class RuleKinds
{
    public static ImmutableArray<IRuleKind> All { get; } =
    [
    ];
}
