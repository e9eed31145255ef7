using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Compares the claims of a report with the labelled ones, place by place.</summary>
internal static class ClaimScorer
{
    /// <summary>The counts and the differences.</summary>
    /// <param name="gold">The labels.</param>
    /// <param name="places">The places of the labelled claims in the report's text.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="claims">The report's claims.</param>
    public static (Tally Tally, ImmutableArray<Miss> Misses) Score(
        GoldArticle gold, ImmutableArray<TextSpan?> places, string text, ImmutableArray<Claim> claims)
    {
        var pairs = Pair(gold, places, claims);
        var tally = new Tally();
        var misses = ImmutableArray.CreateBuilder<Miss>();
        for (var i = 0; i < gold.Claims.Length; i++)
        {
            tally += pairs[i] is { } claim ? Judge(gold, gold.Claims[i], claim, misses) : new Tally { SpanMissed = 1 };
            if (pairs[i] is null)
                misses.Add(Missed(gold, gold.Claims[i], places[i]));
        }

        var used = pairs.OfType<Claim>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var claim in claims)
        {
            if (used.Contains(claim) || IsNeitherAskedForNorWrong(claim))
                continue;
            tally += new Tally { SpanExtra = 1 };
            misses.Add(new Miss(MissKind.Extra, gold.Id, $"“{claim.Quote}” {claim.Kind} {claim.Unit} in “{Around(text, claim.Span)}”"));
        }

        return (tally, misses.ToImmutable());
    }

    // Every labelled claim takes the best claim that overlaps it and is not taken: the right value first, then the longest overlap.
    internal static Claim?[] Pair(GoldArticle gold, ImmutableArray<TextSpan?> places, ImmutableArray<Claim> claims)
    {
        var taken = new bool[claims.Length];
        var pairs = new Claim?[gold.Claims.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            if (places[i] is not { } place)
                continue;
            var best = -1;
            var bestScore = (Right: false, Overlap: 0);
            for (var k = 0; k < claims.Length; k++)
            {
                if (taken[k] || !claims[k].Span.Overlaps(place))
                    continue;
                var score = (ValueMatch.Matches(gold.Claims[i], claims[k]), Overlap(claims[k].Span, place));
                if (best < 0 || score.CompareTo(bestScore) > 0)
                    (best, bestScore) = (k, score);
            }

            if (best < 0)
                continue;
            taken[best] = true;
            pairs[i] = claims[best];
        }

        return pairs;
    }

    private static int Overlap(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    private static Tally Judge(GoldArticle gold, GoldClaim label, Claim claim, ImmutableArray<Miss>.Builder misses)
    {
        var tally = new Tally { SpanRight = 1 };
        if (!ValueMatch.Matches(label, claim))
        {
            misses.Add(new Miss(MissKind.Value, gold.Id, $"{Describe(label)}, got {Describe(claim)}"));
            return tally;
        }

        var hedge = ValueMatch.MatchesHedge(label, claim) ? 1 : 0;
        var hedged = label.Hedge == "exact" ? 0 : 1;
        if (hedge == 0)
            misses.Add(new Miss(MissKind.Hedge, gold.Id, $"{Describe(label)}, got {claim.Hedge}"));
        return tally with { ValueRight = 1, HedgeRight = hedge, Hedged = hedged, HedgedRight = hedge * hedged };
    }

    // "hàng triệu", "dozens".
    private static bool IsNeitherAskedForNorWrong(Claim claim) =>
        claim.Value is null && claim.Kind != QuantityKind.Date && !claim.Quote.Any(char.IsDigit);

    private static Miss Missed(GoldArticle gold, GoldClaim label, TextSpan? place)
    {
        var offsets = CodePoints.Offsets(gold.Text);
        var context = place is null ? "its words are not in the text" : $"in “{Around(gold.Text, new TextSpan(offsets[label.Start], offsets[label.End]))}”";
        return new Miss(MissKind.Missed, gold.Id, $"{Describe(label)} {context}");
    }

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 30)..Math.Min(text.Length, span.End + 20)].ReplaceLineEndings(" / ");

    private static string Describe(GoldClaim label)
    {
        var value = label.Date ?? (label.Value is { } number ? Number(number) : $"{Number(label.Low)}..{Number(label.High)}");
        return $"“{label.Quote}” {value} {label.Unit} {label.Hedge}";
    }

    private static string Describe(Claim claim)
    {
        var value = claim.Date?.ToString() ?? (claim.Value is { } number ? Number((double)number) : $"{Number((double?)claim.Low)}..{Number((double?)claim.High)}");
        return $"“{claim.Quote}” {value} {claim.Unit} ({claim.Kind})";
    }

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
