using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A percentage of growth beside the levels or the amount that it was reckoned from (R2), with its direction (R3).</summary>
internal sealed class Growth : IRuleKind
{
    private const decimal Hundred = 100;

    /// <summary>Levels and percentage within so many letters are of one clause, whatever subjects were read into it.</summary>
    private const int Close = 80;

    /// <summary>How near a slip's result must come to the printed one, in the places that are printed.</summary>
    private const decimal SlipUlps = 1;

    public string Name => "growth";

    /// <summary>
    /// beside: the confidence of levels and percentage in one sentence; across-sentences: in neighbouring ones;
    /// wrong-relation: across sentences, a percentage that is off by more than this factor belongs to other levels.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "across-sentences", "wrong-relation"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        ClaimRow.Of(context).SelectMany(row => Bind(context, rule, row));

    private static bool IsGrowth(Claim claim) =>
        claim is { Kind: QuantityKind.Percent, Role: Role.ChangeBy, Negated: false, Value: not null, Modality: not (Modality.Hypothetical or Modality.Revised) };

    /// <summary>Every level belongs to one percentage: "fell 22.9 % to 1,670 from 2,165 and … dropped 14 % to 4,830".</summary>
    private static IEnumerable<NumericRelation> Bind(CheckContext context, Rule rule, ImmutableArray<Claim> row)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < row.Length; i++)
            if (IsGrowth(row[i]) && Bind(context, rule, row, i, taken) is { } relation)
            {
                taken.UnionWith(relation.Claims.Select(c => c.Id));
                yield return relation;
            }
    }

    /// <summary>The percentage and two neighbours, behind it, around it or before it; those that stand closest come first.</summary>
    private static NumericRelation? Bind(CheckContext context, Rule rule, ImmutableArray<Claim> row, int at, HashSet<string> taken)
    {
        var pairs = new (int First, int Second)[] { (at + 1, at + 2), (at - 1, at + 1), (at - 2, at - 1) }
            .Where(p => p.First >= 0 && p.Second < row.Length)
            .OrderBy(p => row[Math.Max(at, p.Second)].Span.End - row[Math.Min(at, p.First)].Span.Start);
        foreach (var (first, second) in pairs)
        {
            var (one, other) = (row[first], row[second]);
            if (taken.Contains(one.Id) || taken.Contains(other.Id) || IsAnotherClause(context, one, row[at]))
                continue;
            if (IsPair(context, row[at], one, other) && Change.Of(one, other) is { } change && !IsReckonedOtherwise(context, row[at], change)
                && Relation(context, rule, row[at], change) is var relation && IsPlausible(relation, row[at], change, (double)rule["wrong-relation"]))
                return relation;
        }
        return null;
    }

    /// <summary>"… fell to 20.8 billion and costs fell 64 %": a level before the percentage, and an "and" between.</summary>
    private static bool IsAnotherClause(CheckContext context, Claim level, Claim percent) =>
        level.Span.End <= percent.Span.Start && level.Sentence == percent.Sentence
        && context.CueBetween(level.Sentence, level.Span.End, percent.Span.Start, "list-and") is not null;

    private static bool IsPlausible(NumericRelation relation, Claim percent, Change change, double factor)
    {
        if (InOneSentence(percent, change) && change.By is null)
            return true;
        if (change.By is not null && !InOneSentence(percent, change))
            return false;
        var operands = relation.Claims.Skip(1).Select(c => c.Value is { } value ? Interval.Point(value) : Interval.Everything).ToImmutableArray();
        return relation.Expected(operands).Middle is { } expected && percent.Value is { } stated && stated != 0
            && (double)(expected / stated) is var ratio && ratio > 1 / factor && ratio < factor;
    }

    private static bool InOneSentence(Claim percent, Change change) =>
        new[] { change.From, change.To, change.By }.All(c => c is null || c.Sentence == percent.Sentence);

    private static bool IsPair(CheckContext context, Claim percent, Claim one, Claim other)
    {
        if (one.Kind == QuantityKind.Percent || one.Kind != other.Kind || context.Units.Conversions(one.Unit, other.Unit).IsEmpty)
            return false;
        if (one.Negated || other.Negated || IsSupposed(one) || IsSupposed(other))
            return false;
        if (!ClaimRow.Compatible(one.PerUnit, other.PerUnit) || !ClaimRow.Compatible(one.Scope, other.Scope))
            return false;
        var first = Math.Min(percent.Span.Start, Math.Min(one.Span.Start, other.Span.Start));
        var last = Math.Max(percent.Span.End, Math.Max(one.Span.End, other.Span.End));
        return Math.Abs(one.Sentence - percent.Sentence) <= 1 && Math.Abs(other.Sentence - percent.Sentence) <= 1
            && OneSpeech(context, percent, one) && OneSpeech(context, percent, other)
            && !context.Text.AsSpan(first, last - first).Contains(';')
            && (last - first <= Close || (ClaimRow.Compatible(percent.Subject, one.Subject) && ClaimRow.Compatible(percent.Subject, other.Subject)))
            && !OpensBracketLate(context, [percent, one, other]);
    }

    /// <summary>"… up 1.5 % to 27 trillion, but the mean fell (from 141 million …)": brackets belong to what stands right before them.</summary>
    private static bool OpensBracketLate(CheckContext context, ReadOnlySpan<Claim> claims)
    {
        var ordered = claims.ToArray();
        Array.Sort(ordered, static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        for (var i = 1; i < ordered.Length; i++)
            if (context.Between(ordered[i - 1], ordered[i]).IndexOf('(') > 2)
                return true;
        return false;
    }

    private static bool IsSupposed(Claim claim) => claim.Modality is Modality.Hypothetical or Modality.Revised;

    /// <summary>Bases whose growth differs from that of the plain levels.</summary>
    private static bool IsOtherBasis(string? basis) =>
        basis is "like-for-like" or "constant-currency" or "real" or "seasonally-adjusted" or "annualised" or "adjusted";

    private static bool OneSpeech(CheckContext context, Claim percent, Claim level) =>
        ClaimRow.Compatible(percent.Measure, level.Measure)
        && (percent.Basis == level.Basis || !IsOtherBasis(percent.Basis) && !IsOtherBasis(level.Basis))
        && context.CueBetween(percent.Sentence, Math.Min(percent.Span.End, level.Span.End), Math.Max(percent.Span.Start, level.Span.Start), "contrast", "respectively") is null;

    /// <summary>A percentage of another base than the level before: the previous session, the plan, a year ago against last month.</summary>
    private static bool IsReckonedOtherwise(CheckContext context, Claim percent, Change change)
    {
        var next = context.ClaimsOf(percent.Sentence).FirstOrDefault(c => c.Span.Start > percent.Span.Start);
        var end = next?.Span.Start ?? context.Analysis.Sentences[percent.Sentence].End;
        if (context.CueBetween(percent.Sentence, percent.Span.End, end, "base-elsewhere", "plan", "stake") is not null)
            return true;
        return change.From is { Period: { Label: not ("year-earlier" or "last-year"), Grain: not PeriodGrain.Year } }
            && context.CueBetween(percent.Sentence, percent.Span.End, end, "year-earlier") is not null;
    }

    private static NumericRelation Relation(CheckContext context, Rule rule, Claim percent, Change change)
    {
        var sign = percent.Direction == Direction.Down && percent.Value > 0 ? -1 : 1;
        var oneSentence = InOneSentence(percent, change);
        var (operands, expected, pattern) = Arithmetic(context, change, percent);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [percent, .. operands],
            Confidence = (double)rule[oneSentence ? "beside" : "across-sentences"] * ClaimRow.Confidence([percent, .. operands]),
            Unit = "%",
            Expected = o => Directed(expected(o), percent, change).Scale(sign),
            Pattern = pattern,
            Diagnose = change is { From: not null, To: not null } ? (stated, o) => Slip(stated * sign, o, percent.Ulp) : static (_, _) => null,
        };
    }

    /// <summary>
    /// Without a direction only the size can be compared. A currency that strengthens costs less of the other: its rate
    /// may be printed either way round.
    /// </summary>
    private static Interval Directed(Interval growth, Claim percent, Change change)
    {
        if (percent.Direction is null && percent.Value > 0 && growth.High < 0)
            return -growth;
        return IsRate(change.To ?? change.From!) && (percent.Direction == Direction.Down) == (growth.Low > 0) ? -growth : growth;
    }

    private static bool IsRate(Claim level) =>
        level.Measure == "exchange-rate" || level.Unit.Contains('/') || (level.PerUnit is not null && level.Unit.Length == 0);

    private static (Claim[] Operands, Func<ImmutableArray<Interval>, Interval> Expected, string Pattern) Arithmetic(CheckContext context, Change change, Claim percent)
    {
        var one = Interval.Point(1);
        if (change is { From: { } from, To: { } to })
        {
            var toFrom = context.Units.Conversions(to.Unit, from.Unit)[0];
            return ([to, from], o => (toFrom.Reading(o[0]) / o[1] - one).Scale(Hundred), "{1} / {2} − 1");
        }
        var amount = change.By!;
        var level = (change.To ?? change.From)!;
        var conversion = context.Units.Conversions(amount.Unit, level.Unit)[0];
        var sizes = Sizes(amount, level, conversion);
        return ([amount, level], o => Nearest(sizes.Select(size => size(o[0], o[1])), percent), "{1} / {2}");
    }

    /// <summary>
    /// The size of the growth in percent, from the amount and a level. Which level it is, before or after, is often not
    /// said, nor whether the amount is in cents: any reading may be meant.
    /// </summary>
    private static ImmutableArray<Func<Interval, Interval, Interval>> Sizes(Claim amount, Claim level, UnitConversion conversion)
    {
        var factors = amount.Kind == QuantityKind.Money ? new decimal[] { 1, 100, 0.01m } : [1];
        var signs = level.Role == Role.ChangeFrom ? new[] { 0 } : level.Role == Role.ChangeTo ? [1] : [0, 1];
        var sign = Falls(amount) ? -1 : 1;
        return
        [
            .. from factor in factors
               from after in signs
               select (Func<Interval, Interval, Interval>)((moved, reached) => Size(conversion.Difference(moved).Scale(factor), reached, after * sign)),
        ];
    }

    /// <summary>amount / level before, where the level after less the amount is the level before.</summary>
    private static Interval Size(Interval amount, Interval level, int sign)
    {
        var size = amount.High <= 0 ? -amount : amount;
        return (sign == 0 ? size / level : Interval.Point(1) / (level / size - Interval.Point(sign))).Scale(Hundred);
    }

    private static Interval Nearest(IEnumerable<Interval> sizes, Claim percent)
    {
        var stated = Interval.Point(Math.Abs(percent.Value!.Value));
        var nearest = sizes.MinBy(s => s.GapTo(stated));
        return percent.Value < 0 || percent.Direction == Direction.Down && percent.Value > 0 ? -nearest : nearest;
    }

    private static bool Falls(Claim amount) => amount.Direction == Direction.Down || amount.Value < 0;

    /// <summary>The two slips that everybody makes: dividing by the new value, and printing the ratio.</summary>
    private static string? Slip(decimal stated, ImmutableArray<Interval> operands, decimal ulp)
    {
        if (operands is not [{ Middle: { } to }, { Middle: { } from }] || to == 0 || from == 0)
            return null;
        if (BoundedDecimal.Divide(from, to) is { } inverse && Math.Abs((1 - inverse) * Hundred - stated) < ulp * SlipUlps)
            return "divided-by-new";
        return BoundedDecimal.Divide(to, from) is { } ratio && ratio < Hundred && Math.Abs(ratio * Hundred - stated) < ulp * SlipUlps ? "ratio-as-growth" : null;
    }
}
