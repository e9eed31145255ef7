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
        return (await StandingDecisions.OfAsync(entries)).Where(static d => d.Kind == "reject")
            .GroupBy(static d => d.Finding!, StringComparer.Ordinal)
            .ToFrozenDictionary(static g => g.Key, g => Suppression(g.Last().Reason, g.Last().Note, g.Last().By, g.Last().At[..10], place), StringComparer.Ordinal);
    }

    private static Suppression Suppression(string? reason, string? note, string by, string day, string place) =>
        new($"rejected by {by} on {day}: {reason ?? "other"}{(string.IsNullOrWhiteSpace(note) ? "" : " – " + note.ReplaceLineEndings(" "))}", null, place);
}
