using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>stated = f(operands): the first claim states what the others make (catalogue A3).</summary>
internal sealed record NumericRelation : Relation
{
    private const decimal GrossTolerances = 5;
    private const decimal PowerShare = 0.20m;

    /// <summary>What the operands, in the order of the claims behind the first, make.</summary>
    public required Func<ImmutableArray<Interval>, Interval> Expected { get; init; }

    /// <summary>The arithmetic without its result, with {1}, {2}… for the operands' figures and {0} for the stated one.</summary>
    public required string Pattern { get; init; }

    /// <summary>The unit of the result.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Names the slip that gave a stated value where an interval was expected, or null.</summary>
    public Func<decimal, ImmutableArray<Interval>, string?> Diagnose { get; init; } = static (_, _) => null;

    /// <summary>What operand i would have to be, from the stated interval and the other operands; null where f cannot be turned around.</summary>
    public Func<int, Interval, ImmutableArray<Interval>, Interval?> Solve { get; init; } = static (_, _, _) => null;

    /// <summary>Whether even a small breach is as grave as one can be: a part above its whole.</summary>
    public bool AlwaysGrave { get; init; }

    /// <summary>Whether the relation is an inequality or a set check, which has no power test.</summary>
    public bool Inequality { get; init; }

    /// <summary>Whether counts printed to the last one are exact here, round as some may look: their neighbours are not rounded.</summary>
    public bool ExactCounts { get; init; }

    /// <summary>Whether "nearly" and "just over" keep near here, as they do where one quantity is told twice.</summary>
    public bool KeepsHedges { get; init; }

    /// <summary>A claim with the places that its neighbours say are printed, or as it is.</summary>
    public Func<Claim, Claim> Sharper { get; init; } = static claim => claim;

    /// <summary>
    /// Whether the stated value may have been cut off instead of rounded; not where it was reckoned from the very
    /// figures that are printed.
    /// </summary>
    public bool MayBeTruncated { get; init; } = true;

    /// <summary>Whether cutting off can only make the stated value smaller than the true one: "four times" of 4.7, and never of 3.1.</summary>
    public bool CutsOffOnly { get; init; }

    public override Verdict Evaluate(ReadingChoice readings)
    {
        if (Operands(readings, Tolerance.Loose) is not { } operands || Room(Claims[0], readings, Tolerance.Loose) is not { } stated)
            return Verdict.Untestable;
        var expected = Expected(operands);
        if (expected.Low is null && expected.High is null)
            return Verdict.Untestable;
        if (stated.Overlaps(expected))
            return new Verdict(HasPower(stated, expected) && Fits(readings, Tolerance.Narrow) ? Outcome.Holds : Outcome.Untestable, expected, stated, Severity.Note);
        if (IsTruncated(readings, expected))
            return new Verdict(Outcome.Holds, expected, stated, Severity.Note, "truncated");
        if (!KeepsHedges && Claims.Any(IsHedged) && Fits(readings, Tolerance.Outer))
            return new Verdict(Outcome.Untestable, expected, stated, Severity.Note);
        var diagnosis = stated.Middle is { } middle ? Diagnose(middle, operands) : null;
        return new Verdict(Outcome.Broken, expected, stated, Gravity(stated, expected), diagnosis);
    }

    /// <summary>
    /// Whether the figures as likeliest read agree, coarse as they may be; that a hedge leaves everything open is no
    /// agreement.
    /// </summary>
    public bool IsMet
    {
        get
        {
            var readings = ReadingChoice.Likeliest;
            if (Operands(readings, Tolerance.Loose) is not { } operands || Room(Claims[0], readings, Tolerance.Loose) is not { } stated)
                return false;
            var expected = Expected(operands);
            if (expected.Low is null && expected.High is null)
                return false;
            if (stated.Overlaps(expected))
                return expected is { Low: not null, High: not null } || HasPower(stated, expected) && Fits(readings, Tolerance.Narrow);
            return IsTruncated(readings, expected);
        }
    }

    public override string Formula(ReadingChoice readings, FigureFormat format)
    {
        var arithmetic = FigureFormat.Fill(Pattern, [.. Claims.Select(c => format.Claim(c, readings))]);
        if (Operands(readings, Tolerance.Loose) is not { } operands)
            return arithmetic;
        var result = Expected([.. operands.Select((o, i) => readings.Value(Claims[i + 1]) is { } value ? Interval.Point(value) : o)]);
        var range = Expected(operands);
        var figure = result.Middle is { } middle ? format.Figure(middle, Unit, range.HalfWidth ?? 0) : null;
        return figure is null ? arithmetic : $"{arithmetic} = {figure}{format.Span(range, Unit)}";
    }

    public override Interval? Repair(int claim, ReadingChoice readings)
    {
        if (Operands(readings, Tolerance.Loose) is not { } operands || Room(Claims[0], readings, Tolerance.Loose) is not { } stated)
            return null;
        return claim == 0 ? Expected(operands) : Solve(claim - 1, stated, operands);
    }

    private static bool IsHedged(Claim claim) => claim.Hedge is not (Hedge.Exact or Hedge.Range);

    private Interval? Room(Claim claim, ReadingChoice readings, Tolerance tolerance) =>
        ExactCounts && claim is { Kind: QuantityKind.Count or QuantityKind.Duration, Hedge: Hedge.Exact, Ulp: <= 1 } && readings.Value(claim) is { } value
            ? Interval.Point(value)
            : readings.Interval(Sharper(claim), tolerance);

    private bool HasPower(Interval stated, Interval expected) =>
        Inequality || !(stated.Scale(1 + PowerShare).Overlaps(expected) || stated.Scale(1 - PowerShare).Overlaps(expected));

    private bool IsTruncated(ReadingChoice readings, Interval expected) =>
        MayBeTruncated && Room(Claims[0], readings, Tolerance.Truncated) is { } truncated && (CutsOffOnly && readings.Value(Claims[0]) is { } value ? new Interval(value, truncated.High, HighOpen: true) : truncated).Overlaps(expected);

    private bool Fits(ReadingChoice readings, Tolerance tolerance) =>
        Operands(readings, tolerance) is { } operands && Room(Claims[0], readings, tolerance) is { } stated && stated.Overlaps(Expected(operands));

    private ImmutableArray<Interval>? Operands(ReadingChoice readings, Tolerance tolerance)
    {
        var operands = ImmutableArray.CreateBuilder<Interval>(Claims.Length - 1);
        foreach (var claim in Claims.AsSpan()[1..])
        {
            if (Room(claim, readings, tolerance) is not { } interval)
                return null;
            operands.Add(interval);
        }
        return operands.MoveToImmutable();
    }

    private Severity Gravity(Interval stated, Interval expected)
    {
        if (AlwaysGrave)
            return Severity.Error;
        var tolerance = (stated.HalfWidth ?? 0) + (expected.HalfWidth ?? 0);
        return stated.GapTo(expected) > tolerance * GrossTolerances ? Severity.Error : Severity.Warning;
    }
}
