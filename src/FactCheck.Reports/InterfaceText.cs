using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace FactCheck.Reports;

/// <summary>
/// The words of the interface in one language, from Interface/&lt;tag&gt;.json; a new language is a new file.
/// Not part of rules/: what a report is labelled with must not change the hash of the rule set.
/// </summary>
public sealed class InterfaceText
{
    private const string Prefix = "interface.";
    private const string Suffix = ".json";
    private static readonly ConcurrentDictionary<string, InterfaceText> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _texts;

    private InterfaceText(string language, JsonElement root)
    {
        Language = language;
        _texts = root.EnumerateObject()
            .Where(static p => p.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(static p => p.Name, static p => p.Value.GetString()!, StringComparer.Ordinal);
        Scales =
        [
            .. root.GetProperty("scales").EnumerateObject()
                .Select(static p => (decimal.Parse(p.Name, NumberStyles.None, CultureInfo.InvariantCulture), p.Value.GetString()!))
                .OrderByDescending(static s => s.Item1),
        ];
        Numbers = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        Numbers.NumberDecimalSeparator = this["decimal"];
        Numbers.NumberGroupSeparator = this["group"];
        Numbers.PercentPositivePattern = 1; // 14%, as newspapers of both languages have it.
    }

    /// <summary>The languages that there are, "en" first.</summary>
    public static ImmutableArray<string> Languages { get; } =
    [
        .. typeof(InterfaceText).Assembly.GetManifestResourceNames()
            .Where(static n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(static n => n[Prefix.Length..^Suffix.Length])
            .OrderBy(static n => n == "en" ? "" : n, StringComparer.Ordinal),
    ];

    /// <summary>Its tag.</summary>
    public string Language { get; }

    /// <summary>How the language writes numbers.</summary>
    internal NumberFormatInfo Numbers { get; }

    /// <summary>Its words for large powers of ten, largest first.</summary>
    internal ImmutableArray<(decimal Worth, string Word)> Scales { get; }

    /// <summary>A text.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"The interface has no text '{key}'.");

    /// <summary>The keys of the texts, for tests.</summary>
    internal IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The words of a language.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static InterfaceText Of(string language) => Loaded.GetOrAdd(language, Load);

    /// <summary>A text with its gaps filled.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A text that counts: "1 claim", "2 claims".</summary>
    public string Count(string key, int count)
    {
        var one = key + ".one";
        return Format(count == 1 && _texts.ContainsKey(one) ? one : key + ".other", count.ToString("N0", Numbers));
    }

    /// <summary>The language's word for something the library names in English, or that name.</summary>
    internal string Word(string group, string name) => _texts.GetValueOrDefault($"{group}.{name}", name);

    private static InterfaceText Load(string language)
    {
        using var stream = typeof(InterfaceText).Assembly.GetManifestResourceStream(Prefix + language + Suffix)
            ?? throw new ArgumentException($"The interface does not speak '{language}'.", nameof(language));
        using var document = JsonDocument.Parse(stream);
        return new InterfaceText(language, document.RootElement);
    }
}
