using FactCheck.Store.Additions;

namespace FactCheck.Review.Api;

/// <summary>Something that was added, and what became of it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="State">waiting, running, done or failed.</param>
/// <param name="Problem">Why it failed.</param>
/// <param name="Article">The article that it became.</param>
internal sealed record ApiAddition(long Id, string Name, string State, string? Problem, long? Article)
{
    public static ApiAddition Of(Addition a) => new(a.Id, a.Name, a.State.ToString().ToLowerInvariant(), a.Problem, a.Article);
}
