using System.Buffers;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A sum of money a thousand or a million times what its parts make, or what so many at so much make, sentences apart: "drew $612
/// billion. … 31 new projects $524 million, and 17 others another $88 million" (R19). All digits must agree, and no figure of the
/// article may have the right worth.
/// </summary>
internal static class ScaleApart
{
    /// <summary>The sentences between a sum and its parts.</summary>
    private const int Reach = 5;

    /// <summary>A sum of fewer digits is met by chance; a closed row of parts needs fewer.</summary>
    private const int Digits = 3;
    private const int Closed = 2;

    private const int Least = 2;
    private const int Most = 8;

    /// <summary>What is as near to its parts as this is no other figure.</summary>
    private const decimal Near = 0.02m;

    /// <summary>The letters between a rate and the word that makes it one.</summary>
    private const int RateReach = 30;

    /// <summary>What is counted by so many, and so many counts of a noun, are tried.</summary>
    private const decimal Many = 100;
    private const int MostCounts = 4;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;:)");

    private static readonly decimal[] Powers = [1_000, 1_000_000, 0.001m, 0.000_001m];

    /// <summary>The relations of sums that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        if (!context.Passage.IsShort)
            yield break;
        var totals = context.Passage.Claims.Where(c => c is { Kind: QuantityKind.Money, PerUnit: null, Negated: false, Value: > 0, Hedge: Hedge.Exact or Hedge.Approx, Role: not (Role.ChangeFrom or Role.Base) } && !c.Unit.Contains('/', StringComparison.Ordinal) && !done.Contains(c.Id)).ToLookup(static c => c.Sentence);
        if (totals.Count == 0)
            yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var making in Makings(context))
            foreach (var total in Enumerable.Range(making.Parts[0].Sentence - making.Reach, 2 * making.Reach + 1).SelectMany(s => totals[s]))
                if (total.Unit == making.Unit && !making.Parts.Contains(total) && IsScaled(total, making) && !IsTold(context, making) && seen.Add(total.Id))
                    yield return Build(rule, total, making);
    }

    private static IEnumerable<Making> Makings(CheckContext context)
    {
        for (var sentence = 0; sentence < context.Sentences; sentence++)
        {
            foreach (var row in new[] { ItemRow.OfSentence(context, sentence), ItemRow.OfBlockToRest(context, sentence), Spread(context, sentence) })
                if (row.Length is >= Least and <= Most && row.All(static c => c.Kind == QuantityKind.Money) && row.All(c => c.Unit == row[0].Unit))
                    yield return new Making(row, row[0].Unit, row.Sum(static c => c.Value!.Value), IsProduct: false, Reach, row.Length > Least && context.CueBefore(row[^1], RateReach, "rest-part", "rest-before") is not null ? Closed : Digits);
            foreach (var rate in context.ClaimsOf(sentence))
                foreach (var count in rate is { Kind: QuantityKind.Money, Value: > 0, Negated: false } ? Counts(context, rate) : [])
                    yield return new Making([rate, count], rate.Unit.Split('/')[0], rate.Value!.Value * count.Value!.Value, IsProduct: true, Reach * 3, Digits);
        }
    }

    /// <summary>"31 dự án cấp mới đăng ký 524 triệu USD, còn 17 lượt điều chỉnh tăng thêm 88 triệu USD": the two sums of a sentence that also counts.</summary>
    private static ImmutableArray<Claim> Spread(CheckContext context, int sentence) =>
        [.. context.ClaimsOf(sentence).Where(static c => c is { Kind: QuantityKind.Money, PerUnit: null, Negated: false, Value: > 0, Hedge: Hedge.Exact or Hedge.Approx, Role: not (Role.ChangeFrom or Role.Base) })];

    /// <summary>What a rate is paid for, counted by the noun that the rate names: "110.000 đồng một lượt"; or what its sentence counts: "212 checks, for about $13,700 on average".</summary>
    private static IEnumerable<Claim> Counts(CheckContext context, Claim rate)
    {
        if (Noun(context, rate) is { Length: > 1 } noun && noun != "each")
            return context.Passage.Counted(noun).Where(c => IsCount(c) && c.Value >= Many).Take(MostCounts);
        if (context.CueBefore(rate, RateReach, "mean") is null && context.CueBehind(rate, RateReach / 2, "mean") is null && rate.Basis != "average" && rate.PerUnit is null)
            return [];
        return context.ClaimsOf(rate.Sentence).Where(IsCount).ToArray() is { Length: > 0 } own ? own.Length == 1 ? own : []
            : context.ClaimsOf(rate.Sentence - 1).Where(c => IsCount(c) && c.Block == rate.Block).ToArray() is [var before] ? [before] : [];
    }

    /// <summary>The word behind "một" or "a" that a rate is paid for.</summary>
    private static string? Noun(CheckContext context, Claim rate)
    {
        if (rate.PerUnit is not null)
            return rate.PerUnit;
        if (context.CueBehind(rate, 2, "per-article", "per-noun", "each") is not { } article)
            return null;
        var behind = context.Text.AsSpan(article.Span.End, context.Analysis.Sentences[rate.Sentence].End - article.Span.End).TrimStart();
        var end = behind.IndexOfAny(WordEnds);
        return (end < 0 ? behind : behind[..end]).ToString();
    }

    private static bool IsCount(Claim claim) => claim is { Kind: QuantityKind.Count, Unit.Length: > 0, Value: >= 10, Negated: false, PerUnit: null, Hedge: Hedge.Exact, Modality: Modality.Actual };

    /// <summary>Whether the total is what the parts make, to its last digit, at another power of a thousand.</summary>
    private static bool IsScaled(Claim total, Making making)
    {
        if (DigitDistance.Significant(total.Value!.Value) < making.Digits)
            return false;
        var ulp = total.Ulp > 0 ? total.Ulp : 1;
        foreach (var power in Powers)
            if (BoundedDecimal.Multiply(making.Value, power) is { } scaled && Math.Abs(scaled - total.Value.Value) <= (making.IsProduct ? ulp / 2 : ulp / 100))
                return true;
        return false;
    }

    /// <summary>Whether some figure of the article is what the parts make.</summary>
    private static bool IsTold(CheckContext context, Making making) =>
        context.Passage.Claims.Any(c => c.Kind == QuantityKind.Money && c.Value is > 0 and var value && c.Unit == making.Unit && !making.Parts.Contains(c) && Math.Abs(value - making.Value) <= making.Value * Near);

    private static NumericRelation Build(Rule rule, Claim total, Making making) => new()
    {
        Rule = rule,
        Claims = [total, .. making.Parts],
        Confidence = (double)rule["made"] * ClaimRow.Confidence([total, .. making.Parts]),
        Unit = total.Unit,
        Expected = o => making.IsProduct ? o[0] * o[1] : o.Aggregate(Interval.Add),
        Pattern = string.Join(making.IsProduct ? " × " : " + ", making.Parts.Select(static (_, i) => FormattableString.Invariant($"{{{i + 1}}}"))),
        MayBeTruncated = false,
    };

    /// <summary>Figures and what they make: in what unit, within how many sentences of it, and of how many digits it must be.</summary>
    private readonly record struct Making(ImmutableArray<Claim> Parts, string Unit, decimal Value, bool IsProduct, int Reach, int Digits);
}
