using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>
/// Whether a printed number is one slip of the pen away from what it should be: two digits swapped, one digit
/// mistaken, or a power of ten. That a figure misses by exactly that says that it was meant.
/// </summary>
internal static class DigitSlip
{
    /// <summary>A slip that so many figures of a thousand would show is no proof.</summary>
    private const double Chance = 0.012;

    /// <summary>The same of digits that changed places, of which two are enough where words bind the figures.</summary>
    private const double SwapChance = 0.04;

    /// <summary>A power of ten leaves the digits as they are: more room than this share of it is another figure.</summary>
    private const decimal PowerRoom = 0.02m;

    private static readonly decimal[] Powers = [10, 100, 1000, 1_000_000, 0.1m, 0.01m, 0.001m, 0.000001m];

    /// <summary>The slip that leads from the printed value into the allowed numbers; the one that chance explains least.</summary>
    public static Slip Into(Claim claim, Interval allowed)
    {
        if (Printed(claim) is not var (digits, unit) || allowed is not { Low: { } low, High: { } high } || high <= 0)
            return Slip.None;
        var value = claim.Value!.Value;
        // How many figures of that length the room would take.
        var taken = ((double)((high - low) / unit) + 1) / Math.Pow(10, digits.Length);
        if (IsPower(value, claim is { Kind: QuantityKind.Count, Ulp: <= 1 } ? 0 : unit, allowed))
            return taken * Powers.Length < Chance * 10 ? Slip.Telling : Slip.Possible;
        if (Swapped(digits, unit, allowed))
            return taken * (digits.Length - 1) <= Chance ? Slip.Telling : Slip.Possible;
        if (Mistaken(digits, unit, allowed))
            return taken * digits.Length * 9 <= Chance ? Slip.Telling : Slip.Possible;
        if (Doubled(digits, unit, allowed))
            return taken * digits.Length * 10 <= Chance ? Slip.Telling : Slip.Possible;
        return Slip.None;
    }

    /// <summary>Whether two neighbouring digits of the printed value, changed back, lead into the allowed numbers, and few others would.</summary>
    public static bool IsSwapped(Claim claim, Interval allowed)
    {
        if (Printed(claim) is not var (digits, unit) || allowed is not { Low: { } low, High: { } high })
            return false;
        var taken = ((double)((high - low) / unit) + 1) / Math.Pow(10, digits.Length);
        return taken * (digits.Length - 1) <= SwapChance && Swapped(digits, unit, allowed);
    }

    /// <summary>Whether two neighbouring digits of the printed value, changed back, make exactly another one.</summary>
    public static bool IsSwap(Claim claim, decimal other) =>
        Printed(claim) is var (digits, unit) && other > 0 && other % unit == 0 && Swapped(digits, unit, Interval.Point(other)) && !Interval.Around(claim.Value!.Value, unit / 2).Contains(other);

    /// <summary>Whether the printed value misses the allowed numbers by a power of ten.</summary>
    public static bool IsScale(Claim claim, Interval allowed) =>
        Printed(claim) is var (_, unit) && allowed is { Low: not null, High: > 0 } && IsPower(claim.Value!.Value, claim is { Kind: QuantityKind.Count, Ulp: <= 1 } ? 0 : unit, allowed);

    /// <summary>The digits of the printed value in steps of its last place; null where it has fewer than two.</summary>
    private static (char[] Digits, decimal Unit)? Printed(Claim claim)
    {
        var unit = claim.Ulp > 0 ? claim.Ulp : 1;
        return claim.Value is > 0 and var value && BoundedDecimal.Divide(value, unit) is { } steps && steps == decimal.Truncate(steps) && steps is >= 10 and < 1_000_000_000_000_000m
            ? (decimal.Truncate(steps).ToString(CultureInfo.InvariantCulture).ToCharArray(), unit)
            : null;
    }

    /// <summary>One digit too many: 155 for 55.</summary>
    private static bool Doubled(char[] digits, decimal unit, Interval allowed)
    {
        for (var i = 0; i < digits.Length && digits.Length > 2; i++)
            if (IsAllowed([.. digits.AsSpan(0, i), .. digits.AsSpan(i + 1)], unit, allowed))
                return true;
        return false;
    }

    private static bool IsPower(decimal value, decimal unit, Interval allowed)
    {
        foreach (var power in Powers)
            if (BoundedDecimal.Multiply(value, power) is { } shifted && allowed.Overlaps(Interval.Around(shifted, Math.Min(unit * power / 2, shifted * PowerRoom))))
                return true;
        return false;
    }

    private static bool Swapped(char[] digits, decimal unit, Interval allowed)
    {
        for (var i = 1; i < digits.Length; i++)
        {
            (digits[i - 1], digits[i]) = (digits[i], digits[i - 1]);
            var hit = digits[i - 1] != digits[i] && IsAllowed(digits, unit, allowed);
            (digits[i - 1], digits[i]) = (digits[i], digits[i - 1]);
            if (hit)
                return true;
        }
        return false;
    }

    private static bool Mistaken(char[] digits, decimal unit, Interval allowed)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            var printed = digits[i];
            for (var other = '0'; other <= '9'; other++)
            {
                digits[i] = other;
                if (other != printed && IsAllowed(digits, unit, allowed))
                    return true;
            }
            digits[i] = printed;
        }
        return false;
    }

    private static bool IsAllowed(char[] digits, decimal unit, Interval allowed) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var steps)
        && BoundedDecimal.Multiply(steps, unit) is { } value && (allowed.Low == allowed.High ? value == allowed.Low : allowed.Overlaps(Interval.Around(value, unit / 2)));
}
