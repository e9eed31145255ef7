using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A figure whose scale is written twice (R19, R30): "15 triệu triệu đồng", "300 trăm năm", "500.000 nghìn đồng" for what
/// the zeros say already.
/// </summary>
internal sealed class DoubledScale : IRuleKind
{
    /// <summary>From so many hundreds on nobody counts in hundreds: "twelve hundred" is said, "300 hundred" is not.</summary>
    private const decimal MostHundreds = 100;

    /// <summary>Statistics count in thousands, but hardly in a hundred thousand of them with three zeros at the end.</summary>
    private const decimal MostThousands = 10_000;

    private const decimal Thousand = 1_000;

    private const decimal Hundred = 100;

    public string Name => "doubled-scale";

    public ImmutableArray<string> Parameters => ["twice"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        let meant = Meant(context, claim)
        where meant is not null && !claim.Negated
        select Build(claim, meant.Value, rule);

    /// <summary>The figure without its second scale; null where there is but one.</summary>
    private static decimal? Meant(CheckContext context, Claim claim)
    {
        if ((claim.Value ?? claim.Low) is not > 0 || claim.Kind is not (QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Duration))
            return null;
        var size = (claim.Value ?? claim.Low)!.Value;
        if (Printed(claim.Quote) is not { } printed || printed <= 0)
            return null;
        var scale = BoundedDecimal.Divide(size, printed);
        if (RepeatsWord(claim.Quote) && scale is > 1 && Math.Sqrt((double)scale.Value) is var root && root == Math.Floor(root))
            return BoundedDecimal.Divide(size, (decimal)root);
        return scale switch
        {
            Hundred when printed >= MostHundreds => printed,
            Thousand when printed >= MostThousands && printed % Thousand == 0 && IsPlain(context, claim) => printed,
            _ => null,
        };
    }

    /// <summary>People, and money of small coins: what nobody but a table gives in thousands of thousands.</summary>
    private static bool IsPlain(CheckContext context, Claim claim) => claim.Kind == QuantityKind.Count || context.Measures.WholeCurrencies.Contains(claim.Unit.Split('/')[0]);

    /// <summary>Whether one word stands twice in a row.</summary>
    private static bool RepeatsWord(string quote)
    {
        var words = quote.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
            if (words[i].Length > 1 && char.IsLetter(words[i][0]) && string.Equals(words[i], words[i - 1], StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>The whole number at the head of the quote, its groups joined; null for one with decimals or without digits.</summary>
    private static decimal? Printed(string quote)
    {
        var start = quote.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return null;
        var end = start;
        while (end < quote.Length && (char.IsAsciiDigit(quote[end]) || quote[end] is '.' or ',' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1])))
            end++;
        var groups = quote[start..end].Split('.', ',');
        return groups.Length == 1 || groups.Skip(1).All(static g => g.Length == 3)
            ? decimal.TryParse(string.Concat(groups), System.Globalization.CultureInfo.InvariantCulture, out var whole) ? whole : null
            : groups is [var units, var decimals] && decimal.TryParse($"{units}.{decimals}", System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static FixedRelation Build(Claim claim, decimal meant, Rule rule) => new()
    {
        Rule = rule,
        Claims = [claim],
        Confidence = (double)rule["twice"] * ClaimRow.Confidence(claim),
        Verdict = new Verdict(Outcome.Broken, Interval.Point(meant), ClaimInterval.Of(claim), Severity.Warning),
        Arithmetic = _ => claim.Quote,
    };
}
