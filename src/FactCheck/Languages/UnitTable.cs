using System.Collections.Immutable;
using System.Globalization;

namespace FactCheck.Languages;

/// <summary>The units of rules/units.yml: which measure the same, and how one becomes the other.</summary>
internal sealed class UnitTable
{
    private static readonly ImmutableArray<UnitConversion> Itself = [new(1)];

    private readonly Dictionary<string, Unit> _units;

    private UnitTable(Dictionary<string, Unit> units) => _units = units;

    /// <summary>Reads rules/units.yml.</summary>
    /// <exception cref="RuleFormatException">A worth is no positive number, or a symbol is given twice.</exception>
    public static UnitTable Read(RuleNode rules)
    {
        var root = rules["units"] ?? throw rules.Wrong("no units.yml: add the file with the units of measure");
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var (dimension, members) in root.Entries)
            foreach (var (symbol, worth) in members.Entries)
                if (!units.TryAdd(symbol, Unit.Read(dimension, worth)))
                    throw worth.Wrong($"unit '{symbol}' stands twice: keep one");
        return new UnitTable(units);
    }

    /// <summary>Whether the table has the symbol.</summary>
    public bool Contains(string symbol) => _units.ContainsKey(symbol);

    /// <summary>
    /// What claims of this unit measure: "length", "USD", "mass/area"; comparable claims have the same. A unit that
    /// the table lacks, such as a counted noun or a currency, measures itself.
    /// </summary>
    public string Dimension(string unit)
    {
        if (_units.TryGetValue(unit, out var known))
            return known.Dimension;
        var (above, below) = Parts(unit);
        return below is null ? unit : $"{Dimension(above)}/{Dimension(below)}";
    }

    /// <summary>
    /// Every way from one unit to another: none where they measure different things, several where a unit has
    /// regional worths. Rates convert above and below the bar.
    /// </summary>
    public ImmutableArray<UnitConversion> Conversions(string from, string to)
    {
        if (from == to)
            return Itself;
        if (_units.TryGetValue(from, out var source) && _units.TryGetValue(to, out var target))
            return source.Dimension == target.Dimension ? source.To(target) : [];
        var (above, below) = Parts(from);
        var (aboveTo, belowTo) = Parts(to);
        if (below is null || belowTo is null)
            return [];
        return
        [
            .. from numerator in Conversions(above, aboveTo)
               from denominator in Conversions(below, belowTo)
               where denominator.Factor != 0
               select new UnitConversion(numerator.Factor / denominator.Factor),
        ];
    }

    private static (string Above, string? Below) Parts(string unit)
    {
        var bar = unit.IndexOf('/', StringComparison.Ordinal);
        return bar <= 0 || bar == unit.Length - 1 ? (unit, null) : (unit[..bar], unit[(bar + 1)..]);
    }

    private sealed record Unit(string Dimension, ImmutableArray<decimal> Worths, decimal Zero)
    {
        public static Unit Read(string dimension, RuleNode node)
        {
            if (node.IsMap)
            {
                var worth = node["worth"] ?? throw node.Wrong("a unit needs a 'worth'");
                return new Unit(dimension, [Number(worth)], node["zero"] is { } zero ? Number(zero) : 0);
            }
            return new Unit(dimension, node.Items.IsEmpty ? [Number(node)] : [.. node.Items.Select(Number)], 0);
        }

        public ImmutableArray<UnitConversion> To(Unit target) =>
        [
            .. from worth in Worths
               from other in target.Worths
               select new UnitConversion(worth / other, Zero, target.Zero),
        ];

        private static decimal Number(RuleNode node)
        {
            var parts = (node.Scalar ?? "").Split('/');
            var number = Parse(parts[0], node);
            return parts.Length == 2 ? number / Parse(parts[1], node) : number;
        }

        private static decimal Parse(string text, RuleNode node) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0
                ? value
                : throw node.Wrong($"'{node.Scalar}' is no worth: write a positive number such as 0.3048, or a fraction such as 5/9");
    }
}
