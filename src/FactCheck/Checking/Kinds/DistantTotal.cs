using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A row of parts whose total stands elsewhere in the article: "Of the dead, 19 were in A, 15 in B and 11 in C", below
/// "43 killed". The article's own total is the one that its opening gives, or that it repeats.
/// </summary>
internal static class DistantTotal
{
    /// <summary>The sentences of an article that give its main figures.</summary>
    private const int Opening = 3;

    /// <summary>A closed row that misses the total by more is one of something else.</summary>
    private const double Near = 0.2;

    /// <summary>The same of a row that nothing closes.</summary>
    private const double Nearest = 0.06;

    /// <summary>Fewer parts that nothing closes are examples.</summary>
    private const int Many = 4;
    private const int Least = 2;
    private const decimal Smallest = 200;

    /// <summary>The letters of "Thống kê " before "theo ngành hàng".</summary>
    private const int Opens = 16;

    /// <summary>The letters of the words that open or close a row.</summary>
    private const int Reach = 40;

    /// <summary>The relations of rows that no total beside them has claimed.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> used)
    {
        foreach (var sentence in context.Telling)
            if (sentence > 0 && !context.HasCue(sentence, "overlap", "list-open", "respectively") && (Find(context, rule, sentence, ItemRow.OfSentence(context, sentence), used) ?? Find(context, rule, sentence, ItemRow.ToRest(context, sentence), used) ?? Find(context, rule, sentence, ItemRow.OfBlockToRest(context, sentence), used)) is { } relation)
                yield return relation;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, int sentence, ImmutableArray<Claim> row, IReadOnlySet<string> used)
    {
        // "1,850 entries, 1,320 and 1,210; the three together …": so few are no part.
        if (row.Length > 0 && row.Min(static p => p.Value) < row.Max(static p => p.Value) / Smallest)
            return null;
        if (row.Length < Least || row.Any(p => used.Contains(p.Id)) || !ItemRow.Ends(context, row))
            return null;
        var isClosed = IsClosed(context, row);
        if (!isClosed && row.Length <= Least)
            return null;
        var candidates = context.Passage.Like(row[0]).Where(c => IsTotal(context, row, c)).ToArray();
        if (candidates.FirstOrDefault(c => Sum.Of(c, row).IsMet(context, rule)) is { } met)
            return Sum.Of(met, row).Relation(context, rule, isClosed ? (double)rule["closed"] : rule.Floor);
        // "They took 23.4 billion. … 14.6 billion …, 9.5 billion … and 2.9 billion": of three parts that nothing closes, only digits that changed places say that they are all.
        if (!isClosed && row.Length < Many)
            return candidates.Where(c => IsOpening(context, c) && ArePrecise(row) && Sum.Of(c, row).IsSwappedExactly()).DistinctBy(static c => c.Value).ToArray() is [var whole] ? Sum.Of(whole, row).Relation(context, rule, (double)rule["slip"]) : null;
        var near = candidates.Where(c => IsMain(context, c, candidates) && Sum.Of(c, row).Miss(context) <= (isClosed ? Near : Nearest)).ToArray();
        // Of two states of the total, the one that a slip explains.
        if (near.Select(c => c.Value).Distinct().Count() > 1)
            near = [.. near.Where(c => Sum.Of(c, row).Slip(context, rule, digits: 2) == Slip.Telling)];
        if (near.Select(c => c.Value).Distinct().Count() != 1)
            return null;
        var isUnbroken = row[0].Sentence == row[^1].Sentence;
        var total = near.MinBy(c => Math.Abs(c.Sentence - sentence))!;
        var sum = Sum.Of(total, row);
        return sum.Slip(context, rule, digits: 2) >= (row.Length > Least && isUnbroken ? Slip.Possible : Slip.Telling) || isClosed && sum.IsSwappedExactly() ? sum.Relation(context, rule, (double)rule["rest"]) : null;
    }

    /// <summary>Whether a claim stands in the first sentences of the text itself.</summary>
    private static bool IsOpening(CheckContext context, Claim claim) =>
        claim.Sentence < Opening + (context.Prose.FirstOrDefault(c => context.Analysis.Article.Blocks[c.Block].Kind is BlockKind.Paragraph or BlockKind.ListItem)?.Sentence ?? 0);

    private static bool ArePrecise(ImmutableArray<Claim> row) => row.All(static p => p.Value / (p.LooseUlp > 0 ? p.LooseUlp : 1) >= 10);

    /// <summary>"Of the customers in the dark, …", "… and 93,000 elsewhere", men and women: nothing is left out.</summary>
    private static bool IsClosed(CheckContext context, ImmutableArray<Claim> row)
    {
        var start = context.Analysis.Sentences[row[0].Sentence].Start;
        return context.CueBetween(row[0].Sentence, start, row[0].Span.Start, "exhaustive", "whole-opening") is { } of && of.Span.Start - start <= (of.Id == "exhaustive" ? Opens : 1)
            || context.CueBefore(row[^1], Reach, "rest-part", "rest-before") is not null || context.CueBehind(row[^1], Reach / 2, "elsewhere", "rest-part", "rest-behind") is not null
            || row.Length == Least && Breakdown.HasComplements(context, row[0], row[^1]);
    }

    private static bool IsTotal(CheckContext context, ImmutableArray<Claim> row, Claim claim) =>
        Sum.CanAdd(claim) && (claim.Sentence < row[0].Sentence || claim.Sentence > row[^1].Sentence) && claim.Kind == row[0].Kind && claim.Hedge is Hedge.Exact or Hedge.Approx && claim.Role is not (Role.ChangeFrom or Role.Base or Role.Ratio) && claim.Value > row.Max(p => p.Value)
        && (claim.Kind != QuantityKind.Count || row.All(p => p.Unit.Length == 0 || Alike.Are(context, claim, p)) || row.Length >= Many && row.Select(p => p.Unit).Distinct(StringComparer.OrdinalIgnoreCase).Count() == row.Length)
        && (claim.Kind == QuantityKind.Count || claim.Unit == row[0].Unit) && ClaimRow.Compatible(claim.Period?.Label, row[0].Period?.Label);

    /// <summary>It stands in the headline or the opening, or is printed twice.</summary>
    private static bool IsMain(CheckContext context, Claim claim, Claim[] candidates) =>
        IsOpening(context, claim) || context.Analysis.Article.Blocks[claim.Block].Kind is BlockKind.Headline or BlockKind.Standfirst || candidates.Count(c => c.Value == claim.Value) > 1;
}
