using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Figures that stand in a row as the items of one list: "845 for adults, 459 for children and 219 for teenagers".</summary>
internal static class ItemRow
{
    private const int Most = 12;
    private const int MostSentences = 6;

    /// <summary>A wrong total may be below one of its parts.</summary>
    private const decimal MostOfTotal = 1.6m;

    /// <summary>The words between two items.</summary>
    private const int Reach = 110;

    /// <summary>The letters between a word that compares and its figure.</summary>
    private const int Beside = 6;

    /// <summary>The items behind a total in its own sentence, or none.</summary>
    public static ImmutableArray<Claim> Behind(CheckContext context, Claim total) =>
        Leading(context, total, [.. context.Passage.Behind(total, Joined(context, total.Sentence) - total.Sentence)]);

    /// <summary>The items of the sentence behind a total's, which holds nothing else, or none.</summary>
    public static ImmutableArray<Claim> Next(CheckContext context, Claim total)
    {
        var behind = context.Passage.Behind(total, Joined(context, total.Sentence + 1) - total.Sentence).ToImmutableArray();
        return behind.IsEmpty || behind[0].Sentence != total.Sentence + 1 || behind[0].Block - total.Block > 1 ? [] : Leading(context, total, behind);
    }

    /// <summary>The items before a total in its own sentence, or none.</summary>
    public static ImmutableArray<Claim> Before(CheckContext context, Claim total)
    {
        var own = Likes(context, total, [.. context.Passage.Before(total, 0).Reverse()]);
        while (own.Length >= 2 && !AreJoined(context, own))
            own = own.RemoveAt(0);
        return own.Length >= 2 ? own : [];
    }

    /// <summary>The items of the sentence before a total's, which holds nothing else, or none.</summary>
    public static ImmutableArray<Claim> Previous(CheckContext context, Claim total)
    {
        if (total.Sentence == 0 || context.Passage.Before(total, 0).Any(c => Alike.Are(context, total, c)))
            return [];
        var row = Likes(context, total, [.. context.Passage.Before(total, 1).Reverse().Where(c => c.Sentence == total.Sentence - 1 && total.Block - c.Block <= 1)]);
        return row.Length >= 2 && AreJoined(context, row) ? row : [];
    }

    /// <summary>The last so many figures before a total, over sentences: "Together the three towns …".</summary>
    public static ImmutableArray<Claim> Last(CheckContext context, Claim total, int number, int sentences)
    {
        ImmutableArray<Claim> likes = [.. context.Passage.Before(total, sentences).Where(c => c.Sentence < total.Sentence && total.Block - c.Block <= 1 && IsItem(total, c) && Alike.Are(context, total, c)).Reverse()];
        return likes.Length >= number ? likes[^number..] : [];
    }

    /// <summary>The nearest sentence before a total that counts just so many things of one sort, whatever noun each has; or none.</summary>
    public static ImmutableArray<Claim> Counted(CheckContext context, Claim total, int number, int sentences)
    {
        for (var sentence = total.Sentence - 1; sentence >= Math.Max(0, total.Sentence - sentences); sentence--)
        {
            ImmutableArray<Claim> row = [.. context.ClaimsOf(sentence).Where(c => c.Kind == total.Kind && Sum.CanAdd(c) && IsItem(total, c) && (c.Kind == QuantityKind.Count || c.Unit == total.Unit))];
            if (row.Length == number && row.Skip(1).All(c => c.Unit == row[0].Unit || c.Unit.Length == 0) && AreJoined(context, row))
                return row;
        }

        return [];
    }

    /// <summary>The items of a sentence, and of those that semicolons join to it, where they are all that it counts; or none.</summary>
    public static ImmutableArray<Claim> OfSentence(CheckContext context, int sentence)
    {
        if (context.IsJoined(sentence))
            return [];
        var last = Joined(context, sentence);
        ImmutableArray<Claim> claims = [.. Enumerable.Range(sentence, last - sentence + 1).SelectMany(s => context.ClaimsOf(s)).Where(c => c.Kind is not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age) && context.Analysis.Article.Blocks[c.Block].Kind != BlockKind.Cell)];
        var own = claims.RemoveAll(c => c.Kind is QuantityKind.Percent or QuantityKind.Duration or QuantityKind.Index or QuantityKind.Fraction or QuantityKind.Multiple || Alike.IsPer(c) || IsInBrackets(context, c));
        // "Of the 14 seats decided, the opposition took nine and the government four": the row has a whole of its own.
        if (own.Length > 0 && context.CueBefore(own[0], Reach / 4, "whole-opening", "part-lead", "of-which", "of-total") is { } of && of.Span.Start - context.Analysis.Sentences[own[0].Sentence].Start <= 1 && own[0].Span.Start - of.Span.End <= Beside)
            return [];
        if (own.Length < 2 || own.Length > Most || own.Any(c => c.Kind != own[0].Kind || c.Role is Role.ChangeFrom or Role.Base or Role.Ratio or Role.ChangeBy || !Sum.CanAdd(c) || c.Kind != QuantityKind.Count && c.Unit != own[0].Unit))
            return [];
        return AreJoined(context, own) ? own : [];
    }

    /// <summary>"Furniture brought 2,118 million. Chips added 651 million. The rest, 364 million, was pellets": sentences with one item each, down to the rest.</summary>
    public static ImmutableArray<Claim> ToRest(CheckContext context, int sentence)
    {
        var items = ImmutableArray.CreateBuilder<Claim>();
        for (var s = sentence; s < context.Sentences && s - sentence < MostSentences; s++)
        {
            var own = context.ClaimsOf(s).Where(c => Sum.CanAdd(c) && !Alike.IsPer(c) && c.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure).ToArray();
            if (own is not [var item] || items.Count > 0 && (item.Block != items[0].Block || item.Kind != items[0].Kind || !Alike.Are(context, items[0], item)) || item.Role is Role.ChangeFrom or Role.Base or Role.Ratio or Role.ChangeBy)
                return [];
            items.Add(item);
            if (items.Count >= 2 && context.CueBefore(item, Reach, "rest-part", "rest-before") is not null)
                return items.ToImmutable();
        }
        return [];
    }

    /// <summary>"840 tonnes went to China. A plant took 210, two chains 135. The rest, 75 tonnes, …": all of a paragraph's items of one sort, down to the rest.</summary>
    public static ImmutableArray<Claim> OfBlockToRest(CheckContext context, int sentence)
    {
        if (context.ClaimsOf(sentence).FirstOrDefault(c => context.CueBefore(c, Reach / 3, "rest-part", "rest-before") is not null || context.CueBehind(c, Beside, "rest-behind", "rest-part") is not null) is not { } rest || !Sum.CanAdd(rest))
            return [];
        ImmutableArray<Claim> items = [.. context.Passage.Before(rest, MostSentences).Where(c => c.Block == rest.Block && c.Kind == rest.Kind).Reverse(), rest];
        return items.Length is > 2 and <= Most && items.All(c => Sum.CanAdd(c) && c.Hedge is not (Hedge.Range or Hedge.AtLeast or Hedge.AtMost) && (c.Kind == QuantityKind.Count || c.Unit == rest.Unit) && c.Role is not (Role.ChangeFrom or Role.Base or Role.Ratio or Role.ChangeBy)) ? items : [];
    }

    /// <summary>The last of the sentences that semicolons join to one.</summary>
    private static int Joined(CheckContext context, int sentence)
    {
        while (context.IsJoined(sentence + 1))
            sentence++;
        return sentence;
    }

    /// <summary>Whether the last item says that it is the last: "and" stands before it, or nothing comes behind.</summary>
    public static bool Ends(CheckContext context, ImmutableArray<Claim> items) =>
        IsAnd(context, items[^2], items[^1])
        || context.CueBetween(items[^1].Sentence, items[^1].Span.End, context.Analysis.Sentences[items[^1].Sentence].End, "list-and", "remaining") is null;

    private static ImmutableArray<Claim> Leading(CheckContext context, Claim total, ImmutableArray<Claim> behind)
    {
        var likes = Likes(context, total, behind);
        var length = likes.Length == 0 ? 0 : 1;
        while (length < likes.Length && IsNext(context, likes[length - 1], likes[length]) && !(length > 1 && IsAnd(context, likes[length - 2], likes[length - 1]) && !IsAnd(context, likes[length - 1], likes[length])))
            length++;
        return length is >= 2 and <= Most && (length == likes.Length || IsAnd(context, likes[length - 2], likes[length - 1]))
            ? likes[..length]
            : [];
    }

    /// <summary>All that may be items, or none where something else stands among them.</summary>
    private static ImmutableArray<Claim> Likes(CheckContext context, Claim total, ImmutableArray<Claim> claims)
    {
        var own = claims.RemoveAll(c => c.Kind is QuantityKind.Percent or QuantityKind.Duration or QuantityKind.Index or QuantityKind.Fraction || Alike.IsPer(c) || c.Kind != total.Kind && IsInBrackets(context, c) || c.Kind == QuantityKind.Measure && c.Unit != total.Unit);
        var like = own.RemoveAll(c => !IsItem(total, c) || !(Alike.Are(context, total, c) || IsLastOfBare(context, own, c)));
        // "620 stores in 14 countries, 300 of them …": another noun before the row is no item of it, inside the row it breaks it.
        if (like.Length >= 2)
            return own.Any(c => c.Span.Start > like[0].Span.Start && !like.Contains(c)) ? Until(like, own) : like;
        // "38 plays, 17 sketches and 9 interludes": each with a noun of its own.
        if (total.Kind == QuantityKind.Count && own.Length >= 2 && own.All(c => IsItem(total, c) && c.Unit == own[0].Unit && context.CueBetween(c.Sentence, c.Span.Start, c.Span.End, "ballot") is not null) && context.CueBetween(total.Sentence, total.Span.Start, total.Span.End, "person") is not null)
            return own;
        return total.Kind == QuantityKind.Count && own.Length >= 2 && own.All(c => IsItem(total, c) && c.Unit.Length > 0 && !IsPerson(context, c)) && own.Select(c => c.Unit).Distinct(StringComparer.OrdinalIgnoreCase).Count() == own.Length ? own : [];
    }

    /// <summary>Of accidents, people are no parts.</summary>
    private static bool IsPerson(CheckContext context, Claim claim) => context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "person") is not null;

    /// <summary>"695 in A, 602 in B and 417 elsewhere", "702 for, 327 against and 199 abstentions": bare numbers, and the last with a word behind it.</summary>
    private static bool IsLastOfBare(CheckContext context, ImmutableArray<Claim> own, Claim claim) =>
        claim.Kind == QuantityKind.Count && own.IndexOf(claim) is > 0 and var at && own[at - 1] is { Kind: QuantityKind.Count, Unit.Length: 0 } before
        && (context.CueBetween(claim.Sentence, before.Span.End, claim.Span.Start, "list-and") is not null || context.CueBefore(claim, Reach, "rest-part", "rest-before") is not null);

    /// <summary>The like ones up to the first that is not.</summary>
    private static ImmutableArray<Claim> Until(ImmutableArray<Claim> like, ImmutableArray<Claim> own) =>
        [.. own.SkipWhile(c => c != like[0]).TakeWhile(like.Contains)];

    private static bool IsItem(Claim total, Claim claim) =>
        Sum.CanAdd(claim) && claim.Kind == total.Kind && BoundedDecimal.Divide(claim.Value ?? 0, total.Value ?? 0) is < MostOfTotal && claim.Role is not (Role.ChangeFrom or Role.Base or Role.Ratio) && claim.Hedge is not (Hedge.Range or Hedge.AtLeast or Hedge.AtMost)
        && (claim.Modality == total.Modality || claim.Sentence - total.Sentence is >= -1 and <= 1) && ClaimRow.Compatible(claim.Period?.Label, total.Period?.Label);

    private static bool IsAnd(CheckContext context, Claim one, Claim next) => context.CueBetween(next.Sentence, one.Span.End, next.Span.Start, "list-and") is not null;

    private static bool IsInBrackets(CheckContext context, Claim claim)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        return Enumeration.IsBracketed(context.Text, sentence.Start, sentence.End, claim.Span.Start);
    }

    /// <summary>Whether commas and "and" join figures to one row.</summary>
    public static bool AreJoined(CheckContext context, ImmutableArray<Claim> items)
    {
        for (var i = 1; i < items.Length; i++)
            if (!IsNext(context, items[i - 1], items[i]))
                return false;
        return items.Length <= Most;
    }

    /// <summary>A comma, a semicolon or "and" parts them, and nothing sets the one against the other.</summary>
    private static bool IsNext(CheckContext context, Claim one, Claim next)
    {
        if (one.Sentence != next.Sentence && !(next.Sentence == one.Sentence + 1 && context.IsJoined(next.Sentence)))
            return false;
        var between = context.Between(one, next);
        return between.Length <= Reach && !between.Contains(':')
            && (between.ContainsAny(",;") || IsAnd(context, one, next))
            && (context.CueBefore(next, Reach, "compare", "change-from", "minus", "earlier-time", "year-earlier", "diff-before", "of-total", "sum-up", "total") is not { } cue || next.Span.Start - cue.Span.End > Beside
                // "327 against and 199 abstaining"
                || context.CueBetween(next.Sentence, cue.Span.End, next.Span.Start, "list-and") is not null);
    }
}
