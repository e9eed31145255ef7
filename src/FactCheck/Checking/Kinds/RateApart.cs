using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A rate whose total and number stand anywhere in the article: "each hectare gave 5.6 tonnes", below 340 hectares and 2,210 tonnes
/// (R14). Any two that make it silence it; only digits that changed places say that two were meant.
/// </summary>
internal static class RateApart
{
    /// <summary>More totals and numbers of a sort make any rate.</summary>
    private const int Most = 6;

    /// <summary>So coarse a rate is made by chance.</summary>
    private const int Digits = 2;

    /// <summary>What comes so near was meant.</summary>
    private const decimal Near = 0.02m;


    /// <summary>The relations of rates that nothing nearer has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        foreach (var rate in context.Passage.IsShort ? context.Passage.Claims : [])
            if (rate is { Kind: QuantityKind.Money or QuantityKind.Measure or QuantityKind.Count, Value: > 0, Negated: false, Hedge: Hedge.Exact, Modality: Modality.Actual, Role: not (Role.ChangeBy or Role.ChangeFrom or Role.Base) } && !done.Contains(rate.Id)
                && DigitDistance.Significant(rate.Value.Value) >= Digits && Per(context, rate) is { } per && Find(context, rule, rate, per) is { } relation)
                yield return relation;
    }

    /// <summary>The unit or noun that the rate is given for: "tấn/ha", "mỗi hecta", "$60,000 an acre".</summary>
    private static string? Per(CheckContext context, Claim rate)
    {
        if (rate.PerUnit is { Length: > 0 } per && per != "each")
            return per;
        return rate.Unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && rate.Unit[..slash].Length > 0 && !IsCurrency(rate.Unit[(slash + 1)..]) ? rate.Unit[(slash + 1)..] : null;
    }

    private static bool IsCurrency(string unit) => unit.Length == 3 && char.IsUpper(unit[0]) && char.IsUpper(unit[2]);

    private static string Upper(Claim rate) => rate.Unit.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? rate.Unit[..slash] : rate.Unit;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim rate, string per)
    {
        var upper = Upper(rate);
        Claim[] numbers = [.. context.Passage.Claims.Where(c => IsAmount(c) && c.Id != rate.Id && (c.Unit == per || c.Kind is QuantityKind.Measure or QuantityKind.Duration && !context.Units.Conversions(c.Unit, per).IsEmpty || c.Kind == QuantityKind.Count && Says(c.Unit, per)) && c.Value >= 2).DistinctBy(static c => c.Value).Take(Most + 1)];
        Claim[] totals = [.. context.Passage.Claims.Where(c => IsAmount(c) && c.Id != rate.Id && c.Kind == (rate.Unit.Contains('/', StringComparison.Ordinal) && rate.Kind != QuantityKind.Money ? QuantityKind.Measure : rate.Kind) && (c.Unit == upper || c.Kind != QuantityKind.Count && !context.Units.Conversions(c.Unit, upper).IsEmpty) && c.Value > rate.Value).DistinctBy(static c => c.Value).Take(Most + 1)];
        if (numbers.Length is 0 or > Most || totals.Length is 0 or > Most)
            return null;
        NumericRelation[] all = [.. from total in totals from number in numbers where total.Id != number.Id select Build(context, rule, rate, total, number, upper, per)];
        if (all.Any(r => Made(r) is { } made && Math.Abs(made - rate.Value!.Value) <= rate.Value.Value * Near))
            return null;
        return all.Where(r => Made(r) is { } made && rate.Ulp > 0 && DigitSlip.IsSwap(rate, Math.Round(made / rate.Ulp, MidpointRounding.AwayFromZero) * rate.Ulp)).ToArray() is [var only] ? only : null;
    }

    private static bool Says(string unit, string noun) => unit.Equals(noun, StringComparison.OrdinalIgnoreCase) || unit.StartsWith(noun + " ", StringComparison.OrdinalIgnoreCase) || unit.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase);

    private static bool IsAmount(Claim claim) => claim is { Value: > 0, Negated: false, PerUnit: null, Hedge: Hedge.Exact, Modality: Modality.Actual, Role: Role.Level or Role.ChangeTo } && !claim.Unit.Contains('/', StringComparison.Ordinal);

    private static decimal? Made(NumericRelation relation) => relation.Expected([Interval.Point(relation.Claims[1].Value!.Value), Interval.Point(relation.Claims[2].Value!.Value)]).Middle;

    private static NumericRelation Build(CheckContext context, Rule rule, Claim rate, Claim total, Claim number, string upper, string per)
    {
        var above = total.Kind == QuantityKind.Count ? 1 : Alike.Conversion(context, total.Unit, upper).Factor;
        var below = number.Kind == QuantityKind.Count ? 1 : Alike.Conversion(context, number.Unit, per).Factor;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [rate, total, number],
            Confidence = (double)rule["slip"] * ClaimRow.Confidence(rate, total, number),
            Unit = rate.Unit,
            Expected = o => (o[0].Scale(above) / o[1].Scale(below)),
            Pattern = "{1} / {2}",
        };
    }
}
