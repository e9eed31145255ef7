using FactCheck.Model;

namespace FactCheck.Checking.Time;

/// <summary>Printed lengths of time in days: "58 years" may be one that was begun, completed, or counted with both ends.</summary>
internal static class Length
{
    /// <summary>The days of one unit of a duration, or null where it is shorter than a day.</summary>
    public static decimal? DaysOf(string unit) => unit switch
    {
        "d" => 1,
        "wk" => 7,
        "mo" => DaySpan.DaysOfMonth,
        "y" => DaySpan.DaysOfYear,
        _ => null,
    };

    /// <summary>The days that a printed length allows, or null where it has no value or is no length of days.</summary>
    public static Interval? Days(Claim claim)
    {
        if (DaysOf(claim.Unit) is not { } days || ClaimInterval.Of(claim) is not { Low: { } low } printed)
            return null;
        // What is printed to a half is counted by halves.
        var step = claim.Ulp > 0 && claim.Ulp < 1 ? claim.Ulp / 2 : 0.5m;
        // "Over four days" may be "in the course of".
        if (claim.Hedge == Hedge.More)
            step *= 2;
        return new Interval((low - step) * days, printed.High is { } high ? (high + step) * days : null);
    }
}
