namespace FactCheck.Store.People;

/// <summary>A key by which a program comes in for a person.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">The most that it may do; never more than its person.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends, or null.</param>
/// <param name="RevokedAt">When it was taken back, or null.</param>
public sealed record TokenRecord(long Id, string Person, string Name, Role Role, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt);
