using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A share of a part and a whole that the text gave before (R8): "won 44 of the 110 seats. With 50 percent of the seats …",
/// "2,400 ha of pine and 1,200 ha of birch, 8,000 in all. Pine makes up 40 % of the area".
/// </summary>
internal static class RecalledShare
{
    /// <summary>The sentences back in which part and whole may stand.</summary>
    private const int Back = 3;

    /// <summary>The letters of a name that a sentence begins with.</summary>
    private const int Longest = 40;

    /// <summary>A shorter one is no name: "it".</summary>
    private const int Shortest = 4;

    /// <summary>The letters between a part and its name: "of the ".</summary>
    private const int NameReach = 10;

    /// <summary>The letters behind the share in which its whole is named.</summary>
    private const int OfReach = 32;

    /// <summary>The shares that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done) =>
        from share in context.Passage.Claims
        where share.Kind == QuantityKind.Percent && ShareOfWhole.IsShare(share) && !done.Contains(share.Id) && share.Modality == Modality.Actual && Amounts(context, share.Sentence).IsEmpty
        let relation = OfPair(context, rule, share) ?? OfNamed(context, rule, share)
        where relation is not null
        select relation;

    /// <summary>The last pair of which the text took one out of the other, if the share is of what that was.</summary>
    private static NumericRelation? OfPair(CheckContext context, Rule rule, Claim share)
    {
        var before = context.Passage.Before(share, Back).Where(c => c.Block == share.Block || c.Sentence == share.Sentence - 1).ToArray();
        for (var i = 0; i + 1 < before.Length; i++)
            if (PartAndWhole.Of(context, before[i + 1], before[i]) is { Explicit: true } pair)
                return Names(context, share, pair.Whole) && Build(rule, share, pair.Part, pair.Whole) is var relation && IsMeant(relation) ? relation : null;
        return null;
    }

    /// <summary>Whether the words behind a share name what a claim counts or measures.</summary>
    private static bool Names(CheckContext context, Claim share, Claim whole)
    {
        var behind = context.Text.AsSpan(share.Span.End, Math.Min(OfReach, context.Analysis.Sentences[share.Sentence].End - share.Span.End));
        return whole.Unit.Length > 1 && whole.Kind == QuantityKind.Count && behind.IndexOf(whole.Unit, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && ShareOfWhole.IsOfNothingMore(context, share, share.Span.End + at + whole.Unit.Length)
            || context.CueBetween(share.Sentence, share.Span.End, share.Span.End + OfReach, "size-noun") is not null && context.Units.Dimension(whole.Unit) == "area" && whole.Kind == QuantityKind.Measure;
    }

    /// <summary>The part of a list that adds up, whose name the sentence begins with.</summary>
    private static NumericRelation? OfNamed(CheckContext context, Rule rule, Claim share)
    {
        if (Name(context, share) is not { } name || !IsOfAll(context, share))
            return null;
        for (var s = share.Sentence - 1; s >= Math.Max(0, share.Sentence - Back); s--)
            foreach (var list in Lists(context, s))
                if (list.Parts.Where(p => IsNamed(context, p, name)).ToArray() is [var part])
                    return Build(rule, share, part, list.Whole) is var relation && IsMeant(relation) ? relation : null;
        return null;
    }

    /// <summary>Nothing is said of what the share is, or that it is of the area, of the total: "40 % of what is felled each year" is of something else.</summary>
    private static bool IsOfAll(CheckContext context, Claim share)
    {
        var behind = context.Text.AsSpan(share.Span.End, context.Analysis.Sentences[share.Sentence].End - share.Span.End).TrimStart();
        return behind.IsEmpty || behind[0] is ',' or '.' or ';' or ')' || context.CueBehind(share, OfReach, "size-noun", "of-all", "anaphor") is { } of && ShareOfWhole.IsOfNothingMore(context, share, of.Span.End);
    }

    /// <summary>What stands before "makes up", at the beginning of the share's sentence or clause.</summary>
    private static string? Name(CheckContext context, Claim share)
    {
        if (context.CueBefore(share, Longest, "share-only") is not { } verb || share.Span.Start - verb.Span.End > NameReach)
            return null;
        var start = context.Analysis.Sentences[share.Sentence].Start;
        var before = context.Text.AsSpan(start, Math.Max(0, verb.Span.Start - start));
        var name = before[(before.LastIndexOfAny(",:;") + 1)..].Trim();
        return name.Length is >= Shortest and <= Longest ? name.ToString() : null;
    }

    private static bool IsNamed(CheckContext context, Claim part, string name)
    {
        var behind = context.Text.AsSpan(part.Span.End, Math.Min(NameReach + name.Length, context.Text.Length - part.Span.End));
        var at = behind.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && !behind[..at].ContainsAny(",;.") || part.Kind == QuantityKind.Count && part.Unit.Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The sums of a sentence that hold: a figure and all those of its sort that follow.</summary>
    private static IEnumerable<(Claim Whole, ImmutableArray<Claim> Parts)> Lists(CheckContext context, int sentence)
    {
        var amounts = Amounts(context, sentence);
        for (var i = 0; i < amounts.Length - 2; i++)
        {
            ImmutableArray<Claim> parts = [.. amounts.Skip(i + 1).Where(c => Alike.Are(context, amounts[i], c) && c.Unit == amounts[i + 1].Unit)];
            if (parts.Length >= 2 && parts.Sum(static p => p.Value!.Value) == amounts[i].Value)
                yield return (amounts[i], parts);
        }
    }

    private static ImmutableArray<Claim> Amounts(CheckContext context, int sentence) =>
        [.. context.ClaimsOf(sentence).Where(static c => c is { Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure, Value: > 0, Negated: false, PerUnit: null })];

    /// <summary>Whether it holds, or fails by so little that nothing else was meant.</summary>
    private static bool IsMeant(NumericRelation relation) => relation.IsMet
        || relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && (double)(expected / stated) is > 1 / Near and < Near;

    /// <summary>A share that is off by more is of something else.</summary>
    private const double Near = 1.6;

    private static NumericRelation Build(Rule rule, Claim share, Claim part, Claim whole) => new()
    {
        Rule = rule,
        Claims = [share, part, whole],
        Confidence = (double)rule["total"] * ClaimRow.Confidence(share, part, whole),
        Unit = share.Unit,
        Expected = o => (o[0] / o[1]).Scale(100),
        Pattern = "{1} / {2}",
        MayBeTruncated = false,
    };
}
