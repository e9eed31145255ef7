using FactCheck.Model;

namespace FactCheck.Checking.Time;

/// <summary>The days that a printed date may mean: one day, a month, a year.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>The mean length of a year.</summary>
    public const decimal DaysOfYear = 365.2425m;

    /// <summary>The mean length of a month.</summary>
    public const decimal DaysOfMonth = DaysOfYear / 12;

    /// <summary>The days of a date whose year is printed, or lent by a neighbour; null where no year is known or no such day exists.</summary>
    public static DaySpan? Of(PartialDate date, int? year = null)
    {
        if ((date.Year ?? year) is not { } y || y is < 1 or > 9998)
            return null;
        if (date.Month is not { } month)
            return new DaySpan(new DateOnly(y, 1, 1), new DateOnly(y, 12, 31));
        if (month is < 1 or > 12)
            return null;
        if (date.Day is null)
            return new DaySpan(new DateOnly(y, month, 1), new DateOnly(y, month, DateTime.DaysInMonth(y, month)));
        return (date with { Year = y }).ToDate() is { } day ? new DaySpan(day, day) : null;
    }

    /// <summary>A single day.</summary>
    public static DaySpan On(DateOnly day) => new(day, day);

    /// <summary>How many days lie between this and a later date.</summary>
    public Interval DaysTo(DaySpan later) => new(later.First.DayNumber - Last.DayNumber, later.Last.DayNumber - First.DayNumber);

    /// <summary>The ages that somebody born then may have on a day of another span.</summary>
    public Interval AgeOn(DaySpan other) => new(CompletedYears(Last, other.First), CompletedYears(First, other.Last));

    /// <summary>Whether the two may be the same day.</summary>
    public bool Overlaps(DaySpan other) => First <= other.Last && other.First <= Last;

    private static int CompletedYears(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return (to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? years - 1 : years;
    }
}
