namespace FactCheck.Store.Journal;

/// <summary>One change: who, when, what, before and after.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="Action">What: "finding.decided", "article.added"…</param>
/// <param name="Article">The article's key, or null.</param>
/// <param name="Finding">The finding's key, or null.</param>
/// <param name="Before">What was, as JSON, or null.</param>
/// <param name="After">What is, as JSON, or null.</param>
/// <param name="IsPrivate">Whether it is of an article that is somebody's private draft now.</param>
public sealed record AuditEntry(long Id, DateTimeOffset At, string Person, string Action, long? Article, long? Finding, string? Before, string? After, bool IsPrivate);
