using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>What the printed form of a claim allows its value to be (catalogue A2).</summary>
public static class ClaimInterval
{
    private const decimal ApproximateShare = 0.05m;
    private const decimal SoftShare = 0.10m;
    private const decimal NearBelow = 0.90m;
    private const decimal NearAbove = 1.15m;
    private const decimal NearHalfWidths = 2;
    private const decimal FractionHalfWidth = 0.03m;
    private const decimal MultipleHalfWidth = 0.25m;
    private const decimal RoundPercentHalfWidth = 2.5m;
    private const decimal OneDigitShare = 0.05m;

    /// <summary>
    /// The interval to show beside a claim: its stated ends exactly for a range and a bare magnitude, else what
    /// rounding and hedge allow. Null for a claim without a value, such as a date.
    /// </summary>
    public static Interval? Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Low is not null || claim.High is not null)
            return new Interval(claim.Low, claim.High);
        return claim.Value is { } value ? Around(claim, value, claim.Ulp, Tolerance.Loose) : null;
    }

    /// <summary>
    /// The interval for a test, or null where the claim cannot be tested for equality: a date, a bare magnitude.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="reading">Which of <see cref="Claim.Readings"/>; 0 is the likeliest.</param>
    /// <param name="tolerance">How much room.</param>
    internal static Interval? Of(Claim claim, int reading, Tolerance tolerance)
    {
        if (claim.Value is null)
            return claim.Hedge == Hedge.Range ? Range(claim) : null;
        return reading == 0 || reading >= claim.Readings.Length
            ? Around(claim, claim.Value.Value, claim.Ulp, tolerance)
            : Around(claim, claim.Readings[reading].Value, claim.Readings[reading].Ulp, tolerance);
    }

    /// <summary>Half the width that rounding alone gives the claim's value.</summary>
    internal static decimal HalfWidth(Claim claim, decimal value, decimal ulp, Tolerance tolerance)
    {
        var loose = LooseHalfWidth(claim, value, ulp);
        var isTight = claim.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint;
        return tolerance == Tolerance.Narrow && !isTight ? Math.Min(loose, Math.Abs(value) * OneDigitShare) : loose;
    }

    /// <summary>No less than half the width that rounding gives an amount or a percentage without a hedge: for telling quickly what cannot be.</summary>
    internal static double MostHalfWidth(Claim claim) => (double)Math.Max(claim.LooseUlp, claim.Ulp) / 2;

    private static Interval Around(Claim claim, decimal value, decimal ulp, Tolerance tolerance)
    {
        if (value < 0)
            return -Around(claim, -value, ulp, tolerance);
        var half = HalfWidth(claim, value, ulp, tolerance);
        var soft = claim.HedgeForce == HedgeForce.Open || tolerance == Tolerance.Outer;
        return claim.Hedge switch
        {
            Hedge.Approx => Approximately(value, half, tolerance),
            Hedge.More => new(value, soft ? null : Above(value, Near(claim, value, ulp)), LowOpen: true),
            Hedge.Less => new(soft ? 0 : Below(value, Near(claim, value, ulp)), value, HighOpen: true),
            Hedge.AtLeast => new(value, null),
            Hedge.AtMost => new(0, value),
            _ => tolerance == Tolerance.Truncated ? Truncated(claim, value, half, ulp) : Interval.Around(value, half),
        };
    }

    /// <summary>The stated ends, each with the room of its last printed place.</summary>
    private static Interval Range(Claim claim) => new(
        claim.Low is { } low ? BoundedDecimal.Add(low, -claim.Ulp / 2) : null,
        claim.High is { } high ? BoundedDecimal.Add(high, claim.Ulp / 2) : null);

    private static decimal LooseHalfWidth(Claim claim, decimal value, decimal ulp)
    {
        // Which trailing zeros a second reading has is not recorded; its last printed place is the safe choice.
        var loose = value == Math.Abs(claim.Value ?? value) ? Math.Max(claim.LooseUlp, ulp) / 2 : ulp / 2;
        return claim.Kind switch
        {
            _ when ulp == 0 && claim.Kind is QuantityKind.Count or QuantityKind.Rank => 0,
            // One in nine is neither one in eight nor one in ten.
            QuantityKind.Fraction => Math.Min(FractionHalfWidth, value * value / 2),
            QuantityKind.Multiple when ulp == 0 => MultipleHalfWidth,
            QuantityKind.Percent => value % 10 == 0 && value != 0 ? Math.Max(ulp / 2, Math.Min(loose, RoundPercentHalfWidth)) : ulp / 2,
            QuantityKind.PercentagePoint => ulp / 2,
            _ => loose,
        };
    }

    private static Interval Approximately(decimal value, decimal half, Tolerance tolerance) =>
        Interval.Around(value, Math.Max(half, value * (tolerance == Tolerance.Outer ? SoftShare : ApproximateShare)));

    private static decimal Near(Claim claim, decimal value, decimal ulp) => HalfWidth(claim, value, ulp, Tolerance.Narrow) * NearHalfWidths;

    private static decimal? Above(decimal value, decimal near) =>
        BoundedDecimal.Multiply(value, NearAbove) is { } far && BoundedDecimal.Add(value, near) is { } steps ? Math.Max(far, steps) : null;

    private static decimal Below(decimal value, decimal near) => Math.Max(0, Math.Min(value * NearBelow, value - near));

    /// <summary>
    /// Rounded, or cut off on either side: up to one whole unit more or less than printed. Whole percentages are cut off
    /// downwards only: nobody makes sixteen of fifteen.
    /// </summary>
    private static Interval Truncated(Claim claim, decimal value, decimal half, decimal ulp)
    {
        if (ulp <= half)
            return Interval.Around(value, half);
        return claim.Kind == QuantityKind.Percent && ulp >= 1
            ? new Interval(BoundedDecimal.Add(value, -half), BoundedDecimal.Add(value, ulp), HighOpen: true)
            : Interval.Around(value, ulp) with { LowOpen = true, HighOpen = true };
    }
}
