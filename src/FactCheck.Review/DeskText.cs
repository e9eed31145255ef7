using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactCheck.Reports;

namespace FactCheck.Review;

/// <summary>The words of the desk in one language, and those that it shares with the report.</summary>
public sealed class DeskText
{
    private const string Prefix = "desk.";
    private const string Suffix = ".json";
    private static readonly ConcurrentDictionary<string, DeskText> Loaded = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _texts;

    private DeskText(string language, FrozenDictionary<string, string> texts)
    {
        Report = InterfaceText.Of(language);
        _texts = texts;
    }

    /// <summary>The languages that there are.</summary>
    public static ImmutableArray<string> Languages => InterfaceText.Languages;

    /// <summary>The words of the report.</summary>
    public InterfaceText Report { get; }

    /// <summary>Its tag.</summary>
    public string Language => Report.Language;

    /// <summary>A text.</summary>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"The desk has no text '{key}'.");

    internal IEnumerable<string> Keys => _texts.Keys;

    public static DeskText Of(string language) => Loaded.GetOrAdd(language, Load);

    /// <summary>A text with its gaps filled.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>A text that counts.</summary>
    public string Count(string key, int count)
    {
        var one = key + ".one";
        return Format(count == 1 && _texts.ContainsKey(one) ? one : key + ".other", Number(count));
    }

    /// <summary>The language's word for a name, or the name.</summary>
    public string Word(string group, string name) => _texts.GetValueOrDefault($"{group}.{name}", name);

    public string Number(int number) => number.ToString("N0", Report.Numbers);

    public string Day(DateTimeOffset time) => time.ToLocalTime().ToString(Report["dateFormat"], CultureInfo.InvariantCulture);

    public string Day(DateOnly day) => day.ToString(Report["dateFormat"], CultureInfo.InvariantCulture);

    /// <summary>"5 minutes ago", or the day and the hour.</summary>
    public string Ago(DateTimeOffset time, DateTimeOffset now)
    {
        var ago = now - time;
        if (ago < TimeSpan.FromMinutes(1))
            return this["ago.now"];
        if (ago < TimeSpan.FromHours(1))
            return Count("ago.minutes", (int)ago.TotalMinutes);
        return ago < TimeSpan.FromHours(24) ? Count("ago.hours", (int)ago.TotalHours) : Moment(time);
    }

    public string Moment(DateTimeOffset time) => Day(time) + time.ToLocalTime().ToString(" HH:mm", CultureInfo.InvariantCulture);

    private static DeskText Load(string language)
    {
        using var stream = typeof(DeskText).Assembly.GetManifestResourceStream(Prefix + language + Suffix) ?? throw new ArgumentException($"The desk does not speak '{language}'.", nameof(language));
        using var root = JsonDocument.Parse(stream);
        return new DeskText(language, root.RootElement.EnumerateObject().ToFrozenDictionary(static p => p.Name, static p => p.Value.GetString()!, StringComparer.Ordinal));
    }
}
