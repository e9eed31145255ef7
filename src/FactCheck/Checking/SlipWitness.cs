using FactCheck.Checking.Closed;

namespace FactCheck.Checking;

/// <summary>
/// Whether a slip of the pen speaks for a breach: one digit mistaken, two that changed places, a power of ten in one of its figures
/// would mend it. Of dense texts that nobody had read, one passage in ten had figures that stood together by chance and failed
/// without one.
/// </summary>
internal static class SlipWitness
{
    /// <summary>Whether one slip in one of the figures would mend the relation.</summary>
    public static bool Speaks(NumericRelation relation)
    {
        for (var i = 0; i < relation.Claims.Length; i++)
            if (relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) >= Slip.Possible)
                return true;
        return Plausible.IsSwapped(relation);
    }
}
