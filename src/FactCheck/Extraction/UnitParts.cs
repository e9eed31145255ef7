namespace FactCheck.Extraction;

/// <summary>Which unit is a part of which, for quantities in two units: feet and inches, hours and minutes, dollars and cents.</summary>
internal static class UnitParts
{
    /// <summary>The currency that "cents" are in where nothing else is said: behind another one they are hundredths of that.</summary>
    private const string Cents = "USD";

    private static readonly Dictionary<(string Whole, string Part), decimal> Parts = new()
    {
        [("ft", "in")] = 1m / 12,
        [("yd", "ft")] = 1m / 3,
        [("mi", "yd")] = 1m / 1760,
        [("st", "lb")] = 1m / 14,
        [("lb", "oz")] = 1m / 16,
        [("m", "cm")] = 0.01m,
        [("km", "m")] = 0.001m,
        [("km", "cm")] = 0.00001m,
        [("kg", "g")] = 0.001m,
        [("h", "min")] = 1m / 60,
        [("h", "s")] = 1m / 3600,
        [("min", "s")] = 1m / 60,
        [("d", "h")] = 1m / 24,
        [("wk", "d")] = 1m / 7,
        [("y", "mo")] = 1m / 12,
    };

    /// <summary>How much of the whole one of the part is; a cent is a hundredth of its dollar by its own factor.</summary>
    public static bool TryGet(string whole, string part, decimal factor, out decimal share)
    {
        share = factor;
        return (factor < 1 && (whole == part || (factor == 0.01m && part == Cents && whole.Length == 3))) || Parts.TryGetValue((whole, part), out share);
    }
}
