using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A percentage of growth beside the levels or the amount that it was reckoned from (R2), with its direction (R3).</summary>
internal sealed class Growth : IRuleKind
{
    private const decimal Hundred = 100;

    /// <summary>How near a slip's result must come to the printed one, in the places that are printed.</summary>
    private const decimal SlipUlps = 1;

    public string Name => "growth";

    /// <summary>across-sentences: the confidence of levels and percentage in neighbouring sentences; beside: in one sentence.</summary>
    public ImmutableArray<string> Parameters => ["beside", "across-sentences"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from row in ClaimRow.Of(context)
        from i in Enumerable.Range(0, row.Length)
        where IsGrowth(row[i])
        let relation = Bind(context, rule, row, i)
        where relation is not null
        select relation;

    private static bool IsGrowth(Claim claim) =>
        claim is { Kind: QuantityKind.Percent, Role: Role.ChangeBy, Negated: false, Value: not null, Modality: not (Modality.Hypothetical or Modality.Revised) };

    /// <summary>The percentage and its two nearest neighbours: behind it, around it, before it.</summary>
    private static NumericRelation? Bind(CheckContext context, Rule rule, ImmutableArray<Claim> row, int at)
    {
        foreach (var (first, second) in new[] { (at + 1, at + 2), (at - 1, at + 1), (at - 2, at - 1) })
        {
            if (first < 0 || second >= row.Length)
                continue;
            var (one, other) = (row[first], row[second]);
            if (IsPair(context, row[at], one, other) && Change.Of(one, other) is { } change && !IsReckonedOtherwise(context, row[at], change))
                return Relation(context, rule, row[at], change);
        }
        return null;
    }

    private static bool IsPair(CheckContext context, Claim percent, Claim one, Claim other)
    {
        if (one.Kind == QuantityKind.Percent || one.Kind != other.Kind || context.Units.Conversions(one.Unit, other.Unit).IsEmpty)
            return false;
        if (one.Negated || other.Negated || one.Modality != other.Modality || percent.Modality != one.Modality)
            return false;
        if (!ClaimRow.Compatible(one.PerUnit, other.PerUnit) || !ClaimRow.Compatible(one.Scope, other.Scope))
            return false;
        var first = Math.Min(percent.Span.Start, Math.Min(one.Span.Start, other.Span.Start));
        var last = Math.Max(percent.Span.End, Math.Max(one.Span.End, other.Span.End));
        return Math.Abs(one.Sentence - percent.Sentence) <= 1 && Math.Abs(other.Sentence - percent.Sentence) <= 1
            && OneSpeech(context, percent, one) && OneSpeech(context, percent, other)
            && !context.Text.AsSpan(first, last - first).Contains(';');
    }

    private static bool OneSpeech(CheckContext context, Claim percent, Claim level) =>
        ClaimRow.Compatible(percent.Subject, level.Subject) && ClaimRow.Compatible(percent.Measure, level.Measure)
        && ClaimRow.Compatible(percent.Basis, level.Basis) && (percent.Basis is null) == (level.Basis is null)
        && context.CueBetween(percent.Sentence, Math.Min(percent.Span.End, level.Span.End), Math.Max(percent.Span.Start, level.Span.Start), "contrast", "respectively") is null;

    /// <summary>A percentage of another base than the level before: the previous session, the plan, a year ago against last month.</summary>
    private static bool IsReckonedOtherwise(CheckContext context, Claim percent, Change change)
    {
        var next = context.ClaimsOf(percent.Sentence).FirstOrDefault(c => c.Span.Start > percent.Span.Start);
        var end = next?.Span.Start ?? context.Analysis.Sentences[percent.Sentence].End;
        if (context.CueBetween(percent.Sentence, percent.Span.End, end, "base-elsewhere", "plan", "stake") is not null)
            return true;
        return change.From is { Period: { Label: not "year-earlier", Grain: not PeriodGrain.Year } }
            && context.CueBetween(percent.Sentence, percent.Span.End, end, "year-earlier") is not null;
    }

    private static NumericRelation Relation(CheckContext context, Rule rule, Claim percent, Change change)
    {
        var sign = percent.Direction == Direction.Down && percent.Value > 0 ? -1 : 1;
        var oneSentence = new[] { change.From, change.To, change.By }.All(c => c is null || c.Sentence == percent.Sentence);
        var (operands, expected, pattern) = Arithmetic(context, change, percent);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [percent, .. operands],
            Confidence = (double)rule[oneSentence ? "beside" : "across-sentences"] * ClaimRow.Confidence([percent, .. operands]),
            Unit = "%",
            Expected = o => Undirected(expected(o), percent).Scale(sign),
            Pattern = pattern,
            Diagnose = change is { From: not null, To: not null } ? (stated, o) => Slip(stated * sign, o, percent.Ulp) : static (_, _) => null,
        };
    }

    /// <summary>Without a direction only the size can be compared.</summary>
    private static Interval Undirected(Interval growth, Claim percent) =>
        percent.Direction is null && percent.Value > 0 && growth.High < 0 ? -growth : growth;

    private static (Claim[] Operands, Func<ImmutableArray<Interval>, Interval> Expected, string Pattern) Arithmetic(CheckContext context, Change change, Claim percent)
    {
        var one = Interval.Point(1);
        if (change is { From: { } from, To: { } to })
        {
            var conversion = context.Units.Conversions(to.Unit, from.Unit)[0];
            return ([to, from], o => (conversion.Reading(o[0]) / o[1] - one).Scale(Hundred), "{1} / {2} − 1");
        }
        var amount = change.By!;
        var sign = Falls(amount, percent) ? -1 : 1;
        var turned = amount.Value < 0 ? -1 : 1;
        if (change.From is { } before)
        {
            var conversion = context.Units.Conversions(amount.Unit, before.Unit)[0];
            return ([amount, before], o => (conversion.Difference(o[0]) / o[1]).Scale(Hundred * sign * turned), "{1} / {2}");
        }
        var after = change.To!;
        var toLevel = context.Units.Conversions(amount.Unit, after.Unit)[0];
        return (
            [amount, after],
            o =>
            {
                var moved = toLevel.Difference(o[0]).Scale(sign * turned);
                return (one / (o[1] / moved - one)).Scale(Hundred);
            },
            sign < 0 ? "{1} / ({2} + {1})" : "{1} / ({2} − {1})");
    }

    private static bool Falls(Claim amount, Claim percent) =>
        (amount.Direction ?? percent.Direction) == Direction.Down || amount.Value < 0 || (amount.Direction ?? percent.Direction) is null && percent.Value < 0;

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
