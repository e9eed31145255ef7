using System.Collections.Immutable;
using System.Text.Json;

namespace FactCheck.Store.Findings;

/// <summary>The words that a finding is about. They stand in a text only as they are: no digit more, none less, none other.</summary>
public static class Anchors
{
    public static string Write(ImmutableArray<string> quotes) => JsonSerializer.Serialize(quotes, StoreJson.Default.ImmutableArrayString);

    public static ImmutableArray<string> Read(string json) => JsonSerializer.Deserialize(json, StoreJson.Default.ImmutableArrayString);

    /// <summary>Whether every one of the quotes stands in a text.</summary>
    public static bool AllStand(ImmutableArray<string> quotes, string text) => quotes.All(q => Place(q, text) >= 0);

    /// <summary>Where a quote stands first, or -1. "54 triệu" does not stand in "254 triệu", nor "2" in "2,5".</summary>
    public static int Place(string quote, string text)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(text);
        if (quote.Length == 0)
            return -1;
        for (var at = text.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = text.IndexOf(quote, at + 1, StringComparison.Ordinal))
            if (!RunsOn(text, at - 1, quote[0], step: -1) && !RunsOn(text, at + quote.Length, quote[^1], step: 1))
                return at;
        return -1;
    }

    /// <summary>Whether a number goes on past the end of a quote: a letter or digit joins it, or a separator with a digit behind it.</summary>
    private static bool RunsOn(string text, int at, char end, int step)
    {
        if (!char.IsLetterOrDigit(end) || at < 0 || at >= text.Length)
            return false;
        if (char.IsLetterOrDigit(text[at]))
            return true;
        return char.IsAsciiDigit(end) && text[at] is '.' or ',' && at + step >= 0 && at + step < text.Length && char.IsAsciiDigit(text[at + step]);
    }
}
