using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What a sentence says of one change: two of the level before, the level after and the amount.</summary>
/// <param name="From">The level before.</param>
/// <param name="To">The level after.</param>
/// <param name="By">The amount.</param>
internal readonly record struct Change(Claim? From, Claim? To, Claim? By)
{
    /// <summary>The letters between "a year ago" and its figure, before and behind.</summary>
    private const int Reach = 40;
    private const int ReachBehind = 24;

    /// <summary>Reads the roles of two neighbouring claims; null where they are not two sides of one change.</summary>
    public static Change? Of(CheckContext context, Claim one, Claim other)
    {
        if (IsAmount(one) != IsAmount(other))
            return IsAmount(one) ? WithAmount(context, one, other) : WithAmount(context, other, one);
        if (IsAmount(one))
            return null;
        return IsFrom(context, one, other) ? new Change(one, other, null) : IsFrom(context, other, one) ? new Change(other, one, null) : null;
    }

    /// <summary>Whether of two levels the first is the one before: "from" says it before any time does.</summary>
    public static bool IsFrom(CheckContext context, Claim one, Claim other) =>
        IsSaidBefore(one) != IsSaidBefore(other) ? IsSaidBefore(one) : !IsSaidBefore(one) && IsBefore(context, one) && !IsBefore(context, other);

    private static bool IsSaidBefore(Claim claim) => claim.Role is Role.ChangeFrom or Role.Base;

    /// <summary>Whether a level is the one before: "from 4", "compared with 4", "4 a year ago", "had closed at 4".</summary>
    public static bool IsBefore(CheckContext context, Claim claim) =>
        IsSaidBefore(claim)
        || claim.Period?.Label is "year-earlier" or "last-year" or "previous-quarter" or "previous-session"
        || (claim.Role is not Role.ChangeTo && (context.CueBefore(claim, Reach, "earlier-time") is not null || context.CueBehind(claim, ReachBehind, "earlier-time") is not null));

    private static Change? WithAmount(CheckContext context, Claim amount, Claim level) =>
        IsBefore(context, level) ? new Change(level, null, amount) : level.Role is Role.ChangeTo or Role.Level ? new Change(null, level, amount) : null;

    private static bool IsAmount(Claim claim) => claim.Role == Role.ChangeBy;
}
