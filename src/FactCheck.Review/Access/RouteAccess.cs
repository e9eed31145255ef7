using FactCheck.Store.People;

namespace FactCheck.Review.Access;

/// <summary>What a route asks of who calls it. A route that says nothing asks for the most.</summary>
/// <param name="Least">The least role.</param>
/// <param name="IsOpen">Whether nobody need say who they are.</param>
/// <param name="LargestBody">The largest request that it takes, or null for the usual small one.</param>
internal sealed record RouteAccess(Role Least, bool IsOpen = false, long? LargestBody = null)
{
    public static readonly RouteAccess Unknown = new(Role.Admin);

    public static readonly RouteAccess Open = new(Role.Reader, IsOpen: true);

    public static readonly RouteAccess Read = new(Role.Reader);

    public static readonly RouteAccess Decide = new(Role.Reviewer);
}
