using FactCheck.Store.Exchange;

namespace FactCheck.Review.Exchange;

/// <summary>The last decision on each finding of a file that was not taken back.</summary>
internal static class StandingDecisions
{
    public static async Task<IReadOnlyList<ExchangeEntry>> OfAsync(IAsyncEnumerable<ExchangeEntry> entries)
    {
        var standing = new Dictionary<(string Article, string Finding), List<ExchangeEntry>>();
        await foreach (var entry in entries)
        {
            if (entry is not { Entry: ExchangeEntry.Decision, Finding: { } finding })
                continue;
            if (!standing.TryGetValue((entry.Article, finding), out var decisions))
                standing[(entry.Article, finding)] = decisions = [];
            if (entry.Undoes is { } undone)
                decisions.RemoveAll(d => d.N == undone);
            else
                decisions.Add(entry);
        }

        return [.. standing.Values.Where(static d => d.Count > 0).Select(static d => d[^1])];
    }
}
