using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two claims that the text gives as one quantity: the second in brackets right behind the first, or "that is".</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Bracketed">Whether brackets join them.</param>
internal readonly record struct Equated(Claim One, Claim Other, bool Bracketed)
{
    /// <summary>The words that may stand between: hedges, "tương đương khoảng".</summary>
    private const int Reach = 32;

    /// <summary>The words that may stand between "that is" and the second: a hedge.</summary>
    private const int HedgeReach = 14;

    /// <summary>The words between the first and the brackets: its noun.</summary>
    private const int NounReach = 20;

    /// <summary>The letters of "those ".</summary>
    private const int ThoseReach = 8;

    /// <summary>The letters of " across (".</summary>
    private const int WordReach = 12;

    /// <summary>All such pairs of neighbours in running text.</summary>
    public static IEnumerable<Equated> Pairs(CheckContext context)
    {
        foreach (var row in ClaimRow.Of(context))
            for (var i = 1; i < row.Length; i++)
                if (Join(context, row, i) is { } pair)
                    yield return pair;
        foreach (var claim in context.Passage.Claims)
            if (claim.Kind == QuantityKind.Measure && PointsBack(context, claim) is { } one)
                yield return new Equated(one, claim, Bracketed: false);
    }

    /// <summary>"… to hold back 12,000 acre-feet. She said those 3.9 billion gallons would …": the one amount of the sentence before, in another unit.</summary>
    private static Claim? PointsBack(CheckContext context, Claim claim) =>
        !claim.Negated && context.CueBefore(claim, ThoseReach, "those-units") is { } those && claim.Span.Start - those.Span.End <= 1
        && context.ClaimsOf(claim.Sentence - 1).Where(c => c.Kind == QuantityKind.Measure && c.Block == claim.Block && context.Units.Dimension(c.Unit) == context.Units.Dimension(claim.Unit)).ToArray() is [var only]
        && only.Unit != claim.Unit && !only.Negated && only.PerUnit == claim.PerUnit && !context.Units.Conversions(only.Unit, claim.Unit).IsEmpty
            ? only
            : null;

    private static Equated? Join(CheckContext context, ImmutableArray<Claim> row, int at)
    {
        var (one, other) = (row[at - 1], row[at]);
        var between = context.Between(one, other);
        if (one.Sentence != other.Sentence || between.Length is 0 or > Reach || one.Negated || other.Negated || IsPartOfList(context, row, at))
            return null;
        if (between.TrimStart() is ['(' or '[', .. var inside] && Closes(context.Text, other.Span.End) && !inside.ContainsAny(",;:"))
            return new Equated(one, other, Bracketed: true);
        // "162 ha of poor soil (that is, 16.2 km2)"
        if (between.IndexOf('(') is > 0 and <= NounReach and var bracket && Closes(context.Text, other.Span.End) && !between.ContainsAny(",;:)") && context.CueBetween(one.Sentence, one.Span.End + bracket, other.Span.Start, "equivalent") is not null)
            return new Equated(one, other, Bracketed: true);
        // "2,800 kilometres long (1,740 miles)": a word of what is measured, and the same in another unit.
        if (between.IndexOf('(') is > 0 and <= WordReach and var open && Closes(context.Text, other.Span.End) && between[(open + 1)..].Trim().IsEmpty && IsOneWord(between[..open].Trim())
            && one.Kind == QuantityKind.Measure && other.Kind == QuantityKind.Measure && one.Unit != other.Unit && !context.Units.Conversions(one.Unit, other.Unit).IsEmpty)
            return new Equated(one, other, Bracketed: true);
        // "309 kilometres long, about 192 miles", "262 kilograms — 578 pounds": one thing in two units of a sort.
        if (one.Kind == QuantityKind.Measure && other.Kind == QuantityKind.Measure && one.Unit != other.Unit && !context.Units.Conversions(one.Unit, other.Unit).IsEmpty && between.Length <= NounReach && IsInOtherUnit(context, one, other, between))
            return new Equated(one, other, Bracketed: false);
        return context.CueBetween(one.Sentence, one.Span.End, other.Span.Start, "equivalent") is { } cue && IsBare(context, one.Span.End, cue.Span.Start)
            && other.Span.Start - cue.Span.End <= HedgeReach && !between.ContainsAny(";:()")
                ? new Equated(one, other, Bracketed: false)
                : null;
    }

    private static bool IsOneWord(ReadOnlySpan<char> words) => !words.IsEmpty && words.IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>A dash, or a comma and a hedge, and nothing behind the second that makes it a second amount.</summary>
    private static bool IsInOtherUnit(CheckContext context, Claim one, Claim other, ReadOnlySpan<char> between) =>
        between.Trim() is "–" or "—" or "-" || other.Hedge == Hedge.Approx && between.TrimStart() is [',', ..] or [_, .., ','] && context.CueBetween(one.Sentence, one.Span.End, other.Span.Start, "list-and", "compare", "each") is null
        || other.Hedge == Hedge.Approx && between.IndexOf(',') is >= 0 and <= 6 && context.CueBetween(one.Sentence, one.Span.End, other.Span.Start, "list-and", "compare", "each") is null;

    /// <summary>Only a comma may part the first from "that is".</summary>
    private static bool IsBare(CheckContext context, int start, int end) => context.Text.AsSpan(start, end - start).Trim(" ,").IsEmpty;

    /// <summary>"6 ft 2 in (188 cm)" and "5 by 3 m (…)": a part of a compound is not the whole.</summary>
    private static bool IsPartOfList(CheckContext context, ImmutableArray<Claim> row, int at)
    {
        if (at < 2)
            return false;
        var gap = context.Between(row[at - 2], row[at - 1]).Trim();
        return row[at - 2].Kind == row[at - 1].Kind && (gap.Length <= 2 || gap is "by" or "and" or "và" or "×");
    }

    private static bool Closes(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && text[at] is ')' or ']';
    }
}
