using System.Collections.Immutable;
using FactCheck.Store.Archive;

namespace FactCheck.Distribution.Work;

/// <summary>What the work on a message came to.</summary>
/// <param name="Ended">The documents that ended.</param>
/// <param name="Dead">Of those, the dead with their places in the part.</param>
/// <param name="Problem">Why it is to be tried again later, or null.</param>
internal sealed record Outcome(ImmutableArray<EndedDocument> Ended, ImmutableArray<(int Place, string Reason)> Dead, string? Problem = null);
