using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>One amount in two currencies: all pairs of an article follow one rate, or the rate that it states (R18).</summary>
internal sealed class CurrencyPair : IRuleKind
{
    public string Name => "currency-pair";

    /// <summary>
    /// stated: the confidence where the article gives the rate; shared: where pairs are held against each other;
    /// spread: how far rates of one article may lie apart.
    /// </summary>
    public ImmutableArray<string> Parameters => ["stated", "shared", "spread"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        var pairs = Equated.Pairs(context)
            .Where(p => p.One.Kind == QuantityKind.Money && p.Other.Kind == QuantityKind.Money && p.One.Unit != p.Other.Unit)
            .Where(p => p.One.PerUnit == p.Other.PerUnit && !context.HasCue(p.One.Sentence, "historic-value"))
            .Where(p => p.One.Value > 0 && p.Other.Value > 0)
            .ToArray();
        foreach (var group in pairs.GroupBy(p => Key(p.One.Unit, p.Other.Unit)))
        {
            var rate = context.Prose.FirstOrDefault(c => c.Value > 0 && (c.Unit == group.Key || c.Unit == Turned(group.Key)));
            foreach (var relation in rate is null ? Mutual([.. group], rule) : group.Select(p => WithRate(p, rate, rule)))
                yield return relation;
        }
        foreach (var rate in context.Passage.Claims)
            if (StatedExchangeRate.Of(context, rule, rate) is { } stated && !pairs.Any(p => stated.Claims.Contains(p.One) && stated.Claims.Contains(p.Other) && stated.Claims[2].Unit.Contains('/')))
                yield return stated;
    }

    private static string Key(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one}/{other}" : $"{other}/{one}";

    private static string Turned(string rate) => rate[(rate.IndexOf('/', StringComparison.Ordinal) + 1)..] + "/" + rate[..rate.IndexOf('/', StringComparison.Ordinal)];

    private static NumericRelation WithRate(Equated pair, Claim rate, Rule rule)
    {
        var multiplies = rate.Unit.StartsWith(pair.Other.Unit, StringComparison.Ordinal);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [pair.Other, pair.One, rate],
            Confidence = (double)rule["stated"] * ClaimRow.Confidence(pair.One, pair.Other, rate),
            Unit = pair.Other.Unit,
            Expected = o => multiplies ? o[0] * o[1] : o[0] / o[1],
            Pattern = multiplies ? "{1} × {2}" : "{1} / {2}",
        };
    }

    /// <summary>Every pair against the one whose rate lies in the middle.</summary>
    private static IEnumerable<NumericRelation> Mutual(ImmutableArray<Equated> pairs, Rule rule)
    {
        if (pairs.Length < 2)
            yield break;
        var middle = pairs.OrderBy(Rate).ElementAt(pairs.Length / 2);
        foreach (var pair in pairs.Where(p => p != middle))
        {
            var aligned = middle.One.Unit == pair.One.Unit;
            var (from, to) = aligned ? (middle.One, middle.Other) : (middle.Other, middle.One);
            yield return new NumericRelation
            {
                Rule = rule,
                Claims = [pair.Other, pair.One, to, from],
                Confidence = (double)rule["shared"] * ClaimRow.Confidence(pair.One, pair.Other, from, to),
                Unit = pair.Other.Unit,
                Expected = o => o[0] * o[1] / o[2] * Interval.Around(1, rule["spread"]),
                Pattern = "{1} × {2} / {3}",
            };
        }

        decimal Rate(Equated pair)
        {
            var (one, other) = pair.One.Unit == pairs[0].One.Unit ? (pair.One, pair.Other) : (pair.Other, pair.One);
            return BoundedDecimal.Divide(other.Value!.Value, one.Value!.Value) ?? 0;
        }
    }
}
