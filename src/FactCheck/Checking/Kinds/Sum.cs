using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Checking.Closed;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A figure that is made of others by adding and taking away.</summary>
/// <param name="Result">The figure that they make.</param>
/// <param name="Terms">The others, each added or taken away.</param>
internal readonly record struct Sum(Claim Result, ImmutableArray<(Claim Claim, int Sign)> Terms)
{
    /// <summary>Two figures may each have a precision of their own.</summary>
    private const int FewestListed = 3;
    private const int MostDigits = 6;
    private const decimal Smallest = 0.000001m;
    /// <summary>More than what is lost in reckoning with doubles.</summary>
    private const double Rounding = 1e-9;

    /// <summary>A total and its parts.</summary>
    public static Sum Of(Claim total, IEnumerable<Claim> parts) => new(total, [.. parts.Select(p => (p, 1))]);

    /// <summary>Whether a claim may be added to others at all.</summary>
    public static bool CanAdd(Claim claim) =>
        claim is { Negated: false, PerUnit: null, Value: > 0, Modality: not (Modality.Hypothetical or Modality.Revised) }
        && claim.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Duration
        && !(claim.Kind is QuantityKind.Measure or QuantityKind.Money && claim.Unit.Contains('/'));

    /// <summary>
    /// Whether the terms may be parts of one thing: exports and a profit are not, nor are a quarter and the half year
    /// around it, nor what something rose to and what it rose from.
    /// </summary>
    public bool IsOfOneSort => Terms.Select(t => t.Claim.Measure).OfType<string>().Distinct(StringComparer.Ordinal).Count() <= 1 && IsOfOneTime;

    /// <summary>Whether no term is a quarter of another one's half year, or what it rose from.</summary>
    public bool IsOfOneTime
    {
        get
        {
            var (result, terms) = (Result, Terms);
            return (result.Role == Role.ChangeFrom || !terms.Any(t => t.Claim.Role == Role.ChangeFrom))
                && !terms.Any(t => terms.Any(o => IsInside(t.Claim.Period, o.Claim.Period)));
        }
    }

    /// <summary>The relation, for a rule.</summary>
    public NumericRelation Relation(CheckContext context, Rule rule, double confidence)
    {
        var (result, terms) = (Result, AsPrecise(Terms));
        var conversions = terms.Select(t => Alike.Conversion(context, t.Claim.Unit, result.Unit)).ToArray();
        return new NumericRelation
        {
            Rule = rule,
            Claims = [result, .. terms.Select(t => t.Claim)],
            Confidence = confidence * ClaimRow.Confidence([result, .. terms.Select(t => t.Claim)]),
            Unit = result.Unit,
            Expected = o => Add(o, terms, conversions),
            Pattern = Pattern(terms),
            ExactCounts = terms.Count(t => t.Claim.LooseUlp <= 1) * 2 >= terms.Length,
            Solve = (term, stated, o) => Solve(term, stated, o, terms, conversions),
        };
    }

    /// <summary>Whether the figures as printed make the result, or nearly.</summary>
    public bool IsMet(CheckContext context, Rule rule) => MayBeMet(context) && Relation(context, rule, 1).IsMet;

    /// <summary>Whether the figures can make the result with all the room that rounding may give them: of all that is tried, hardly anything does.</summary>
    private bool MayBeMet(CheckContext context)
    {
        if (Result is not { Hedge: Hedge.Exact, Value: { } result })
            return true;
        // What is cut off has twice the room of what is rounded.
        var (missing, room) = ((double)result, 2 * ClaimInterval.MostHalfWidth(Result) + Rounding * (double)Math.Abs(result));
        foreach (var (claim, sign) in Terms)
        {
            if (claim is not { Hedge: Hedge.Exact, Value: { } value } || Alike.Conversion(context, claim.Unit, Result.Unit) != new UnitConversion(1))
                return true;
            missing -= sign * (double)value;
            room += ClaimInterval.MostHalfWidth(claim) + Rounding * (double)Math.Abs(value);
        }

        return Math.Abs(missing) <= room;
    }

    /// <summary>How far the terms miss the result, as a share of it.</summary>
    public double Miss(CheckContext context)
    {
        var (result, terms) = (Result, Terms);
        var sum = Add([.. terms.Select(t => Interval.Point(t.Claim.Value ?? 0))], terms, [.. terms.Select(t => Alike.Conversion(context, t.Claim.Unit, result.Unit))]).Middle;
        return sum is { } made && result.Value is > 0 ? (double)(Math.Abs(made - result.Value.Value) / result.Value.Value) : double.MaxValue;
    }

    /// <summary>The slip of the pen in one of the figures that would mend all; of several the most telling.</summary>
    public Slip Slip(CheckContext context, Rule rule, int digits = 3)
    {
        var relation = Relation(context, rule, 1);
        var most = Checking.Slip.None;
        for (var i = 0; i < relation.Claims.Length; i++)
            if (HasDigits(relation.Claims[i], digits) && relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) is var slip && slip > most)
                most = slip;
        return most;
    }

    /// <summary>Whether two neighbouring digits of one figure, changed back, make the sum to the last printed digit: no precision has a say.</summary>
    public bool IsSwappedExactly()
    {
        var (result, terms) = (Result, Terms);
        if (terms.Any(t => t.Claim.Unit != result.Unit && result.Kind != QuantityKind.Count || t.Claim.Value is null) || result.Value is not { } value || terms.Any(static t => t.Claim.Value > BoundedDecimal.Largest) || value > BoundedDecimal.Largest)
            return false;
        var made = terms.Sum(t => t.Sign * t.Claim.Value!.Value);
        return made != value && (DigitSlip.IsSwap(result, made) || terms.Any(t => DigitSlip.IsSwap(t.Claim, t.Claim.Value!.Value + t.Sign * (value - made))));
    }

    /// <summary>Whether two digits of one of the figures changed places.</summary>
    public bool IsSwapped(CheckContext context, Rule rule) => Plausible.IsSwapped(Relation(context, rule, 1));

    /// <summary>
    /// "3,900, 1,600 and 1,000 masts": a list is told in one precision, so that its roundest figure has as many digits that
    /// count as the others.
    /// </summary>
    private static ImmutableArray<(Claim Claim, int Sign)> AsPrecise(ImmutableArray<(Claim Claim, int Sign)> terms)
    {
        if (terms.Length < FewestListed || terms.Any(t => t.Claim.Sentence != terms[0].Claim.Sentence || t.Claim.Unit != terms[0].Claim.Unit && t.Claim.Unit.Length > 0 || t.Claim.Value is not > 0 || t.Claim.Hedge != Hedge.Exact))
            return terms;
        var digits = terms.Max(t => Magnitude(t.Claim.Value!.Value) - Magnitude(Math.Max(t.Claim.LooseUlp, Smallest)));
        return digits > MostDigits ? terms : [.. terms.Select(t => (Sharpened(t.Claim, digits), t.Sign))];
    }

    private static Claim Sharpened(Claim claim, int digits)
    {
        var exponent = Magnitude(claim.Value!.Value) - digits;
        var place = exponent >= 0 ? (decimal)Math.Pow(10, exponent) : 1 / (decimal)Math.Pow(10, -exponent);
        return place < claim.LooseUlp ? claim with { LooseUlp = Math.Max(place, claim.Ulp) } : claim;
    }

    private static int Magnitude(decimal value) => (int)Math.Floor(Math.Log10((double)value));

    private static bool IsInside(Period? one, Period? other) =>
        one is not null && other is not null && one.Grain < other.Grain && (MonthsOfPeriod.Of(one).Mask & MonthsOfPeriod.Of(other).Mask) != 0;

    /// <summary>A slip in fewer digits is met by chance.</summary>
    private static bool HasDigits(Claim claim, int least) =>
        claim.Value is { } value && (claim.Ulp > 0 ? BoundedDecimal.Divide(value, claim.Ulp) : value) is { } steps && steps >= (decimal)Math.Pow(10, least - 1);

    private static Interval Add(ImmutableArray<Interval> operands, ImmutableArray<(Claim Claim, int Sign)> terms, UnitConversion[] conversions)
    {
        var sum = Interval.Point(0);
        for (var i = 0; i < operands.Length; i++)
            sum = terms[i].Sign > 0 ? sum + conversions[i].Difference(operands[i]) : sum - conversions[i].Difference(operands[i]);
        return sum;
    }

    private static Interval? Solve(int term, Interval stated, ImmutableArray<Interval> operands, ImmutableArray<(Claim Claim, int Sign)> terms, UnitConversion[] conversions)
    {
        var others = Add(operands.SetItem(term, Interval.Point(0)), terms, conversions);
        var needed = terms[term].Sign > 0 ? stated - others : others - stated;
        return conversions[term].Factor > 0 ? needed.Scale(1 / conversions[term].Factor) : null;
    }

    private static string Pattern(ImmutableArray<(Claim Claim, int Sign)> terms)
    {
        var pattern = new System.Text.StringBuilder();
        for (var i = 0; i < terms.Length; i++)
        {
            if (i > 0 || terms[i].Sign < 0)
                pattern.Append(terms[i].Sign > 0 ? " + " : " − ");
            pattern.Append(CultureInfo.InvariantCulture, $"{{{i + 1}}}");
        }
        return pattern.ToString();
    }
}
