using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Writes figures the way a language does, and fills templates. From rules/languages/&lt;tag&gt;/findings.yml.</summary>
internal sealed class FigureFormat
{
    private const decimal Hundredth = 0.01m;
    private readonly NumberFormatInfo _numbers;
    private readonly ImmutableArray<(decimal Worth, string Word)> _scales;
    private readonly Dictionary<string, string> _units;
    private readonly Dictionary<string, string> _phrases;

    private FigureFormat(RuleNode node, NumberFormatInfo numbers)
    {
        _numbers = numbers;
        _scales = [.. (node["scales"]?.Entries ?? []).Select(e => (Worth(e), Text(e.Value))).OrderByDescending(s => s.Item1)];
        _units = (node["units"]?.Entries ?? []).ToDictionary(e => e.Key, e => Text(e.Value), StringComparer.Ordinal);
        _phrases = Phrases(node, "").ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>Reads one language's file.</summary>
    /// <exception cref="RuleFormatException">A key is missing or no number.</exception>
    public static FigureFormat Read(RuleNode node)
    {
        var numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        numbers.NumberDecimalSeparator = Text(node["decimal"] ?? throw node.Wrong("'decimal' is missing"));
        numbers.NumberGroupSeparator = Text(node["group"] ?? throw node.Wrong("'group' is missing"));
        return new FigureFormat(node, numbers);
    }

    /// <summary>A phrase of the file; "likelier.undecided" stands under likelier.</summary>
    public string Phrase(string key) => _phrases.GetValueOrDefault(key, "");

    /// <summary>The day of the week as the language names it.</summary>
    public string Weekday(DayOfWeek day) => Phrase(string.Create(CultureInfo.InvariantCulture, $"weekdays.{(int)day}"));

    /// <summary>What a figure is about, as far as it is known.</summary>
    public string What(string? measure, string? subject)
    {
        var name = measure is null ? null : MeasureName(measure);
        return (name, subject) switch
        {
            (null, null) => Phrase("same-figure"),
            (null, _) => Fill(Phrase("measure-of"), [], new("measure", Phrase("figure")), new("subject", subject)),
            (_, null) => name,
            _ => Fill(Phrase("measure-of"), [], new("measure", name), new("subject", subject)),
        };
    }

    /// <summary>How the language calls a measure; one that it has no words for, such as a project's own, has its own name.</summary>
    private string MeasureName(string measure) => Phrase("measures." + measure) is { Length: > 0 } name ? name : measure.Replace('-', ' ');

    /// <summary>A plain number.</summary>
    public string Number(decimal value) => value.ToString(value == decimal.Truncate(value) ? "N0" : "#,##0.############", _numbers);

    /// <summary>A claim's words, or its figure where another reading than the printed one is meant.</summary>
    public string Claim(Claim claim, ReadingChoice readings) =>
        readings.Of(claim) == 0 || readings.Value(claim) is not { } value ? claim.Quote : Figure(value, claim.Unit, claim.Ulp);

    /// <summary>A computed value with its unit, in the scale a reader expects, no finer than it is known.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="slack">How far off it may be; digits below are not shown.</param>
    public string Figure(decimal value, string unit, decimal slack)
    {
        var (scale, word) = ScaleOf(value, unit);
        return Rounded(value / scale, Shown(slack, value, unit) / scale) + (word.Length > 0 ? " " + word : "") + UnitText(unit);
    }

    /// <summary>" (13.9–15.0%)" behind a figure; nothing where the interval has no width or no end.</summary>
    public string Span(Interval interval, string unit)
    {
        if (interval is not { Low: { } low, High: { } high } || low == high)
            return "";
        var (scale, word) = ScaleOf(high, unit);
        var slack = Shown((high - low) / 4, high, unit) / scale;
        return $" ({Rounded(low / scale, slack)}–{Rounded(high / scale, slack)}{(word.Length > 0 ? " " + word : "")}{UnitText(unit)})";
    }

    /// <summary>Puts figures into a template: {0}, {1}… by number, others by name. An unknown placeholder stays.</summary>
    public static string Fill(string template, ImmutableArray<string> figures, params ReadOnlySpan<KeyValuePair<string, string>> named)
    {
        var text = new StringBuilder(template.Length + 64);
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(template[i]);
                continue;
            }
            text.Append(Value(template[(i + 1)..end], figures, named) ?? template[i..(end + 1)]);
            i = end;
        }
        return text.ToString();
    }

    private static string? Value(string name, ImmutableArray<string> figures, ReadOnlySpan<KeyValuePair<string, string>> named)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return index < figures.Length ? figures[index] : null;
        foreach (var (key, value) in named)
            if (key == name)
                return value;
        return null;
    }

    /// <summary>Nobody prints 11.967546 %, however exactly it is known.</summary>
    private static decimal Shown(decimal slack, decimal value, string unit) => unit is "%" or "pp" && slack > 0 && Math.Abs(value) >= 1 ? Math.Max(slack, Hundredth) : slack;

    private string Rounded(decimal value, decimal slack)
    {
        var places = 0;
        for (var place = 1m; places < 6 && slack > 0 && place > slack; place /= 10)
            places++;
        if (slack == 0)
            places = Math.Min(4, (int)decimal.Round(value, 4).Scale);
        var rounded = decimal.Round(value, places);
        return rounded.ToString(slack == 0 ? "#,##0.####" : "N" + places.ToString(CultureInfo.InvariantCulture), _numbers);
    }

    private (decimal Scale, string Word) ScaleOf(decimal value, string unit)
    {
        if (unit is not ("%" or "pp" or "x"))
            foreach (var (worth, word) in _scales)
                if (Math.Abs(value) >= worth)
                    return (worth, word);
        return (1, "");
    }

    private string UnitText(string unit) => _units.TryGetValue(unit, out var text) ? text : unit.Length == 0 ? "" : " " + unit;

    private static decimal Worth(KeyValuePair<string, RuleNode> entry) =>
        decimal.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var worth) && worth > 0
            ? worth
            : throw entry.Value.Wrong($"'{entry.Key}' is no scale: write a whole number");

    private static string Text(RuleNode node) => node.Scalar ?? throw node.Wrong("write a text here");

    private static IEnumerable<KeyValuePair<string, string>> Phrases(RuleNode node, string prefix)
    {
        foreach (var (key, value) in node.Entries)
        {
            if (value.Scalar is { } text)
                yield return new(prefix + key, text);
            for (var i = 0; i < value.Items.Length; i++)
                yield return new(string.Create(CultureInfo.InvariantCulture, $"{prefix}{key}.{i}"), value.Items[i].Scalar ?? "");
            if (value.IsMap)
                foreach (var phrase in Phrases(value, prefix + key + "."))
                    yield return phrase;
        }
    }
}
