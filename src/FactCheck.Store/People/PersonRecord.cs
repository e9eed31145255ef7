namespace FactCheck.Store.People;

/// <summary>A person who may sign in.</summary>
/// <param name="Name">The name they sign in with, in small letters.</param>
/// <param name="Display">The name that others read.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Password">The hash of their password, or null where none was set.</param>
/// <param name="Stamp">Changes whenever every session of the person is to end.</param>
/// <param name="Failures">Wrong passwords since the last right one.</param>
/// <param name="LockedUntil">Until when no password is looked at, or null.</param>
/// <param name="IsDisabled">Whether they may not come in at all.</param>
/// <param name="CreatedAt">When they were added.</param>
public sealed record PersonRecord(string Name, string Display, Role Role, string? Password, string Stamp, int Failures, DateTimeOffset? LockedUntil, bool IsDisabled, DateTimeOffset CreatedAt);
