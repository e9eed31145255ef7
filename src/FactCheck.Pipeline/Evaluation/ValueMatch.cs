using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Whether a claim says what its label says: value and unit, or date.</summary>
internal static class ValueMatch
{
    /// <summary>Whether value and unit are right.</summary>
    public static bool Matches(GoldClaim gold, Claim claim)
    {
        if (gold.Date is not null)
            return MatchesDate(gold.Date, claim.Date?.ToString() ?? "");
        if ((claim.Kind == QuantityKind.Date && gold.Unit != "rank") || !MatchesUnit(gold.Unit, claim))
            return false;
        if (gold.Value is not { } wanted)
            return Near(gold.Low, claim.Low) && Near(gold.High, claim.High);
        return Near(wanted, claim.Value) || (gold.Unit is "fraction" or "x" && claim.Value is { } value && IsSameRatio(wanted, (double)value, claim.Kind));
    }

    /// <summary>Whether the hedge is the label's.</summary>
    public static bool MatchesHedge(GoldClaim gold, Claim claim) =>
        string.Equals(claim.Hedge.ToString(), gold.Hedge, StringComparison.OrdinalIgnoreCase);

    private static bool MatchesDate(string gold, string said) =>
        said.StartsWith(gold, StringComparison.Ordinal)
        || (said.Length > 3 && said.StartsWith("--", StringComparison.Ordinal) && gold.Length >= 4
            && gold.AsSpan(4).StartsWith(said.AsSpan(1), StringComparison.Ordinal));

    private static bool MatchesUnit(string gold, Claim claim)
    {
        var unit = claim.Unit switch
        {
            "percent" or "pct" => "%",
            "percentagePoint" or "percentagePoints" => "pp",
            "multiple" or "ratio" => "x",
            "year" or "years" => "y",
            var other => other,
        };
        return gold switch
        {
            "count" => claim.Kind == QuantityKind.Count,
            "rank" => claim.Kind == QuantityKind.Rank,
            "age" => claim.Kind == QuantityKind.Age || (claim.Kind == QuantityKind.Duration && unit == "y"),
            "fraction" or "x" => claim.Kind is QuantityKind.Fraction or QuantityKind.Multiple or QuantityKind.Percent,
            "index" => claim.Kind is QuantityKind.Index or QuantityKind.Count,
            _ => unit == gold,
        };
    }

    // "a third" may be read as 0.333 or as 33.3 %.
    private static bool IsSameRatio(double wanted, double value, QuantityKind kind) =>
        Math.Abs(wanted - value) < 2e-3 * Math.Max(1, Math.Abs(value))
        || (kind == QuantityKind.Percent && Math.Abs((wanted * 100) - value) < 0.2);

    private static bool Near(double? wanted, decimal? said) =>
        wanted is { } a && said is { } d && (double)d is var b && Math.Abs(a - b) <= 1e-6 * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
