using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"fell from 40 to 50", "giảm từ 11 lên 11,5": which way something is said to have moved, and where from and to (R3).</summary>
internal sealed class FromAndTo : IRuleKind
{
    /// <summary>The words between the verb and the first figure.</summary>
    private const int Reach = 48;

    /// <summary>The letters between a verb and the level that it leads to: "fell back to".</summary>
    private const int Turn = 24;

    /// <summary>The words between the two figures.</summary>
    private const int Between = 24;

    public string Name => "from-and-to";

    /// <summary>told: the confidence.</summary>
    public ImmutableArray<string> Parameters => ["told"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        let claims = context.ClaimsOf(sentence)
        from i in Enumerable.Range(1, Math.Max(0, claims.Length - 1))
        let relation = Pair(context, rule, claims, i) ?? Turned(context, rule, claims, i)
        where relation is not null
        select relation;

    /// <summary>"Unemployment fell to 6.1 % in May from 6.8 % in April": the level that was reached comes first, and a date may part the two.</summary>
    private static FixedRelation? Turned(CheckContext context, Rule rule, ImmutableArray<Claim> claims, int first)
    {
        var to = claims[first - 1];
        if (to.Role != Role.ChangeTo || claims.Skip(first).FirstOrDefault(static c => c.Kind != QuantityKind.Date) is not { Role: Role.ChangeFrom or Role.Base } from || !AreLevels(from, to)
            || from.Span.Start - to.Span.End > Reach || context.Between(to, from).ContainsAny(";:.(") || !Leads(context, from) || context.HasCue(to.Sentence, "way-turned", "contrast"))
            return null;
        var start = Math.Max(context.Analysis.Sentences[to.Sentence].Start, to.Span.Start - Turn);
        if (context.CueBetween(to.Sentence, context.Analysis.Sentences[to.Sentence].Start, to.Span.Start, "cmp-denied") is not null)
            return null;
        var before = Math.Max(start, claims.Take(first - 1).LastOrDefault()?.Span.End ?? start);
        var up = context.CueBetween(to.Sentence, before, to.Span.Start, "way-up");
        var down = context.CueBetween(to.Sentence, before, to.Span.Start, "way-down");
        return (up is null) == (down is null) ? null : Build(rule, context, to, from, up is not null, (up ?? down)!);
    }

    /// <summary>Percentages move, too, where it is said from which to which.</summary>
    private static bool AreLevels(Claim from, Claim to) =>
        AreLike(from, to) || from.Kind == QuantityKind.Percent && to.Kind == QuantityKind.Percent && from is { Negated: false, Value: > 0 } && to is { Negated: false, Value: > 0 }
        && from.Modality is not (Modality.Hypothetical or Modality.Revised) && to.Modality is not (Modality.Hypothetical or Modality.Revised);

    private static FixedRelation? Pair(CheckContext context, Rule rule, ImmutableArray<Claim> claims, int second)
    {
        var (from, to) = (claims[second - 1], claims[second]);
        if (from.Role != Role.ChangeFrom || !IsReached(context, from, to) || !AreLike(from, to) || to.Span.Start - from.Span.End > Between || context.Between(from, to).ContainsAny(",;:.(") || !Leads(context, from))
            return null;
        var start = Math.Max(context.Analysis.Sentences[from.Sentence].Start, from.Span.Start - Reach);
        // "loại hai phòng ngủ" tells of what; a sum or a share before is another step.
        var step = claims.Take(second - 1).LastOrDefault(c => c.Kind == from.Kind && c.Unit == from.Unit || c.Kind is QuantityKind.Percent or QuantityKind.Money);
        var before = Math.Max(start, step?.Span.End ?? start);
        var up = context.CueBetween(from.Sentence, before, from.Span.Start, "rise", "way-up");
        var down = context.CueBetween(from.Sentence, before, from.Span.Start, "fall", "way-down");
        // "từ 12.000 tấn tăng lên 13.500 tấn": the verb may stand between the two.
        if (up is null && down is null)
            (up, down) = (context.CueBetween(from.Sentence, from.Span.End, to.Span.Start, "way-up"), context.CueBetween(from.Sentence, from.Span.End, to.Span.Start, "way-down"));
        // Two directions, or none, and what is denied or turns round: nothing is said for certain.
        if ((up is null) == (down is null) || context.HasCue(from.Sentence, "way-turned", "cmp-denied", "contrast"))
            return null;
        return Build(rule, context, to, from, up is not null, (up ?? down)!);
    }

    private static FixedRelation Build(Rule rule, CheckContext context, Claim to, Claim from, bool up, Cue verb)
    {
        // What is printed is compared: rounding does not make 11.5 of 11.
        var holds = up ? to.Value >= from.Value : to.Value <= from.Value;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [to, from],
            Confidence = (double)rule["told"] * ClaimRow.Confidence(to, from),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, up ? new Interval(from.Value, null) : new Interval(null, from.Value), ClaimInterval.Of(to), Severity.Error),
            Arithmetic = _ => $"{from.Quote} → {to.Quote}",
            Facts = _ => [new("words", verb.Span.Of(context.Text).ToString())],
        };
    }

    private static bool IsReached(CheckContext context, Claim from, Claim to) =>
        to.Role == Role.ChangeTo || to.Role == Role.Level && context.CueBetween(from.Sentence, from.Span.End, to.Span.Start, "change-to") is { } cue && to.Span.Start - cue.Span.End <= 1;

    /// <summary>"from" stands right before the first.</summary>
    private static bool Leads(CheckContext context, Claim from) => context.CuesOf(from.Sentence).Any(c => c.Id == "range-from" && from.Span.Start - c.Span.End is >= 0 and <= 6);

    private static bool AreLike(Claim from, Claim to) =>
        from is { Negated: false, Value: > 0 } && to is { Negated: false, Value: > 0 } && from.Kind == to.Kind && from.Kind is QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure
        && from.Unit == to.Unit && !from.Unit.Contains('/') && from.Modality is not (Modality.Hypothetical or Modality.Revised) && to.Modality is not (Modality.Hypothetical or Modality.Revised);
}
