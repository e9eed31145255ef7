using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>Compares periods: "Q3" and "2024-Q3" may be one, "latest-quarter" may be any quarter, "2023" and "2024" are two.</summary>
internal static class Periods
{
    /// <summary>How the periods of two claims stand to each other.</summary>
    public static PeriodMatch Compare(Claim one, Claim other) => (one.Period, other.Period) switch
    {
        (null, null) => PeriodMatch.Unknown,
        (null, _) or (_, null) => PeriodMatch.OneUnknown,
        var (first, second) => Compare(first, second) ? PeriodMatch.Same : PeriodMatch.Different,
    };

    /// <summary>Whether a figure without a period is about this one: news tells of the latest.</summary>
    public static bool IsDefault(Period period) => IsLatest(period);

    /// <summary>Whether two periods may be one.</summary>
    public static bool Compare(Period one, Period other)
    {
        if (one.Label == other.Label)
            return true;
        if (IsToDate(one, other) || IsToDate(other, one))
            return true;
        if (one.Cumulative != other.Cumulative)
            return false;
        if (IsCurrent(one) && IsCurrent(other))
            return one.Grain == other.Grain || IsMonthOf(one, other) || IsMonthOf(other, one);
        var ((year, part), (otherYear, otherPart)) = (Split(one.Label), Split(other.Label));
        if (year is not null && otherYear is not null)
            return year == otherYear && part == otherPart;
        if (part == otherPart && part.Length > 0)
            return true;
        return one.Grain == other.Grain && (IsLatest(one) || IsLatest(other)) && !IsBygone(one) && !IsBygone(other)
            || IsClosing(one, other) || IsClosing(other, one);
    }

    /// <summary>"Since the start of the year" is the first half, where that has just ended.</summary>
    private static bool IsToDate(Period open, Period closed) => open.Label == "to-date" && closed.Label is "first-half" or "latest-half";

    /// <summary>"At the end of the quarter" and "at the end of September".</summary>
    private static bool IsClosing(Period longer, Period month) =>
        longer.Label == "latest-quarter" && month.Label is "M03" or "M06" or "M09" or "M12"
        || longer.Label is "first-half" or "second-half" or "latest-half" && month.Label is "M03" or "M06" or "M09" or "M12" && month.Grain == PeriodGrain.Month;

    private static bool IsMonthOf(Period month, Period longer) => month.Grain == PeriodGrain.Month && IsClosing(longer, month);

    private static bool IsLatest(Period period) => period.Label.StartsWith("latest-", StringComparison.Ordinal) || period.Label.StartsWith("this-", StringComparison.Ordinal);

    private static bool IsCurrent(Period period) => IsLatest(period) || period.Label.StartsWith("full-", StringComparison.Ordinal);

    private static bool IsBygone(Period period) => period.Label is "year-earlier" or "last-year" or "previous-quarter" or "last-month" or "previous-session" or "last-week";

    /// <summary>"2024-Q3" is the year 2024 and its part Q3.</summary>
    private static (int? Year, string Part) Split(string label)
    {
        // A date without its year: "--05-27".
        if (label.StartsWith("--", StringComparison.Ordinal))
            return (null, label[2..]);
        if (label.Length < 4 || !int.TryParse(label.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return (null, label);
        return (year, label.Length > 5 ? label[5..] : "");
    }
}
