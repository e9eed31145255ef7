namespace FactCheck.Pipeline.Evaluation;

/// <summary>One labelled claim: what a careful reader takes from the words. Offsets count Unicode code points.</summary>
public sealed record GoldClaim
{
    /// <summary>Its name in the labels.</summary>
    public required string Id { get; init; }

    /// <summary>The words of the quantity.</summary>
    public required string Quote { get; init; }

    /// <summary>The first code point of <see cref="Quote"/> in the gold text.</summary>
    public required int Start { get; init; }

    /// <summary>The code point behind it.</summary>
    public required int End { get; init; }

    /// <summary>The unit, as corpus/README.md lists them.</summary>
    public required string Unit { get; init; }

    /// <summary>exact, approx, more, less, atleast, atmost or range.</summary>
    public required string Hedge { get; init; }

    /// <summary>Which of the equal quotes of the text this is, from 1.</summary>
    public int Occurrence { get; init; }

    /// <summary>The value; null for ranges and dates.</summary>
    public double? Value { get; init; }

    /// <summary>The lower end of a stated range.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of a stated range.</summary>
    public double? High { get; init; }

    /// <summary>The date, for the unit "date": "2017", "2017-03", "2017-03-21", "--03-21".</summary>
    public string? Date { get; init; }
}
