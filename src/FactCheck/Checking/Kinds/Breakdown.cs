using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A total and the row of items that breaks it down: "310 seats, 140 for adults, 85 for children and 35 for teenagers", "cut
/// 210 jobs. Germany will lose 84, Poland 63 and Spain 63". How much must speak for an error depends on how the row is tied
/// to the total.
/// </summary>
internal static class Breakdown
{
    /// <summary>What sums to a little more than there is is no list of examples.</summary>
    private const double Near = 0.3;

    private const double Far = 0.55;

    /// <summary>A list that is not complete seldom comes so near, and to two digits that changed places.</summary>
    private const double Close = 0.05;

    /// <summary>A figure that is nearly the total is another state of it.</summary>
    private const decimal MostOfTotal = 0.9m;

    /// <summary>Fewer items that no word ties to the total are told beside it.</summary>
    private const int Several = 3;

    private const int Opening = 40;

    /// <summary>The words around two halves.</summary>
    private const int Halves = 20;
    private const int Beside = 6;
    private const int RestReach = 48;

    /// <summary>How a row is tied to its total.</summary>
    private enum Tie
    {
        /// <summary>It stands behind it.</summary>
        Beside,

        /// <summary>"Of the 310 …", "of which", a bracket.</summary>
        Of,

        /// <summary>Two that leave no third: men and women; the two in a bracket.</summary>
        Whole,

        /// <summary>A colon, "comprising", "the remaining 70".</summary>
        Closed,
    }

    /// <summary>The relation of a total with the row behind it, or null.</summary>
    public static NumericRelation? Of(CheckContext context, Rule rule, Claim total)
    {
        if (!IsWhole(context, total))
            return null;
        return From(context, rule, total, ItemRow.Behind(context, total)) ?? (IsOnly(context, total) ? From(context, rule, total, [.. ItemRow.Next(context, total).Where(p => BoundedDecimal.Divide(p.Value ?? 0, total.Value ?? 0) is < MostOfTotal)]) : null);
    }

    /// <summary>Whether other figures of its sort in the article are what the parts make: then they are the parts of that.</summary>
    public static bool IsExplained(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> parts) =>
        context.Passage.Like(total).Any(c => c.Value != total.Value && !parts.Contains(c) && Sum.CanAdd(c) && Alike.Are(context, c, total) && c.Hedge is Hedge.Exact or Hedge.Approx && Sum.Of(c, parts).IsMet(context, rule));

    private static bool IsWhole(CheckContext context, Claim total) =>
        total.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure && total.Hedge is not (Hedge.Range or Hedge.AtLeast or Hedge.AtMost) && total.Role is not (Role.ChangeFrom or Role.Base or Role.Ratio)
        && (total.Kind != QuantityKind.Count || total.Unit.Length > 0) && !context.HasCue(total.Sentence, "overlap");

    /// <summary>No other figure of its sort stands in its sentence.</summary>
    private static bool IsOnly(CheckContext context, Claim total) => !context.Passage.Around(total, 0, 0).Any(c => c.Kind == total.Kind && c.Basis != "average" && Alike.Are(context, total, c));

    /// <summary>
    /// Whether the row hangs on the total and does not just go on from it: "seats, 845 for adults", "seats: 845", but not
    /// "care takes 138 million, schools 81 million".
    /// </summary>
    private static bool IsHung(CheckContext context, Claim total, Claim first, Tie tie)
    {
        if (total.Sentence != first.Sentence || tie == Tie.Of || IsOfOpening(context, total))
            return true;
        var between = context.Text.AsSpan(total.Span.End, first.Span.Start - total.Span.End).TrimEnd();
        return between is [.., ',' or '(' or ':' or '–' or '—' or ';'] || between.ContainsAny(":–—") || context.CueBetween(total.Sentence, total.Span.End, first.Span.Start, "list-closed", "exhaustive", "made-up-with") is not null;
    }

    private static NumericRelation? From(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> parts)
    {
        if (parts.Length < 2 || IsOpen(context, total, parts) || !ItemRow.Ends(context, parts))
            return null;
        var sum = Sum.Of(total, parts);
        var tie = TieOf(context, total, parts);
        if (!IsHung(context, total, parts[0], tie))
            return null;
        if (sum.IsMet(context, rule))
            return tie > Tie.Beside || parts.Length >= Several ? sum.Relation(context, rule, (double)rule["closed"]) : null;
        return IsBroken(context, rule, sum, tie, total, parts) && !IsExplained(context, rule, total, parts) ? sum.Relation(context, rule, (double)rule["rest"]) : null;
    }

    private static bool IsBroken(CheckContext context, Rule rule, Sum sum, Tie tie, Claim total, ImmutableArray<Claim> parts)
    {
        var miss = sum.Miss(context);
        if (miss > Far || !(total.Kind == QuantityKind.Count ? sum.IsOfOneTime : sum.IsOfOneSort) || (tie == Tie.Beside && parts.Any(p => BoundedDecimal.Divide(p.Value ?? 0, total.Value ?? 0) is not < MostOfTotal)))
            return false;
        var slip = sum.Slip(context, rule, digits: 2);
        var over = miss <= Near && parts.Sum(p => p.Value) > total.Value && parts.All(p => p.Unit == parts[0].Unit || p.Unit.Length == 0 || total.Unit.Contains(p.Unit, StringComparison.OrdinalIgnoreCase));
        return tie switch
        {
            Tie.Closed => miss <= Near && parts.All(p => Alike.Are(context, total, p)) || slip >= Slip.Possible,
            Tie.Whole => slip >= Slip.Possible || over,
            Tie.Of => slip >= (parts.Length >= Several ? Slip.Possible : Slip.Telling) || over,
            // "The 643 runners, 519 men and 124 women, …"
            _ when parts.Length < Several => slip == Slip.Telling && total.Sentence == parts[0].Sentence && parts.All(p => Alike.Are(context, total, p)),
            _ => slip == Slip.Telling || (over && slip >= Slip.Possible) || miss <= Close && sum.IsSwapped(context, rule),
        };
    }

    private static Tie TieOf(CheckContext context, Claim total, ImmutableArray<Claim> parts)
    {
        var (first, last) = (parts[0], parts[^1]);
        var sentence = first.Sentence;
        var start = total.Sentence == sentence ? total.Span.End : context.Analysis.Sentences[sentence].Start;
        if (context.CueBefore(last, RestReach, "rest-part", "rest-before") is not null || context.CueBehind(last, RestReach / 4, "rest-part", "rest-behind") is not null || context.CueBehind(last, RestReach / 2, "elsewhere") is not null)
            return Tie.Closed;
        var between = context.Text.AsSpan(total.Span.End, first.Span.Start - total.Span.End);
        if (total.Sentence == sentence && between.Length <= Opening && between.Contains(':') && !between.Contains('('))
            return Tie.Closed;
        if (context.CueBetween(sentence, start, first.Span.Start, "list-closed", "exhaustive") is not null)
            return Tie.Closed;
        if (parts.Length == 2 && (between.Length <= Opening && between.TrimEnd() is [.., '('] || HasComplements(context, first, last)))
            return Tie.Whole;
        if (between.Length <= Opening && between.TrimEnd() is [.., '(' or '–' or '—'] || context.CueBetween(sentence, start, last.Span.End, "of-which", "part-of-them", "respectively") is not null)
            return Tie.Of;
        return IsOfOpening(context, total) ? Tie.Of : Tie.Beside;
    }

    /// <summary>"Of the 310 seats, …", "Trong 310 chỗ có …".</summary>
    private static bool IsOfOpening(CheckContext context, Claim total) =>
        context.CueBefore(total, Opening, "of", "of-which", "of-total", "part-lead") is { } of && total.Span.Start - of.Span.End <= Beside && of.Span.Start - context.Analysis.Sentences[total.Sentence].Start <= 1;

    /// <summary>"519 men and 124 women": the words for both halves.</summary>
    public static bool HasComplements(CheckContext context, Claim first, Claim last)
    {
        var (start, end) = (Math.Max(context.Analysis.Sentences[first.Sentence].Start, first.Span.Start - Halves), Math.Min(context.Analysis.Sentences[last.Sentence].End, last.Span.End + Halves));
        Cue[] cues = [.. context.CuesOf(first.Sentence).Concat(last.Sentence == first.Sentence ? [] : context.CuesOf(last.Sentence)).Where(c => c.Id == "complement" && c.Span.Start >= start && c.Span.End <= end)];
        // "nam giới" holds "nam".
        return cues.Where(c => !cues.Any(o => o.Span.Length > c.Span.Length && o.Span.Contains(c.Span)))
            .Select(c => context.Text[c.Span.Start..c.Span.End].ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count() == 2;
    }

    private static bool IsOpen(CheckContext context, Claim total, ImmutableArray<Claim> parts)
    {
        var sentence = parts[0].Sentence;
        var start = total.Sentence == sentence ? total.Span.End : context.Analysis.Sentences[sentence].Start;
        // "It is made up of 1,120 masks, 640 weapons and 215 drums": the first of a row is no total of it.
        if (context.CueBefore(total, Opening, "list-closed", "exhaustive") is not null)
            return true;
        // "The busiest was A with 97, followed by B (76)": the first of a row is no total of it.
        if (context.CueBetween(total.Sentence, context.Analysis.Sentences[total.Sentence].Start, total.Span.Start, "superlative-high", "superlative-low", "leader", "ranked-behind") is not null
            || (total.Sentence == sentence && context.CueBetween(sentence, total.Span.End, parts[0].Span.Start, "followed-by", "ranked-behind") is not null))
            return true;
        // "A with 5.1 million; B with 3.2 million; C …"
        if (total.Sentence != sentence && context.IsJoined(total.Sentence + 1) && context.CueBetween(sentence, context.Analysis.Sentences[sentence].Start, parts[0].Span.Start, "superlative-high", "of-which", "leader") is null)
            return true;
        // "nhiều nhất là" leaves no list open as "nhất là" does.
        return context.HasCue(sentence, "overlap") || context.CuesOf(sentence).Any(c => c.Id is "list-open" or "among-many" && c.Span.Start >= start && c.Span.End <= parts[^1].Span.Start
            && !context.CuesOf(sentence).Any(s => s.Id is "superlative-high" or "followed-by" && s.Span.Overlaps(c.Span)));
    }
}
