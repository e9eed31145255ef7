using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// What each of a noun has, wherever the article counts the noun and gives the whole: "The halls hold 2,400 cabinets. …
/// On average each cabinet gets 12 kW", of 36 MW (R16). Any whole that makes it silences it.
/// </summary>
internal static class AverageOfNoun
{
    /// <summary>The letters between "each cabinet" and its figure.</summary>
    private const int Reach = 60;

    /// <summary>A rate that misses by more is of another whole.</summary>
    private const decimal OneSize = 2.2m;
    private const decimal PowerOfTen = 12;

    /// <summary>A noun of two words: "hộ dân".</summary>
    private const int Words = 2;

    /// <summary>The relation of a rate with the one count of its noun and the one whole that a slip leads to, or null.</summary>
    public static NumericRelation? Of(CheckContext context, Rule rule, Claim rate)
    {
        if (rate is not { Kind: QuantityKind.Money or QuantityKind.Measure, Value: > 0, Negated: false, Hedge: Hedge.Exact or Hedge.Approx } || Rate.IsRatio(rate.Unit) || Growth.IsSupposed(rate) || !IsReckoned(context, rate) || Number(context, rate) is not { } number)
            return null;
        NumericRelation[] relations =
        [
            .. from total in context.Passage.Like(rate)
               where total.Value != number.Value && Rate.IsTotal(context, rate, total) && !Rate.Is(context, total) && total.Role is not (Role.ChangeBy or Role.ChangeFrom or Role.Base)
               let relation = Rate.Relation(context, rule, rate with { PerUnit = null }, total, number, (double)rule["slip"])
               where relation.Repair(0, ReadingChoice.Likeliest) is { Middle: { } each } && IsOneSize(rate, each, IsBeside(relation))
               select relation,
        ];
        if (relations.FirstOrDefault(static r => r.IsMet) is { } met)
            return met;
        var slipped = relations.Where(r => Rate.SlipOf(r) >= (IsBeside(r) || relations.Length == 1 && rate.Kind == QuantityKind.Measure ? Slip.Possible : Slip.Telling)).ToArray();
        return slipped.Select(static r => r.Claims[1].Value).Distinct().Count() == 1 ? slipped[0] : null;
    }

    /// <summary>Words say that it was reckoned; prices and dividends by the share are not.</summary>
    private static bool IsReckoned(CheckContext context, Claim rate) =>
        rate.Basis == "average" || context.CueBefore(rate, Reach, "mean", "that-is", "equivalent", "conclusion") is not null || context.CueBehind(rate, Reach / 2, "mean") is not null;

    /// <summary>A digit mistaken leaves a rate of about its size; only beside its whole a power of ten may be missed.</summary>
    private static bool IsOneSize(Claim rate, decimal each, bool isBeside) =>
        each > 0 && BoundedDecimal.Divide(Math.Max(each, rate.Value!.Value), Math.Min(each, rate.Value.Value)) is { } ratio && (ratio < OneSize || isBeside && ratio < PowerOfTen);

    /// <summary>The whole stands in the sentence of the rate or the one before, or in that of the count.</summary>
    private static bool IsBeside(NumericRelation relation) =>
        relation.Claims is [var rate, var total, var number] && (rate.Sentence - total.Sentence is 0 or 1 && total.Block == rate.Block || total.Sentence == number.Sentence);

    /// <summary>The one count of the noun, whose value the article gives but once.</summary>
    private static Claim? Number(CheckContext context, Claim rate)
    {
        foreach (var noun in Nouns(context, rate))
        {
            Claim[] counts = [.. context.Passage.Counted(noun).Where(c => Rate.Counts(context, rate with { PerUnit = noun }, c) && !Rate.Is(context, c) && c.Hedge is Hedge.Exact or Hedge.Approx && c.Role is not (Role.ChangeBy or Role.ChangeFrom or Role.Base))];
            if (counts.Select(static c => c.Value).Distinct().Count() == 1)
                return counts[0];
        }

        return null;
    }

    /// <summary>The words behind "each" that may be the noun, the longer first.</summary>
    private static IEnumerable<string> Nouns(CheckContext context, Claim rate)
    {
        if (rate.PerUnit is { Length: > 0 } per && per != "each")
        {
            yield return per;
            yield return per + "s";
            yield break;
        }

        if ((context.CueBefore(rate, Reach, "each") ?? (context.CueBehind(rate, 2, "per-noun") is { } behind && behind.Span.Start == rate.Span.End + 1 ? behind : null)) is not { } each)
            yield break;
        var words = Following(context.Text.AsSpan(each.Span.End));
        for (var count = words.Length; count > 0; count--)
        {
            yield return string.Join(' ', words[..count]);
            yield return string.Join(' ', words[..count]) + "s";
        }
    }

    private static string[] Following(ReadOnlySpan<char> text)
    {
        var words = new List<string>(Words);
        while (words.Count < Words && text is [' ', ..] && text.Length > 1 && char.IsLetter(text[1]))
        {
            var end = 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            words.Add(text[1..end].ToString());
            text = text[end..];
        }

        return [.. words];
    }
}
