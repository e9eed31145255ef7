using FactCheck.Store.People;

namespace FactCheck.Review.Access;

/// <summary>Who sits before the screen, or whose program asks.</summary>
/// <param name="Name">The name in the log.</param>
/// <param name="Role">What they may do.</param>
/// <param name="IsProgram">Whether a program asks with a key of its own, which no other site can make a browser send.</param>
public sealed record Person(string Name, Role Role, bool IsProgram = false)
{
    /// <summary>What they may see.</summary>
    public Viewer Viewer => new(Name);

    /// <summary>Whether they may decide and add.</summary>
    public bool MayDecide => Role >= Role.Reviewer;
}
