using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What a sentence says of one change: two of the level before, the level after and the amount.</summary>
/// <param name="From">The level before.</param>
/// <param name="To">The level after.</param>
/// <param name="By">The amount.</param>
internal readonly record struct Change(Claim? From, Claim? To, Claim? By)
{
    /// <summary>Reads the roles of two neighbouring claims; null where they are not two sides of one change.</summary>
    public static Change? Of(Claim one, Claim other)
    {
        if (IsAmount(one) != IsAmount(other))
            return IsAmount(one) ? WithAmount(one, other) : WithAmount(other, one);
        if (IsAmount(one))
            return null;
        if (IsBefore(one) != IsBefore(other))
            return IsBefore(one) ? new Change(one, other, null) : new Change(other, one, null);
        return null;
    }

    private static Change? WithAmount(Claim amount, Claim level) =>
        IsBefore(level) ? new Change(level, null, amount) : level.Role == Role.ChangeTo || level.Role == Role.Level ? new Change(null, level, amount) : null;

    private static bool IsAmount(Claim claim) => claim.Role == Role.ChangeBy;

    private static bool IsBefore(Claim claim) =>
        claim.Role is Role.ChangeFrom or Role.Base || claim.Period?.Label is "year-earlier" or "last-year";
}
