using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>
/// Nobody claims it, but the first figure, taken so many times, should come near the second (catalogue A3.3b).
/// Speaks for the first figure within the reach, against it beyond; never alarms.
/// </summary>
internal sealed record SupportingRelation : Relation
{
    /// <summary>How many times the first figure makes the second: 4 quarters a year.</summary>
    public required decimal Times { get; init; }

    /// <summary>The relative distance up to which it speaks for the figure.</summary>
    public required decimal Reach { get; init; }

    public override Verdict Evaluate(ReadingChoice readings)
    {
        if (Distance(readings) is not { } distance)
            return Verdict.Untestable;
        var expected = ClaimInterval.Of(Claims[0], readings.Of(Claims[0]), Tolerance.Loose)?.Scale(Times);
        return new Verdict(distance <= Reach ? Outcome.Holds : Outcome.Broken, expected, readings.Interval(Claims[1], Tolerance.Narrow), Severity.Note);
    }

    public override double Support(ReadingChoice readings) => Distance(readings) switch
    {
        null => 0,
        { } near when near <= Reach => 1 - (double)(near / Reach) / 2,
        { } far => -Math.Min(1, (double)(far / Reach) / 2),
    };

    public override string Formula(ReadingChoice readings, FigureFormat format)
    {
        var product = readings.Value(Claims[0]) is { } value && BoundedDecimal.Multiply(value, Times) is { } times ? times : 0;
        return FigureFormat.Fill("{times} × {0} = {product}; {1}",
            [format.Claim(Claims[0], readings), format.Claim(Claims[1], readings)],
            [new("times", format.Number(Times)), new("product", format.Figure(product, Claims[0].Unit, Claims[0].Ulp))]);
    }

    private decimal? Distance(ReadingChoice readings) =>
        readings.Value(Claims[0]) is { } part && readings.Value(Claims[1]) is { } whole && whole != 0
        && BoundedDecimal.Multiply(part, Times) is { } product && BoundedDecimal.Add(product, -whole) is { } difference
        && BoundedDecimal.Divide(Math.Abs(difference), Math.Abs(whole)) is { } distance
            ? distance
            : null;
}
