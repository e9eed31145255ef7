using System.Collections.Immutable;
using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"its 25th anniversary", "kỷ niệm 30 năm thành lập", "nine years ago, in 2015", against the year of the event (R22).</summary>
internal sealed class Anniversary : IRuleKind
{
    /// <summary>The words between the number and the event that is remembered.</summary>
    private const int Reach = 50;

    private const int Beside = 14;

    public string Name => "anniversary";

    /// <summary>named: the confidence where the words name the event; founding: where the founding is meant; ago: of "x years ago, in 2015"; slack: the years that a feast may be held early or late.</summary>
    public ImmutableArray<string> Parameters => ["named", "founding", "ago", "slack"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Negated: false, Value: >= 2 and <= 1000, Modality: not Modality.Hypothetical } && claim.Value == decimal.Truncate(claim.Value!.Value)
        let relation = Feast(context, claim, rule) ?? Ago(context, claim, rule)
        where relation is not null
        select relation;

    private static FixedRelation? Feast(CheckContext context, Claim claim, Rule rule)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        var behind = Math.Min(sentence.End, claim.Span.End + Beside);
        var isFeast = claim.Kind == QuantityKind.Rank && context.CueBetween(claim.Sentence, claim.Span.End, behind, "anniversary") is { } cue && cue.Span.Start <= claim.Span.End + 1
            || claim is { Kind: QuantityKind.Duration, Unit: "y" } && context.CueBetween(claim.Sentence, Math.Max(sentence.Start, claim.Span.Start - Beside), claim.Span.Start, "anniversary-of") is not null;
        if (!isFeast)
            return null;
        var named = context.CuesOf(claim.Sentence).FirstOrDefault(c => c.Span.Start >= claim.Span.End && c.Span.Start - claim.Span.End <= Reach && c.Id.StartsWith("begin-", StringComparison.Ordinal));
        var start = context.Timeline.Only(named is null ? "firm" : named.Id["begin-".Length..], begins: true);
        if (start is null || When(context, claim, start) is not { } now)
            return null;
        return Build(rule, claim, start.Date, start.Days, now.Date, now.Days, (double)rule[named is null ? "founding" : "named"], rule["slack"]);
    }

    /// <summary>"nine years ago, in 2015" and "in 2015, nine years ago".</summary>
    private static FixedRelation? Ago(CheckContext context, Claim claim, Rule rule)
    {
        if (claim is not { Kind: QuantityKind.Duration, Unit: "y", Hedge: Hedge.Exact } || context.Timeline.Now is not { } now)
            return null;
        var sentence = context.Analysis.Sentences[claim.Sentence];
        if (context.CueBetween(claim.Sentence, claim.Span.End, Math.Min(sentence.End, claim.Span.End + Beside), "years-ago") is not { } ago || ago.Span.Start > claim.Span.End + 1)
            return null;
        var dates = context.ClaimsOf(claim.Sentence).Where(c => c.Kind == QuantityKind.Date && IsTied(context, claim, ago, c)).ToArray();
        return dates is [{ Date: { } date } only] && DaySpan.Of(date) is { } days && days.Last < now.First
            ? Build(rule, claim, only, days, context.Timeline.News, now, (double)rule["ago"], 1)
            : null;
    }

    private static bool IsTied(CheckContext context, Claim claim, Cue ago, Claim date)
    {
        if (date.Span.Start >= ago.Span.End)
            return date.Span.Start - ago.Span.End <= Beside && !context.Text.AsSpan(ago.Span.End, date.Span.Start - ago.Span.End).ContainsAny(".;:");
        return date.Span.End <= claim.Span.Start && claim.Span.Start - date.Span.End <= Beside && context.Text.AsSpan(date.Span.End, claim.Span.Start - date.Span.End).ContainsAny(",(–—");
    }

    private static (Claim? Date, DaySpan Days)? When(CheckContext context, Claim claim, EventDate start)
    {
        var dates = context.ClaimsOf(claim.Sentence).Where(c => c.Kind == QuantityKind.Date && c.Id != start.Date.Id && c.Date?.Year is not null).ToArray();
        if (dates is [{ Date: { } date } only] && DaySpan.Of(date) is { } days)
            return days.First > start.Days.First ? (only, days) : null;
        return dates.Length == 0 && context.Timeline.Now is { } now ? (context.Timeline.News, now) : null;
    }

    private static FixedRelation Build(Rule rule, Claim claim, Claim from, DaySpan start, Claim? to, DaySpan end, double confidence, decimal slack)
    {
        var years = end.First.Year - start.First.Year;
        var holds = Math.Abs(claim.Value!.Value - years) <= slack;
        ImmutableArray<Claim> claims = to is { } date && date.Id != from.Id ? [claim, from, date] : [claim, from];
        var when = to?.Quote ?? end.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new FixedRelation
        {
            Rule = rule,
            Claims = claims,
            Confidence = confidence * ClaimRow.Confidence(claims.AsSpan()),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, Interval.Point(years), ClaimInterval.Of(claim), Severity.Error),
            Arithmetic = format => $"{end.First.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)} − {start.First.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)} = {format.Number(years)}",
            Facts = format => [new("from", from.Quote), new("to", when), new("years", format.Number(years))],
        };
    }
}
