using FactCheck.Store.Journal;

namespace FactCheck.Review.Live;

/// <summary>Something changed, as open pages are told: never what an article says.</summary>
/// <param name="Id">The number of the log's entry.</param>
/// <param name="Action">What.</param>
/// <param name="Person">Who.</param>
/// <param name="Article">The article's key, or null.</param>
/// <param name="Finding">The finding's key, or null.</param>
public sealed record Change(long Id, string Action, string Person, long? Article, long? Finding)
{
    /// <summary>An entry of the log. Of a private draft it is only told that something changed: who may see it asks and sees.</summary>
    internal static Change Of(AuditEntry entry) => entry.IsPrivate ? new(entry.Id, "changed", "", null, null) : new(entry.Id, entry.Action, entry.Person, entry.Article, entry.Finding);
}
