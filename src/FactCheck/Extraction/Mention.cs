using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>A quantity mention while it is being read; becomes a <see cref="Claim"/> once its facets are known.</summary>
internal sealed record Mention
{
    /// <summary>The first token of the quote.</summary>
    public required int Start { get; init; }

    /// <summary>The token behind the quote.</summary>
    public required int End { get; init; }

    /// <summary>What is measured.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>The value in base units, or null for ranges, dates and bare magnitudes.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower stated end.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper stated end.</summary>
    public decimal? High { get; init; }

    /// <summary>One unit in the last printed place.</summary>
    public decimal Ulp { get; init; }

    /// <summary>One unit in the last non-zero place.</summary>
    public decimal LooseUlp { get; init; }

    /// <summary>The value under the other separator style, or null.</summary>
    public decimal? Other { get; init; }

    /// <summary>One unit in the last place of <see cref="Other"/>.</summary>
    public decimal OtherUlp { get; init; }

    /// <summary>The weight of <see cref="Value"/> against <see cref="Other"/>.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The unit's symbol, the currency, or the counted noun.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The factor that the scale of the numeral brought in: shared with the other end of a range.</summary>
    public decimal ScaleFactor { get; init; } = 1;

    /// <summary>The date.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The weekday beside the date.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>How firmly it is stated.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>How near a one-sided hedge keeps.</summary>
    public HedgeForce HedgeForce { get; init; }

    /// <summary>The first token of the hedge before the quote; <see cref="Start"/> without one.</summary>
    public int Lead { get; init; }

    /// <summary>The token behind a hedge that follows the quote, or behind a "per" phrase; <see cref="End"/> without one.</summary>
    public int Tail { get; init; }

    /// <summary>What one of is meant ("mỗi người", "a share"), or null.</summary>
    public string? PerUnit { get; init; }

    /// <summary>Whether nothing said what it measures: it may share its neighbour's unit.</summary>
    public bool Bare { get; init; }

    /// <summary>Whether the scale is the shorthand of prices in speech.</summary>
    public bool Shorthand { get; init; }

    /// <summary>Whether the number is spelled out.</summary>
    public bool Words { get; init; }

    /// <summary>Whether the printed sign or the word carried a direction: "+0,29%", "doubled".</summary>
    public Direction? Direction { get; init; }

    /// <summary>Whether the number is printed with decimals.</summary>
    public bool HasDecimals { get; init; }

    /// <summary>How sure value and unit are.</summary>
    public double Confidence { get; init; } = 1;
}
