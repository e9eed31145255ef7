using System.Globalization;

namespace FactCheck.Model;

/// <summary>A date as far as it is printed: year, month and day may each be missing.</summary>
/// <param name="Year">The year, 1–9999, or null.</param>
/// <param name="Month">The month, 1–12 when legal, or null; an illegal one is kept, so that a rule can report it.</param>
/// <param name="Day">The day of the month, or null.</param>
public readonly record struct PartialDate(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>The day that is meant, or null where a part is missing or no such day exists.</summary>
    public DateOnly? ToDate() =>
        Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year.Value, Month.Value)
            ? new DateOnly(Year.Value, Month.Value, Day.Value)
            : null;

    /// <summary>"2017", "2017-03", "2017-03-21"; "--03-21" or "--03" where the year is not known.</summary>
    public override string ToString()
    {
        var year = Year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "-";
        var month = Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"-{m:00}") : "";
        var day = Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"-{d:00}") : "";
        return year + month + day;
    }
}
