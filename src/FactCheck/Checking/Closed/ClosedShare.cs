using System.Collections.Immutable;
using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>A share with its part and its whole, and no other figure (R8): "Turnout was 58 %: 27,840 of 48,000 voters".</summary>
internal static class ClosedShare
{
    /// <summary>The letters between a share and the word that joins it to its part.</summary>
    private const int Before = 40;
    private const int Behind = 28;

    /// <summary>The letters between a part and the share that stands beside it, a hedge among them.</summary>
    private const int Hedged = 26;

    /// <summary>The letters between part and whole: "27,840 of the district's 48,000".</summary>
    private const int OfReach = 36;

    /// <summary>Of fewer, shares are not reckoned.</summary>
    private const decimal Fewest = 4;

    /// <summary>The sentences in which another whole may stand.</summary>
    private const int Elsewhere = 4;

    private static readonly Interval One = Interval.Point(1);

    /// <summary>What the share may be of: the whole, the rest of it, or part and rest together.</summary>
    private static readonly ImmutableArray<Func<Interval, Interval, Interval>> Forms = [Of, RestOf, PartOfBoth, WholeOfBoth];

    /// <summary>The relations of shares that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
            if (passage.Only(IsShare) is { } share && !seen.Contains(share.Id) && passage.Pair(context) is var (first, second) && Find(context, rule, passage, share, first, second) is { } relation)
            {
                seen.Add(share.Id);
                yield return relation;
            }
    }

    private static bool IsShare(Claim claim) => claim.Value is > 0 && !claim.Negated && claim.Modality is not (Modality.Hypothetical or Modality.Revised or Modality.Target)
        && claim is { Kind: QuantityKind.Percent, Value: < 100 } or { Kind: QuantityKind.Fraction, Value: < 1 } && claim.Role is not (Role.ChangeBy or Role.ChangeFrom or Role.Base);

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim share, Claim first, Claim second)
    {
        if (IsPoints(context, first) || IsPoints(context, second) || first.Role == Role.ChangeBy || second.Role == Role.ChangeBy || Change.IsBefore(context, first) != Change.IsBefore(context, second) || first.Role is Role.ChangeFrom or Role.Base)
            return null;
        // "Eighteen are in hospital, three of them in intensive care. That is …": of the eighteen, not of the three.
        if (IsAlone(share, first, second) && PartAndWhole.IsOfThem(context, second) && context.CueBefore(share, Before, "that-is") is not null)
            return null;
        var (part, whole) = Alike.Conversion(context, first.Unit, second.Unit).Reading(Interval.Point(first.Value!.Value)).Middle < second.Value ? (first, second) : (second, first);
        if (whole.Value < Fewest || part.Value == whole.Value)
            return null;
        var isRest = context.CueBefore(share, Before / 2, "rest-before", "remaining") is not null || context.CueBehind(share, Behind / 2, "rest-behind", "remaining") is not null;
        ImmutableArray<NumericRelation> forms = [.. Forms.Select(form => Build(context, rule, share, part, whole, form) with { Sharper = passage.Sharpen })];
        var main = forms[isRest ? 1 : 0];
        var isBound = IsBound(context, share, part, whole);
        // "Sweden receives 7,600 and Poland 4,940, which together come to 33 %": of a third figure.
        if (context.CueBefore(share, Before, "sum-up", "sum-anaphor") is not null && part.Span.End <= share.Span.Start && whole.Span.End <= share.Span.Start)
            return null;
        // "Councils, which fund 46 % of them, contribute £1,010": they are no pounds.
        if (part.Kind == QuantityKind.Money && context.CueBehind(share, 2, "anaphor") is not null)
            return null;
        if (IsNarrowed(context, share) || (!isBound || IsAlone(share, part, whole)) && IsOfAnother(context, share, part, whole))
            return null;
        // "Chi thường xuyên 15.190 tỷ; dự phòng 735 tỷ, vừa đúng 3 %": of the 24,500 of the sentence before.
        if (!main.IsMet && context.Passage.Like(part).Any(w => w.Id != whole.Id && w.Value > part.Value && Math.Abs(w.Sentence - share.Sentence) <= Elsewhere && Alike.Are(context, part, w) && Build(context, rule, share, part, w, Of).IsMet))
            return null;
        return !main.IsMet && forms.Any(f => f.IsMet) || IsAlone(share, part, whole) && !isBound ? null : Plausible.Is(main, isBound) ? main : null;
    }

    /// <summary>"24,960 came, and 88 percent of season tickets have been renewed": the share says of what it is, and that is neither of the two.</summary>
    private static bool IsOfAnother(CheckContext context, Claim share, Claim part, Claim whole) =>
        context.CueBehind(share, 2, "of", "of-noun") is { } of && context.CueBehind(share, 2, "of-all", "anaphor") is null && whole.Unit.Length > 1 && share.Kind == QuantityKind.Percent
        && context.Text.AsSpan(of.Span.End, Math.Min(Behind, context.Text.Length - of.Span.End)) is var behind && (part.Unit.Length < 2 || !behind.Contains(LastWord(part), StringComparison.OrdinalIgnoreCase)) && !behind.Contains(LastWord(whole), StringComparison.OrdinalIgnoreCase);

    /// <summary>"Or 48 % of revenue at constant currencies": of less than what was told.</summary>
    private static bool IsNarrowed(CheckContext context, Claim share) =>
        context.CueBehind(share, 2, "of", "of-noun") is { } of && context.CueBehind(share, 2, "of-all", "anaphor") is null && !ShareOfWhole.IsOfNothingMore(context, share, of.Span.End);

    private static ReadOnlySpan<char> LastWord(Claim claim) => claim.Unit.AsSpan(claim.Unit.LastIndexOf(' ') + 1).TrimEnd('s');

    private static bool IsPoints(CheckContext context, Claim claim) => claim.Kind == QuantityKind.Count && context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "point-noun") is not null;

    /// <summary>"The Japanese side put in 225 billion, exactly half.": behind the part, set off by a comma, and nothing after it.</summary>
    private static bool IsApposition(CheckContext context, Claim share, Claim part)
    {
        if (part.Sentence != share.Sentence || part.Span.End > share.Span.Start || share.Span.End < context.Text.Length && context.Text[share.Span.End] is not (',' or '.' or ')' or ';' or '–' or '—' or '\n'))
            return false;
        var between = context.Between(part, share);
        var comma = between.LastIndexOfAny(",–—(");
        return comma >= 0 && between.Length - comma <= Hedged && context.ClaimsOf(share.Sentence).All(c => c.Span.Start <= part.Span.Start || c.Span.Start >= share.Span.Start);
    }

    /// <summary>A sentence of its own must point back at the figures of the one before.</summary>
    private static bool IsAlone(Claim share, Claim part, Claim whole) => part.Sentence != share.Sentence && whole.Sentence != share.Sentence;

    /// <summary>Whether words or brackets say that the share is of these two.</summary>
    private static bool IsBound(CheckContext context, Claim share, Claim part, Claim whole)
    {
        var text = context.Text;
        var isOf = part.Span.End <= whole.Span.Start && whole.Span.Start - part.Span.End <= OfReach && !context.Between(part, whole).ContainsAny(",;:(")
            && context.CueBetween(part.Sentence, part.Span.End, whole.Span.Start, "of", "of-total", "of-which") is not null;
        var isBracketed = share.Span.Start > 0 && text[share.Span.Start - 1] == '(' && share.Span.End < text.Length && text[share.Span.End] == ')';
        if (isOf && !IsAlone(share, part, whole) && (isBracketed || context.CueBehind(share, Behind, "of", "of-noun") is null))
            return true;
        return IsApposition(context, share, part) || context.CueBefore(share, Before, "equivalent", "that-is", "conclusion") is not null && part.Span.End <= share.Span.Start
            || context.CueBetween(Math.Max(part.Sentence, whole.Sentence), part.Span.End, share.Span.Start, "of-total") is not null && context.CueBefore(share, Before, "share", "share-lead") is not null;
    }

    private static Interval Of(Interval part, Interval whole) => part / whole;

    private static Interval RestOf(Interval part, Interval whole) => One - part / whole;

    private static Interval PartOfBoth(Interval part, Interval whole) => part / (part + whole);

    private static Interval WholeOfBoth(Interval part, Interval whole) => whole / (part + whole);

    private static NumericRelation Build(CheckContext context, Rule rule, Claim share, Claim part, Claim whole, Func<Interval, Interval, Interval> form)
    {
        var toWhole = Alike.Conversion(context, part.Unit, whole.Unit);
        var hundred = share.Kind == QuantityKind.Fraction ? 1m : 100m;
        var isRest = form == RestOf;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [share, part, whole],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(share, part, whole),
            Unit = share.Unit,
            Expected = o => form(toWhole.Reading(o[0]), o[1]).Scale(hundred),
            Pattern = isRest ? "1 − {1} / {2}" : "{1} / {2}",
            Solve = (i, stated, o) => (isRest ? One - stated.Scale(1 / hundred) : stated.Scale(1 / hundred)) is var of && part.Kind != QuantityKind.Count && part.Unit != whole.Unit ? null : i == 0 ? of * o[1] : o[0] / of,
        };
    }
}
