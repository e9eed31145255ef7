namespace FactCheck.Store.Missed;

/// <summary>A contradiction that FactCheck did not find, and somebody else did.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Article">The key of the article.</param>
/// <param name="Title">The article's headline.</param>
/// <param name="Quote">The words that are wrong.</param>
/// <param name="Family">The family of the catalogue that it belongs to, or null.</param>
/// <param name="Origin">One of <see cref="MissedOrigins"/>.</param>
/// <param name="Note">What is wrong about them.</param>
/// <param name="By">Who noted it.</param>
/// <param name="At">When.</param>
public sealed record MissedEntry(long Id, long Article, string Title, string Quote, string? Family, string Origin, string Note, string By, DateTimeOffset At);
