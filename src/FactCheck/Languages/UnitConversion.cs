using FactCheck.Model;

namespace FactCheck.Languages;

/// <summary>The way from one unit to another: (value − zero from) · factor + zero to.</summary>
/// <param name="Factor">How many of the target one of the source is.</param>
/// <param name="From">The source's reading at the common zero.</param>
/// <param name="To">The target's reading at the common zero.</param>
internal readonly record struct UnitConversion(decimal Factor, decimal From = 0, decimal To = 0)
{
    /// <summary>A reading: 86 °F are 30 °C.</summary>
    public Interval Reading(Interval value) => (value - Interval.Point(From)).Scale(Factor) + Interval.Point(To);

    /// <summary>A difference: 5.4 °F more are 3 °C more.</summary>
    public Interval Difference(Interval value) => value.Scale(Factor);
}
