using FactCheck.Store.People;

namespace FactCheck.Review.Access;

/// <summary>Who sits before the screen.</summary>
/// <param name="Name">The name in the log.</param>
/// <param name="Role">What they may do.</param>
public sealed record Person(string Name, Role Role)
{
    /// <summary>What they may see.</summary>
    public Viewer Viewer => new(Name);

    /// <summary>Whether they may decide and add.</summary>
    public bool MayDecide => Role >= Role.Reviewer;
}
