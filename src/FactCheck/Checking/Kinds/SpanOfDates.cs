using System.Collections.Immutable;
using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"from A to B", and how long the text says that this is (R22).</summary>
internal sealed class SpanOfDates : IRuleKind
{
    /// <summary>The words between two dates of a range: "to", "cho đến hết ngày".</summary>
    private const int RangeReach = 28;

    /// <summary>The words between a range and its length.</summary>
    private const int LengthReach = 30;

    /// <summary>The words between a length and the dates on either side of it.</summary>
    private const int AroundReach = 48;

    /// <summary>A hedge may stand between "for" and a length.</summary>
    private const int LeadReach = 8;

    /// <summary>Today's date, where an article only tells it, is told at once.</summary>
    private const int LeadSentences = 2;

    /// <summary>No leap year.</summary>
    private const int AnyYear = 2023;

    public string Name => "span-of-dates";

    /// <summary>said: the confidence where words tie the length to the range; beside: where only a comma or bracket does; factor: lengths that are farther off are others.</summary>
    public ImmutableArray<string> Parameters => ["said", "beside", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) => Ranges(context, rule).Concat(Middles(context, rule)).Concat(Recalled(context, rule)).Concat(SinceThen(context, rule)).Concat(SpanOfHours.Relations(context, rule));

    private static IEnumerable<Relation> Middles(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        let claims = context.ClaimsOf(sentence)
        from i in Enumerable.Range(1, Math.Max(0, claims.Length - 2))
        let span = Around(context, claims[i - 1], claims[i], claims[i + 1])
        where span is not null
        let relation = DurationRelation.Build(rule, claims[i], [claims[i - 1], claims[i + 1]], span.Value.From, span.Value.To, (double)rule["beside"], rule["factor"], exact: claims[i - 1].Date?.Month is not null && claims[i + 1].Date?.Month is not null && context.CueBetween(sentence, claims[i - 1].Span.End, claims[i + 1].Span.Start, "span-late") is not null)
        where relation is not null
        select relation;

    private static IEnumerable<Relation> Ranges(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        let claims = context.ClaimsOf(sentence)
        from i in Enumerable.Range(1, Math.Max(0, claims.Length - 1))
        let range = Range(context, claims[i - 1], claims[i])
        where range is not null
        let length = Length(context, claims, i)
        where length is not null
        let relation = DurationRelation.Build(rule, length.Value.Claim, [claims[i - 1], claims[i]], range.Value.From, range.Value.To, (double)rule[length.Value.Said ? "said" : "beside"], length.Value.Said ? 10 : rule["factor"], context.CueBetween(sentence, claims[i - 1].Span.End, claims[i].Span.Start, "range-through") is not null)
        where relation is not null
        select relation;

    /// <summary>"từ tháng 5/2019 tới tháng 8/2022 … Suốt 49 tháng ấy": the next sentence speaks of the range.</summary>
    private static IEnumerable<Relation> Recalled(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        let claims = context.ClaimsOf(sentence)
        where claims.Count(c => c.Kind == QuantityKind.Date) == 2
        from i in Enumerable.Range(1, Math.Max(0, claims.Length - 1))
        let range = Range(context, claims[i - 1], claims[i])
        where range is not null
        let length = Enumerable.Range(1, 2).SelectMany(s => context.ClaimsOf(sentence + s)).FirstOrDefault(c => IsLength(c) && IsRecalling(context, c))
        where length is not null && !context.ClaimsOf(sentence).Any(IsLength)
        let relation = DurationRelation.Build(rule, length, [claims[i - 1], claims[i]], range.Value.From, range.Value.To, (double)rule["beside"], rule["factor"])
        where relation is not null
        select relation;

    /// <summary>"those 49 months", "49 tháng ấy".</summary>
    private static bool IsRecalling(CheckContext context, Claim length) => context.CuesOf(length.Sentence).Any(
        c => c.Id == "span-those" && length.Span.Start - c.Span.End is >= 0 and <= 1 || c.Id == "span-those-behind" && c.Span.Start - length.Span.End is >= 0 and <= 1);

    /// <summary>"at sea since 1983, 51 years by now", "từ năm 1983, … đến nay 51 năm".</summary>
    private static IEnumerable<Relation> SinceThen(CheckContext context, Rule rule) =>
        from length in context.Prose
        where IsLength(length) && length.Unit == "y" && context.Timeline.Now is not null && context.Timeline.News is not { Sentence: > LeadSentences }
        let now = context.CuesOf(length.Sentence).FirstOrDefault(c => c.Id == "to-now" && length.Span.Start - c.Span.End is >= 0 and <= LeadReach * 2)
        where now is not null
        let since = context.ClaimsOf(length.Sentence).LastOrDefault(c => c is { Kind: QuantityKind.Date, Date.Year: not null } && c.Span.End <= now.Span.Start && now.Span.Start - c.Span.End <= AroundReach)
        where since is not null && context.CueBetween(length.Sentence, since.Span.Start - LeadReach * 2, since.Span.Start, "range-from") is not null
        let begin = DaySpan.Of(since.Date!.Value)
        where begin is not null
        let relation = DurationRelation.Build(rule, length, [since], begin.Value, context.Timeline.Now!.Value, (double)rule["beside"], rule["factor"])
        where relation is not null
        select relation;

    /// <summary>"25 February … for 13 days, until 8 March", "tháng 3/2024, xong sau 24 tháng, tức vào tháng 6/2026": the length between the dates.</summary>
    private static (DaySpan From, DaySpan To)? Around(CheckContext context, Claim first, Claim length, Claim second)
    {
        if (first.Date is not { } one || second.Date is not { } other || !IsLength(length) || first.Kind != QuantityKind.Date || second.Kind != QuantityKind.Date)
            return null;
        var before = context.Between(first, length);
        var behind = context.Between(length, second);
        if (before.Length > AroundReach || behind.Length > AroundReach || before.ContainsAny(";:(") || behind.ContainsAny(";:("))
            return null;
        if (context.CueBetween(length.Sentence, length.Span.End, second.Span.Start, "span-until") is null)
            return null;
        if (!context.CuesOf(length.Sentence).Any(c => c.Id == "span-for" && c.Span.Start >= first.Span.End && length.Span.Start - c.Span.End is >= 0 and <= LeadReach))
            return null;
        if (Spans(one, other) is not var (from, to))
            return null;
        return from.First < to.First ? (from, to) : (to, from);
    }

    /// <summary>The days of two dates, each with the other's year where it has none. Without any year any will do; from December to January one passes.</summary>
    private static (DaySpan From, DaySpan To)? Spans(PartialDate one, PartialDate other)
    {
        var year = other.Year ?? one.Year ?? AnyYear;
        if (DaySpan.Of(one, year) is not { } from || DaySpan.Of(other, year) is not { } to)
            return null;
        if (one.Year is null && other.Year is null && to.First < from.First)
            to = DaySpan.Of(other, year + 1) ?? to;
        return (from, to);
    }

    /// <summary>Two dates that a word of a range joins; the first may borrow its year.</summary>
    private static (DaySpan From, DaySpan To)? Range(CheckContext context, Claim first, Claim second)
    {
        if (first.Date is not { } one || second.Date is not { } other || context.Between(first, second) is not { Length: > 0 and <= AroundReach } between)
            return null;
        // "from 1998 until she was fired in 2022"
        if (between.Length > RangeReach && !IsBeginAndEnd(context, first, second) && (between.ContainsAny(",;:") || context.CueBetween(first.Sentence, first.Span.Start - 8, first.Span.Start, "range-from") is null))
            return null;
        var trimmed = between.Trim();
        var dash = trimmed is "-" or "–" or "—";
        if (!dash && context.CueBetween(first.Sentence, first.Span.End, second.Span.Start, "range-to") is null && !IsBeginAndEnd(context, first, second))
            return null;
        if (Spans(one, other) is not var (from, to))
            return null;
        return from.First < to.First ? (from, to) : null;
    }

    /// <summary>"He joined in 1961 and retired in 1986", "khởi công năm 1974, hoàn thành năm 1997": a beginning beside the one, an end beside the other.</summary>
    private static bool IsBeginAndEnd(CheckContext context, Claim first, Claim second)
    {
        var start = context.Analysis.Sentences[first.Sentence].Start;
        return first.Sentence == second.Sentence && !context.ClaimsOf(first.Sentence).Any(c => c.Kind == QuantityKind.Date && c != first && c != second)
            && context.CuesOf(first.Sentence).Any(c => c.Id.StartsWith("begin-", StringComparison.Ordinal) && c.Span.Start >= start && c.Span.End <= first.Span.Start)
            && context.CuesOf(first.Sentence).Any(c => c.Id.StartsWith("end-", StringComparison.Ordinal) && c.Span.Start >= first.Span.End && c.Span.End <= second.Span.Start);
    }

    /// <summary>The length behind the range or before it, and whether words tie it.</summary>
    private static (Claim Claim, bool Said)? Length(CheckContext context, ImmutableArray<Claim> claims, int second)
    {
        if (second + 1 < claims.Length && IsLength(claims[second + 1]))
        {
            var start = claims[second].Span.End;
            var between = context.Between(claims[second], claims[second + 1]);
            if (between.Length <= LengthReach && context.CueBetween(claims[second].Sentence, start, claims[second + 1].Span.Start, "length-of") is { } cue && claims[second + 1].Span.Start - cue.Span.End <= 14)
                return (claims[second + 1], true);
            if (between.Length <= LengthReach && between.TrimStart().StartsWith(",") && between.EndsWith(" of "))
                return (claims[second + 1], true);
            if (between.Trim() is "(" or "," or "–" or "—" or ", hay" or ", or")
                return (claims[second + 1], false);
        }

        if (second >= 2 && IsLength(claims[second - 2]))
        {
            var between = context.Between(claims[second - 2], claims[second - 1]);
            if (between.Length <= 16 && context.CueBetween(claims[second].Sentence, claims[second - 2].Span.End, claims[second - 1].Span.Start, "range-from") is not null)
                return (claims[second - 2], true);
            if (between.Length <= LengthReach && between.TrimStart().StartsWith(",") && between.EndsWith(" of "))
                return (claims[second + 1], true);
            if (between.Trim() is "(" or "," or ":" or "–" or "—")
                return (claims[second - 2], false);
        }

        return null;
    }

    private static bool IsLength(Claim claim) => claim is { Kind: QuantityKind.Duration, Negated: false, PerUnit: null } && Time.Length.DaysOf(claim.Unit) is not null;
}
