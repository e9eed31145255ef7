using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Store.Findings;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Queue;

/// <summary>The filters of the queue as they stand in an address, which is what a link, a saved view and the way back share.</summary>
public sealed class QueueFilter
{
    /// <summary>What an address may say, in the order in which it says it.</summary>
    private static readonly ImmutableArray<string> Keys = ["state", "standing", "severity", "rule", "lang", "site", "who", "from", "to", "q", "order", "article"];
    private const int MostValues = 20;
    private const int LongestValue = 200;
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2999, 12, 31);

    private readonly ImmutableArray<(string Key, string Value)> _parts;

    private QueueFilter(IEnumerable<(string Key, string Value)> parts) =>
        _parts = [.. parts.Where(static p => p.Value.Length is > 0 and <= LongestValue).OrderBy(static p => Keys.IndexOf(p.Key)).Distinct().Take(MostValues)];

    /// <summary>No filter: what waits for a decision.</summary>
    public static QueueFilter None { get; } = new([]);

    public static QueueFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new(Keys.SelectMany(k => query[k].Select(v => (k, v?.Trim() ?? ""))));
    }

    /// <summary>Reads the part of an address behind the question mark.</summary>
    public static QueueFilter Parse(string? text) => Of(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(text ?? "")));

    public bool IsEmpty => _parts.IsEmpty;

    public IReadOnlyList<(string Key, string Value)> Parts => _parts;

    public string? this[string key] => _parts.FirstOrDefault(p => p.Key == key).Value;

    public bool Has(string key, string value) => _parts.Contains((key, value));

    /// <summary>With one value for a key, or without the key.</summary>
    public QueueFilter With(string key, string? value) => new(_parts.Where(p => p.Key != key).Concat(value is null ? [] : [(key, value)]));

    /// <summary>With the value where it was not, else without.</summary>
    public QueueFilter Toggle(string key, string value) => Has(key, value) ? new(_parts.Remove((key, value))) : new(_parts.Add((key, value)));

    /// <summary>The part of an address behind the question mark, without it.</summary>
    public override string ToString() => string.Join('&', _parts.Select(static p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>An address with these filters.</summary>
    public string At(string path, string? more = null)
    {
        var query = string.Join('&', ((string?[])[ToString(), more]).Where(static p => !string.IsNullOrEmpty(p)));
        return query.Length > 0 ? $"{path}?{query}" : path;
    }

    /// <summary>What the store is asked. "me" is whoever looks.</summary>
    public FindingQuery Query(string me)
    {
        var states = All("state");
        var standing = this["standing"];
        return new FindingQuery
        {
            States = states.Contains("all") ? [] : [.. states.Select(ReviewStates.Find).OfType<ReviewState>() is var named && named.Any() ? named : [ReviewState.Open, ReviewState.Asked]],
            Standings = standing switch { "orphaned" => [Standing.Orphaned], "gone" => [Standing.Gone, Standing.Orphaned], "all" => [], _ => [Standing.Current] },
            Severities = [.. All("severity").Select(static s => Enum.TryParse<FindingLevel>(s, ignoreCase: true, out var level) ? level : (FindingLevel?)null).OfType<FindingLevel>()],
            Rules = All("rule"),
            Languages = All("lang"),
            Sites = All("site"),
            Assignee = this["who"] switch { null => null, "me" => me, "nobody" => "", var name => name },
            Since = Beginning(Day(this["from"])),
            Before = Beginning(Day(this["to"])?.AddDays(1)),
            Text = this["q"],
            Article = long.TryParse(this["article"], NumberStyles.None, CultureInfo.InvariantCulture, out var article) ? article : null,
            Order = this["order"] == "newest" ? QueueOrder.Newest : QueueOrder.Worth,
        };
    }

    private ImmutableArray<string> All(string key) => [.. _parts.Where(p => p.Key == key).Select(static p => p.Value)];

    /// <summary>A day, moved to where days can still be counted on from.</summary>
    internal static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDayNumber(Math.Clamp(day.DayNumber, FirstDay.DayNumber, LastDay.DayNumber)) : null;

    /// <summary>The pages show times as the desk's clock does; its days begin with its own midnight.</summary>
    private static DateTimeOffset? Beginning(DateOnly? day) => day is { } d ? new DateTimeOffset(d.ToDateTime(TimeOnly.MinValue, DateTimeKind.Local)) : null;
}
