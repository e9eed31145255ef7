namespace FactCheck.Extraction;

/// <summary>A number as printed, before anything is known of what it measures.</summary>
internal readonly record struct Numeral
{
    /// <summary>The token behind it.</summary>
    public required int End { get; init; }

    /// <summary>The likeliest value.</summary>
    public required decimal Value { get; init; }

    /// <summary>One unit in the last printed place.</summary>
    public required decimal Ulp { get; init; }

    /// <summary>One unit in the last non-zero place of an integer; equals <see cref="Ulp"/> with decimals.</summary>
    public required decimal LooseUlp { get; init; }

    /// <summary>The value under the other separator style, or null.</summary>
    public decimal? Other { get; init; }

    /// <summary><see cref="Ulp"/> of <see cref="Other"/>.</summary>
    public decimal OtherUlp { get; init; }

    /// <summary>How likely <see cref="Value"/> is, against <see cref="Other"/>.</summary>
    public double Weight { get; init; }

    /// <summary>Whether it is spelled out.</summary>
    public bool Words { get; init; }

    /// <summary>Whether a scale word or suffix takes part.</summary>
    public bool Scaled { get; init; }

    /// <summary>What its scale word or suffix is worth; 1 without one.</summary>
    public decimal ScaleFactor { get; init; } = 1;

    /// <summary>Creates an empty numeral.</summary>
    public Numeral()
    {
    }

    /// <summary>Whether it has decimals as printed.</summary>
    public bool HasDecimals { get; init; }

    /// <summary>Digits only, no mark and no scale: may be a year or a label.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether a scale suffix is glued that could be a unit too ("800m").</summary>
    public bool SuffixMayBeUnit { get; init; }

    /// <summary>Whether the scale is the shorthand of prices in speech: "1tr2", "890k".</summary>
    public bool Shorthand { get; init; }

    /// <summary>How many tokens the numeral itself has, for spelled ones.</summary>
    public int Length { get; init; }

    /// <summary>The numeral times a factor, for example that of its scale word.</summary>
    public Numeral Times(decimal factor, int end) => this with
    {
        End = end,
        Value = Value * factor,
        Ulp = Ulp * factor,
        LooseUlp = LooseUlp * factor,
        Other = Other * factor,
        OtherUlp = OtherUlp * factor,
        ScaleFactor = ScaleFactor * factor,
        Scaled = true,
        Plain = false,
    };

    /// <summary>The numeral with something added in a smaller place, for example "41 tỷ 737 triệu".</summary>
    public Numeral Plus(decimal addend, decimal ulp, int end) => this with
    {
        End = end,
        Value = Value + addend,
        Ulp = ulp,
        LooseUlp = ulp,
        Other = null,
        Plain = false,
    };
}
