using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// Two amounts and the rate beside them: "240 triệu USD (khoảng 6.300 tỷ đồng theo tỷ giá 26.250 đồng)", "at $1.27 to the
/// pound". The one amount that each currency has near the rate is meant.
/// </summary>
internal static class StatedExchangeRate
{
    /// <summary>The letters between "at a rate of" and the rate.</summary>
    private const int Reach = 40;

    /// <summary>The sentences between the rate and its amounts.</summary>
    private const int Near = 1;

    /// <summary>Results of so many digits are no chance, wherever they stand.</summary>
    private const int Telling = 4;

    /// <summary>An article with more sums of money is a price list.</summary>
    private const int Most = 60;

    /// <summary>Amounts that lie farther apart were not converted into each other.</summary>
    private const double Factor = 3;

    /// <summary>The relation of a rate with the amounts beside it, or null.</summary>
    public static NumericRelation? Of(CheckContext context, Rule rule, Claim rate)
    {
        if (!IsRate(context, rate))
            return null;
        var slash = rate.Unit.IndexOf('/', StringComparison.Ordinal);
        var paid = slash > 0 ? rate.Unit[..slash] : rate.Unit;
        var priced = slash > 0 ? rate.Unit[(slash + 1)..] : null;
        foreach (var sentences in new[] { 0, Near })
        {
            var amounts = context.Passage.Around(rate, sentences, sentences)
                .Where(c => c is { Kind: QuantityKind.Money, Negated: false, Value: > 1 } && c != rate && c.Role is not (Role.ChangeFrom or Role.Base) && Math.Abs(c.Block - rate.Block) <= 1)
                .ToArray();
            var results = amounts.Where(c => Currency(c) == paid && c.Value > rate.Value && !IsRate(context, c)).ToArray();
            var sources = amounts.Where(c => Currency(c) != paid && (priced is null || Currency(c) == priced)).ToArray();
            // A price beside them may be what was converted.
            if (results is [var result] && sources is [var source] && (IsAmount(result) && IsAmount(source) || ArePrices(result, source)))
                return Relation(rule, rate, source, result) is var relation && (relation.IsMet || IsMeant(relation)) ? relation : null;
        }
        return context.Passage.IsShort && (priced ?? Foreign(context, paid)) is { } of ? Elsewhere(context, rule, rate, paid, of) : null;
    }

    /// <summary>The one other currency of the article, in which a rate without one is quoted.</summary>
    private static string? Foreign(CheckContext context, string paid) =>
        context.Passage.Claims.Where(c => c.Kind == QuantityKind.Money && Currency(c) != paid).Select(Currency).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>
    /// "… for $140 million. About Rs 1,620 crore was not small change, she said. … The management reckons with Rs 90 to the dollar":
    /// the article's one rate, wherever it stands, and the one pair of neighbours that digits in the wrong order keep apart.
    /// </summary>
    private static NumericRelation? Elsewhere(CheckContext context, Rule rule, Claim rate, string paid, string priced)
    {
        Claim[] amounts = [.. context.Passage.Claims.Where(c => c is { Kind: QuantityKind.Money, Negated: false, Value: > 1 } && c != rate && c.Role is not (Role.ChangeFrom or Role.Base)).Take(Most)];
        NumericRelation[] pairs =
        [
            .. from source in amounts
               where Currency(source) == priced
               from result in amounts
               where Currency(result) == paid && result.Value > rate.Value && (IsAmount(result) && IsAmount(source) && Math.Abs(result.Sentence - source.Sentence) <= Near && result.Block == source.Block || DigitDistance.Significant(result.Value!.Value) >= Telling)
               select Relation(rule, rate, source, result) with { Sharper = static c => c with { LooseUlp = Math.Min(c.LooseUlp, c.Ulp) } },
        ];
        return pairs.Any(static p => p.IsMet) ? null : pairs.Where(IsSwapped).ToArray() is [var only] ? only : null;
    }

    /// <summary>Whether digits of the result changed places; farther apart it must be to the last digit.</summary>
    private static bool IsSwapped(NumericRelation relation) =>
        relation.Claims[0] is var result && result.Block == relation.Claims[1].Block && Plausible.IsSwapped(relation)
        || BoundedDecimal.Multiply(relation.Claims[1].Value!.Value, relation.Claims[2].Value!.Value) is { } made && result.Ulp > 0 && DigitSlip.IsSwap(result, Math.Round(made / result.Ulp, MidpointRounding.AwayFromZero) * result.Ulp);

    private static string Currency(Claim claim) => claim.Unit.Split('/')[0];

    /// <summary>"48,000 cedis a tonne … about $3,100 for every tonne": two prices of one thing.</summary>
    private static bool ArePrices(Claim one, Claim other) =>
        one.PerUnit == other.PerUnit && one.Unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && other.Unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var second && one.Unit[slash..] == other.Unit[second..];

    private static bool IsAmount(Claim claim) => claim.PerUnit is null && !claim.Unit.Contains('/', StringComparison.Ordinal);

    private static bool IsRate(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Money, Negated: false, Value: > 0 } && (claim.Measure == "exchange-rate" || context.CueBefore(claim, Reach, "exchange-rate") is not null || claim.Unit.Length == 7 && claim.Unit[3] == '/');

    private static bool IsMeant(NumericRelation relation) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated
        && ((double)(expected / stated) is > 1 / Factor and < Factor || Kinds.Rate.SlipOf(relation) >= Slip.Possible);

    private static NumericRelation Relation(Rule rule, Claim rate, Claim source, Claim result) => new()
    {
        Rule = rule,
        Claims = [result, source, rate],
        Confidence = (double)rule["stated"] * ClaimRow.Confidence(source, result, rate),
        Unit = result.Unit,
        Expected = o => o[0] * o[1],
        Pattern = "{1} × {2}",
        Solve = (i, stated, o) => stated / o[1 - i],
    };
}
