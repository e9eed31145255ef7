namespace FactCheck.Model;

/// <summary>
/// A set of numbers between two ends, each closed or open, null where unbounded. Arithmetic is that of
/// XBRL Calculations 1.1 (consistency.md §2): ends combine, openness is inherited. Never empty by construction.
/// </summary>
/// <param name="Low">The lower end, or null.</param>
/// <param name="High">The upper end, or null; not below <paramref name="Low"/>.</param>
/// <param name="LowOpen">Whether the lower end itself is excluded.</param>
/// <param name="HighOpen">Whether the upper end itself is excluded.</param>
public readonly record struct Interval(decimal? Low, decimal? High, bool LowOpen = false, bool HighOpen = false)
{
    /// <summary>The interval that holds one number.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>value ± halfWidth, closed.</summary>
    public static Interval Around(decimal value, decimal halfWidth) => new(value - halfWidth, value + halfWidth);

    /// <summary>Every number.</summary>
    public static Interval Everything => new(null, null);
}
