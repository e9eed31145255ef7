using System.Collections.Frozen;
using System.Globalization;
using FactCheck.Model;
using FactCheck.Store;
using FactCheck.Store.Exchange;

namespace FactCheck.Review.Exchange;

/// <summary>The findings that people have rejected, each with who and why: reasons to let them pass.</summary>
public static class Rejections
{
    /// <summary>The rejections of a store that still stand.</summary>
    public static async Task<FrozenDictionary<string, Suppression>> OfAsync(ReviewStore store, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.Decisions.RejectionsAsync(cancellationToken)).ToFrozenDictionary(
            static r => r.Finding, r => Suppression(r.Decision.Reason, r.Decision.Note, r.Decision.By, r.Decision.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), store.Name), StringComparer.Ordinal);
    }

    /// <summary>The rejections of a file that still stand at its end.</summary>
    /// <exception cref="ExchangeException">A line is no entry.</exception>
    public static async Task<FrozenDictionary<string, Suppression>> OfAsync(IAsyncEnumerable<ExchangeEntry> entries, string place)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var standing = new Dictionary<string, List<ExchangeEntry>>(StringComparer.Ordinal);
        await foreach (var entry in entries)
        {
            if (entry is not { Entry: ExchangeEntry.Decision, Finding: { } finding })
                continue;
            if (!standing.TryGetValue(finding, out var decisions))
                standing[finding] = decisions = [];
            if (entry.Undoes is { } undone)
                decisions.RemoveAll(d => d.N == undone);
            else
                decisions.Add(entry);
        }

        return standing.Where(static s => s.Value is [.., { Kind: "reject" }])
            .ToFrozenDictionary(static s => s.Key, s => Suppression(s.Value[^1].Reason, s.Value[^1].Note, s.Value[^1].By, s.Value[^1].At[..10], place), StringComparer.Ordinal);
    }

    private static Suppression Suppression(string? reason, string? note, string by, string day, string place) =>
        new($"rejected by {by} on {day}: {reason ?? "other"}{(string.IsNullOrWhiteSpace(note) ? "" : " – " + note.ReplaceLineEndings(" "))}", null, place);
}
