using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A total and the parts that the text says make it up (R4).</summary>
internal sealed class PartsTotal : IRuleKind
{
    private const int MostParts = 12;

    /// <summary>The words between a total and the colon that opens its parts.</summary>
    private const int ColonReach = 40;

    public string Name => "parts-total";

    /// <summary>
    /// closed: the confidence where a word says that the list is complete ("gồm", "comprising", "còn lại"); wrong-relation:
    /// the share of the total beyond which the numbers were hardly meant to add up.
    /// </summary>
    public ImmutableArray<string> Parameters => ["closed", "wrong-relation"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from row in ClaimRow.Of(context)
        from i in Enumerable.Range(0, row.Length)
        let parts = Parts(context, row, i)
        where parts.Length >= 2
        let relation = Build(context, row[i], parts, rule)
        where IsPlausible(relation, (double)rule["wrong-relation"])
        select relation;

    /// <summary>The run of like claims behind a total that a closing word opens, to the end of the sentence.</summary>
    private static ImmutableArray<Claim> Parts(CheckContext context, ImmutableArray<Claim> row, int at)
    {
        var total = row[at];
        if (!CanAdd(total) || at + 2 >= row.Length || row[at + 1].Sentence > total.Sentence + 1)
            return [];
        var sentence = row[at + 1].Sentence;
        if (!IsClosedList(context, total, row[at + 1], sentence))
            return [];
        var parts = row.Skip(at + 1).TakeWhile(c => c.Sentence == sentence).ToImmutableArray();
        var like = parts.TakeWhile(c => IsLike(context, total, c)).ToImmutableArray();
        // An odd one in between ("390.000, 12 % của …") leaves the list in doubt.
        return like.Length == parts.Length && like.Length <= MostParts && !LeavesRest(context, like) ? like : [];
    }

    /// <summary>"… and the rest to the others": a part without a figure.</summary>
    private static bool LeavesRest(CheckContext context, ImmutableArray<Claim> parts) =>
        !parts.IsEmpty && context.CueBetween(parts[^1].Sentence, parts[^1].Span.End, context.Analysis.Sentences[parts[^1].Sentence].End, "remaining") is { } rest
        && context.Text.AsSpan(parts[^1].Span.End, rest.Span.Start - parts[^1].Span.End).Contains(',');

    private static bool IsClosedList(CheckContext context, Claim total, Claim first, int sentence)
    {
        if (context.HasCue(sentence, "list-open", "overlap", "respectively"))
            return false;
        var start = total.Sentence == sentence ? total.Span.End : context.Analysis.Sentences[sentence].Start;
        var between = context.Text.AsSpan(total.Span.End, Math.Min(first.Span.Start - total.Span.End, ColonReach));
        var colon = total.Sentence == sentence && between.Contains(':') && !between.Contains('(');
        if (context.CueBetween(sentence, start, first.Span.Start, "of-which") is not null)
            return false;
        return colon || (context.CueBetween(sentence, start, first.Span.Start, "list-closed", "exhaustive") is { } cue && cue.Span.Start - start <= ColonReach);
    }

    private static bool CanAdd(Claim claim) =>
        claim is { Negated: false, PerUnit: null, Value: > 0, Modality: not (Modality.Hypothetical or Modality.Revised) }
        && claim.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure
        && claim.Role is Role.Level or Role.ChangeTo or Role.ChangeBy;

    private static bool IsLike(CheckContext context, Claim total, Claim part) =>
        CanAdd(part) && part.Kind == total.Kind && part.Modality == total.Modality && part.Value <= total.Value
        && (part.Unit == total.Unit || (part.Kind == QuantityKind.Count && (part.Unit.Length == 0 || total.Unit.Length == 0)) || !context.Units.Conversions(part.Unit, total.Unit).IsEmpty)
        && ClaimRow.Compatible(part.Period?.Label, total.Period?.Label);

    private static NumericRelation Build(CheckContext context, Claim total, ImmutableArray<Claim> parts, Rule rule)
    {
        var conversions = parts.Select(p => context.Units.Conversions(p.Unit, total.Unit) is [var first, ..] ? first : new Languages.UnitConversion(1)).ToArray();
        return new NumericRelation
        {
            Rule = rule,
            Claims = [total, .. parts],
            Confidence = (double)rule["closed"] * ClaimRow.Confidence([total, .. parts]),
            Unit = total.Unit,
            Expected = o => Sum(o, conversions),
            Pattern = string.Join(" + ", parts.Select((_, i) => FormattableString.Invariant($"{{{i + 1}}}"))),
            ExactCounts = parts.Count(p => p.LooseUlp <= 1) * 2 >= parts.Length,
            Solve = (part, stated, o) => stated - Sum(o.SetItem(part, Interval.Point(0)), conversions),
        };
    }

    private static Interval Sum(ImmutableArray<Interval> operands, Languages.UnitConversion[] conversions) =>
        operands.Select((o, i) => conversions[i].Difference(o)).Aggregate(Interval.Point(0), Interval.Add);

    private static bool IsPlausible(NumericRelation relation, double most)
    {
        var operands = relation.Claims.Skip(1).Select(c => Interval.Point(c.Value!.Value)).ToImmutableArray();
        return relation.Expected(operands).Middle is { } sum && relation.Claims[0].Value is { } total
            && Math.Abs((double)(sum - total)) <= most * (double)total;
    }
}
