using System.Globalization;
using System.Text.Json;
using FactCheck.Store.Decisions;
using FactCheck.Store.Exchange;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Exchange;

/// <summary>What must hold of an entry before a store takes it in: files come from anywhere.</summary>
internal static class ExchangeChecks
{
    private const string Time = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <exception cref="ExchangeException">It does not hold.</exception>
    public static ExchangeEntry Checked(ExchangeEntry entry, int line) => Problem(entry) is { } problem ? throw new ExchangeException(line, problem) : entry;

    private static string? Problem(ExchangeEntry entry)
    {
        if (entry.Entry is not (ExchangeEntry.Decision or ExchangeEntry.Comment or ExchangeEntry.Missed))
            return $"\"entry\" is '{entry.Entry}', not decision, comment or missed";
        if (entry.Article.Length == 0 || entry.By.Length == 0)
            return "\"article\" and \"by\" may not be empty";
        if (!DateTime.TryParseExact(entry.At, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return $"\"at\" is '{entry.At}', not a time such as 2026-11-26T08:30:00.000Z";
        if (entry.Published is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return $"\"published\" is '{day}', not a day such as 2026-11-26";
        return entry.Entry == ExchangeEntry.Missed ? entry.Quote is { Length: > 0 } ? null : "something missed needs \"quote\"" : OfFinding(entry);
    }

    private static string? OfFinding(ExchangeEntry entry)
    {
        if (entry.Finding is not { Length: > 0 } || entry.Rule is not { Length: > 0 })
            return "\"finding\" and \"rule\" may not be empty";
        if (FindingLevels.Find(entry.Severity) is null)
            return $"\"severity\" is '{entry.Severity}', not note, warning or error";
        if (!IsList(entry.Anchors))
            return "\"anchors\" is no JSON list of words";
        if (entry.Entry != ExchangeEntry.Decision)
            return null;
        if (DecisionKinds.Find(entry.Kind) is not { } kind)
            return $"\"kind\" is '{entry.Kind}', not accept, correct, reject, ask or undo";
        if (entry.N < 1)
            return "\"n\" numbers the decisions from 1";
        if (kind == DecisionKind.Reject && (entry.Reason is null || !RejectionReasons.All.Contains(entry.Reason)))
            return $"\"reason\" is '{entry.Reason}', not one of {string.Join(", ", RejectionReasons.All)}";
        return kind == DecisionKind.Undo != entry.Undoes is not null ? "an undo, and nothing else, names in \"undoes\" what it takes back" : null;
    }

    private static bool IsList(string? anchors)
    {
        try
        {
            using var json = JsonDocument.Parse(anchors ?? "");
            return json.RootElement.ValueKind == JsonValueKind.Array && json.RootElement.EnumerateArray().All(static a => a.ValueKind == JsonValueKind.String);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
