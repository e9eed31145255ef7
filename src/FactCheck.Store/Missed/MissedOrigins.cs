using System.Collections.Immutable;

namespace FactCheck.Store.Missed;

/// <summary>Who found what FactCheck missed.</summary>
public static class MissedOrigins
{
    public static ImmutableArray<string> All { get; } = ["reader", "correction", "colleague"];
}
