using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>Whether a breach looks like a mistake, and not like figures that have nothing to do with each other.</summary>
internal static class Plausible
{
    /// <summary>What words bind may miss by so many times.</summary>
    private const double Bound = 2.5;

    /// <summary>What is spelled out may miss by so many times.</summary>
    private const double Spelled = 5;

    /// <summary>What only stands together may be a telling slip that misses by so many times.</summary>
    private const double Far = 2.2;

    /// <summary>Digits that changed places leave hardly any size: 91 for 19.</summary>
    private const double Turned = 10;

    /// <summary>Next to ten times.</summary>
    private const double Scale = 9;

    /// <summary>Last digits that change places explain any small breach.</summary>
    private const decimal Moved = 1.25m;

    /// <summary>A figure that may be anything in so large a part of itself is mended by any slip.</summary>
    private const double Narrow = 0.05;

    /// <summary>The same for digits that changed places.</summary>
    private const double Loose = 0.1;

    /// <summary>Whether the article may have meant the relation: it holds, or words bind it, or a slip of the pen explains it.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="isBound">Whether words say that the figures belong together.</param>
    /// <param name="near">What nothing binds must come so near if its slip may be chance.</param>
    public static bool Is(NumericRelation relation, bool isBound, double near = 1.8) =>
        relation.Evaluate(ReadingChoice.Likeliest).Outcome is var outcome && (outcome == Outcome.Holds || outcome == Outcome.Broken && MayBeMistaken(relation, isBound, near));

    /// <summary>What is spelled out, percentage, preposition and level, was meant however far it misses, short of another size.</summary>
    public static bool MayBeMeant(NumericRelation relation) => relation.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken && Off(relation) < Spelled;

    private static bool MayBeMistaken(NumericRelation relation, bool isBound, double near) =>
        (isBound && Off(relation) < Bound) || (Off(relation) is var off && (off < Far && (IsSlip(relation, Slip.Telling) || off < near && IsSlip(relation, Slip.Possible)) || off < Turned && IsSwapped(relation)));

    /// <summary>Whether a result misses by a power of ten and by nothing else: a scale word, or a zero.</summary>
    public static bool IsScale(NumericRelation relation) =>
        Off(relation) is > Scale and < double.PositiveInfinity && relation.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken
        && Allowed(relation, 0, Loose) is { } allowed && DigitSlip.IsScale(relation.Claims[0], allowed);

    /// <summary>Whether two neighbouring digits of one figure changed places: of all slips the one that chance shows least.</summary>
    public static bool IsSwapped(NumericRelation relation)
    {
        for (var i = 0; i < relation.Claims.Length; i++)
            if (Allowed(relation, i, Loose) is { Middle: { } middle } allowed && relation.Claims[i].Value is > 0 and var value && Math.Max(value, middle) > Math.Min(value, middle) * Moved && DigitSlip.IsSwapped(relation.Claims[i], allowed))
                return true;
        return false;
    }

    /// <summary>What a figure should be, where that is known so well that no slip leads there by chance.</summary>
    private static Interval? Allowed(NumericRelation relation, int claim, double width = Narrow) =>
        relation.Repair(claim, ReadingChoice.Likeliest) is { HalfWidth: { } room, Middle: { } middle } allowed && middle > 0 && (double)(2 * room / middle) <= width ? allowed : null;

    private static bool IsSlip(NumericRelation relation, Slip least)
    {
        for (var i = 0; i < relation.Claims.Length; i++)
            if (Allowed(relation, i) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) >= least)
                return true;
        return false;
    }

    /// <summary>How many times the printed result and the right one lie apart.</summary>
    private static double Off(NumericRelation relation) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is > 0 and var expected && relation.Claims[0].Value is > 0 and var stated
            ? (double)(Math.Max(expected, stated) / Math.Min(expected, stated))
            : double.PositiveInfinity;
}
