using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>An exhaustive set of shares makes a hundred (R5).</summary>
internal sealed class SharesSum : IRuleKind
{
    private const int Fewest = 3;
    private const int Most = 12;

    public string Name => "shares-sum";

    /// <summary>
    /// closed: the confidence where words say that the set is complete; open: where only a sum above a hundred shows
    /// that something is amiss; reach: sums farther from a hundred were never meant to make it.
    /// </summary>
    public ImmutableArray<string> Parameters => ["closed", "open", "reach"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        foreach (var relation in Clauses(context, rule))
            yield return relation;
        foreach (var row in RestOfShares.Rows(context))
            if (Math.Abs(row.Sum(static s => s.Value!.Value) - 100) <= rule["reach"])
                yield return Build(row, (double)rule["closed"], rule);
        foreach (var sentence in context.Telling)
        {
            if (Partition(context, rule, sentence) is { } partition)
            {
                yield return partition;
                continue;
            }
            var shares = Shares(context, sentence);
            if (shares.Length is < Fewest or > Most || context.HasCue(sentence, "overlap", "respectively", "list-open"))
                continue;
            var sum = shares.Sum(s => s.Value!.Value);
            var closed = context.HasCue(sentence, "list-closed") || IsRestOfShares(context, sentence);
            if (Math.Abs(sum - 100) <= rule["reach"] && (closed || sum > 100))
                yield return Build(shares, (double)rule[closed ? "closed" : "open"], rule);
        }
    }

    /// <summary>"… and the remaining 12 %"; not "others 1,107 people", of whom no share is told.</summary>
    private static bool IsRestOfShares(CheckContext context, int sentence)
    {
        foreach (var cue in context.CuesOf(sentence))
            if (cue.Id == "remaining" && (context.ClaimsOf(sentence).FirstOrDefault(c => c.Span.Start >= cue.Span.End) ?? context.ClaimsOf(sentence).LastOrDefault()) is { Kind: QuantityKind.Percent })
                return true;
        return false;
    }

    /// <summary>"52 % were in favour, 31 % against and 17 % undecided": a row of plain percentages, and words that share out a whole.</summary>
    private static NumericRelation? Partition(CheckContext context, Rule rule, int sentence)
    {
        var shares = context.ClaimsOf(sentence).Where(c => c.Kind == QuantityKind.Percent).ToImmutableArray();
        // Who contributes may be left out, but all together they give no more than there is.
        var isContributed = !context.HasCue(sentence, "partition") && context.HasCue(sentence, "contribution") && shares.Sum(static s => s.Value) > 100;
        if (shares.Length is < Fewest or > Most || !shares.All(IsPlain) || !isContributed && !context.HasCue(sentence, "partition") || context.HasCue(sentence, "overlap", "list-open", "compare-with", "earlier-time", "year-earlier") || !ItemRow.AreJoined(context, shares) || !ItemRow.Ends(context, shares))
            return null;
        var relation = Build(shares, (double)rule["closed"], rule);
        var holds = relation.IsMet;
        return holds || Enumerable.Range(0, shares.Length).Any(i => relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(shares[i], allowed) >= Slip.Possible) ? relation : null;
    }

    /// <summary>"40 % goes to depots; 35 % to software; 30 % to …": clauses that semicolons join are one list.</summary>
    private static IEnumerable<NumericRelation> Clauses(CheckContext context, Rule rule)
    {
        for (var first = 0; first < context.Sentences; first++)
        {
            var last = first;
            while (last + 1 < context.Sentences && last - first < Most && EndsOpen(context, last))
                last++;
            if (last == first)
                continue;
            ImmutableArray<Claim> shares = [.. Enumerable.Range(first, last - first + 1).SelectMany(s => context.ClaimsOf(s)).Where(c => c.Kind == QuantityKind.Percent)];
            var sum = shares.Sum(s => s.Value ?? 0);
            if (shares.Length is >= Fewest and <= Most && shares.All(IsPlain) && sum > 100 && sum - 100 <= rule["reach"]
                && Enumerable.Range(first, last - first + 1).All(s => !context.HasCue(s, "overlap", "respectively")))
                yield return Build(shares, (double)rule["open"], rule);
            first = last;
        }
    }

    private static bool EndsOpen(CheckContext context, int sentence) => context.Analysis.Sentences[sentence] is { Length: > 0 } span && context.Text[span.End - 1] == ';';

    private static bool IsPlain(Claim claim) => claim is { Role: Role.Share or Role.Level, Hedge: Hedge.Exact or Hedge.Approx, Negated: false, Value: > 0 and <= 100 };

    /// <summary>The sentence's shares, if all its percentages are shares of one thing.</summary>
    private static ImmutableArray<Claim> Shares(CheckContext context, int sentence)
    {
        var percents = context.ClaimsOf(sentence).Where(c => c.Kind == QuantityKind.Percent).ToImmutableArray();
        // "Of the respondents, 62 % support it": shares of those who are named first.
        var named = context.HasCue(sentence, "of-which", "of-total");
        return percents.All(c => (c.Role == Role.Share || (named && c.Role == Role.Level)) && c is { Hedge: Hedge.Exact or Hedge.Approx, Negated: false, Value: > 0 and <= 100 }
            && ClaimRow.Compatible(c.Scope, percents[0].Scope) && ClaimRow.Compatible(c.Period?.Label, percents[0].Period?.Label))
            ? percents
            : [];
    }

    private static NumericRelation Build(ImmutableArray<Claim> shares, double confidence, Rule rule) => new()
    {
        Rule = rule,
        Claims = shares,
        Confidence = confidence * ClaimRow.Confidence(shares.AsSpan()),
        Unit = "%",
        // The first share is what the others leave of a hundred.
        Expected = o => o.Aggregate(Interval.Point(100), Interval.Subtract),
        Solve = (part, stated, o) => Interval.Point(100) - stated - o.SetItem(part, Interval.Point(0)).Aggregate(Interval.Point(0), Interval.Add),
        Pattern = "100 − " + string.Join(" − ", Enumerable.Range(1, shares.Length - 1).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"))),
        Facts = format => [new("sum", format.Number(shares.Sum(s => s.Value!.Value)) + "%")],
    };
}
