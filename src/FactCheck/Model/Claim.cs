using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>A quantity mention with its meaning. A facet that the text does not give is null: unknown is a value.</summary>
public sealed record Claim
{
    /// <summary>"c1", "c2"… in the order of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The place of <see cref="Quote"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The exact words of the quantity: number, scale, unit; a count with its noun. The hedge stays outside.</summary>
    public required string Quote { get; init; }

    /// <summary>The number of the block in <see cref="Article.Blocks"/>.</summary>
    public required int Block { get; init; }

    /// <summary>The number of the sentence in the article, from 0; table cells count as one sentence each.</summary>
    public required int Sentence { get; init; }

    /// <summary>What is measured.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>The likeliest reading in base units; null for a range, a date or a bare magnitude ("hàng triệu").</summary>
    public decimal? Value { get; init; }

    /// <summary>The stated lower end of a range or the lower end that a bare magnitude allows; null otherwise.</summary>
    public decimal? Low { get; init; }

    /// <summary>The stated upper end of a range or the upper end that a bare magnitude allows; null otherwise.</summary>
    public decimal? High { get; init; }

    /// <summary>The worth of one unit in the last printed place (for a range: of its coarser end), in base units; 0 for exact counts.</summary>
    public decimal Ulp { get; init; }

    /// <summary>
    /// The worth of one unit in the last non-zero place of an integer ("2,000,000" → 1,000,000), in base units;
    /// equals <see cref="Ulp"/> where decimals are printed.
    /// </summary>
    public decimal LooseUlp { get; init; }

    /// <summary>Every legal reading, likeliest first; one for nearly all numbers.</summary>
    public ImmutableArray<Reading> Readings { get; init; } = [];

    /// <summary>ISO 4217 code, unit symbol of rules/units.yml, "A/B" for rates, "%", "pp", "x"; for counts the counted noun, or "".</summary>
    public required string Unit { get; init; }

    /// <summary>The date, for <see cref="QuantityKind.Date"/> only.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The day of the week that the text puts beside the date, or null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>How firmly the number is stated.</summary>
    public Hedge Hedge { get; init; }

    /// <summary>How near a one-sided hedge keeps to the value.</summary>
    public HedgeForce HedgeForce { get; init; }

    /// <summary>Which way the claim says that something moved, or null.</summary>
    public Direction? Direction { get; init; }

    /// <summary>What the number does in its clause.</summary>
    public Role Role { get; init; }

    /// <summary>Whom or what the claim is about, in the words of the article.</summary>
    public string? Subject { get; init; }

    /// <summary>What is measured of the subject: an id of rules/measures.yml, or the head noun.</summary>
    public string? Measure { get; init; }

    /// <summary>When.</summary>
    public Period? Period { get; init; }

    /// <summary>Which part of the subject: segment, region, sub-population.</summary>
    public string? Scope { get; init; }

    /// <summary>How it is reckoned: adjusted, net, like-for-like.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether it is, is expected, or is supposed.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who says so, where the article names one.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether the claim is denied ("not 5").</summary>
    public bool Negated { get; init; }

    /// <summary>"per share", "mỗi": what one of is meant; null for a total.</summary>
    public string? PerUnit { get; init; }

    /// <summary>Whether the claim stands inside quotation marks.</summary>
    public bool Quoted { get; init; }

    /// <summary>How sure the extraction is of value and unit, 0–1.</summary>
    public double Confidence { get; init; } = 1;
}
