using System.Globalization;

namespace FactCheck.Pipeline;

/// <summary>A number with its noun, for messages in English: "1 file", "2 files", "0 files".</summary>
public static class Counted
{
    /// <summary>The number before the noun that goes with it.</summary>
    /// <param name="count">How many there are; from 0.</param>
    /// <param name="one">The noun for one.</param>
    /// <param name="many">The noun for none or several; without it, that for one with an "s".</param>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
