using System.Collections.Immutable;

namespace FactCheck.Store.Decisions;

/// <summary>Why an article is right and the alert wrong; the short list that people choose from.</summary>
public static class RejectionReasons
{
    public static ImmutableArray<string> All { get; } = ["different-things", "different-periods", "misread", "rounding", "quoted-so", "explained", "not-worth-it", "other"];
}
