using System.Globalization;

namespace FactCheck.Pipeline.Suppressions;

/// <summary>The words of a comment: "growth-arithmetic fc1-0123456789abcdef until=2027-03-01: why".</summary>
/// <param name="Rule">The rule's slug.</param>
/// <param name="Finding">The finding's id, or null.</param>
/// <param name="Until">The last day, or null.</param>
/// <param name="Reason">Why.</param>
internal sealed record SuppressionText(string Rule, string? Finding, DateOnly? Until, string Reason)
{
    private const string UntilMark = "until=";

    /// <summary>How to write one.</summary>
    public const string Form = "write <!-- factcheck-ignore RULE [FINDING-ID] [until=2027-03-01]: REASON -->";

    /// <summary>Reads the words, or says what is wrong with them.</summary>
    public static (SuppressionText? Text, string? Problem) Parse(string words)
    {
        var colon = words.IndexOf(':', StringComparison.Ordinal);
        var head = (colon < 0 ? words : words[..colon]).Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var reason = colon < 0 ? "" : string.Join(' ', words[(colon + 1)..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string? rule = null, finding = null;
        DateOnly? until = null;
        foreach (var word in head)
        {
            if (word.StartsWith(UntilMark, StringComparison.Ordinal))
            {
                if (!DateOnly.TryParseExact(word[UntilMark.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    return (null, $"'{word}' is no date such as until=2027-03-01");
                until = date;
            }
            else if (word.StartsWith("fc1-", StringComparison.Ordinal))
                finding = word;
            else if (rule is null)
                rule = word;
            else
                return (null, $"'{word}' is neither a finding's id nor a date");
        }
        if (rule is null or "*" or "all")
            return (null, "a suppression names its rule; everything at once cannot be suppressed");
        return reason.Length == 0 ? (null, "a suppression needs a reason behind a colon") : (new SuppressionText(rule, finding, until, reason), null);
    }
}
