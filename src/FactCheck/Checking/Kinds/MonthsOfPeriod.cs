using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>The months of a year that a period covers, told by its label; none where the label does not tell.</summary>
/// <param name="Mask">One bit a month, January lowest; 0 where unknown.</param>
internal readonly record struct MonthsOfPeriod(int Mask)
{
    private static readonly int[] Days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Whether the label told.</summary>
    public bool IsKnown => Mask != 0;

    /// <summary>How many months there are.</summary>
    public int Count => int.PopCount(Mask);

    /// <summary>How many days they have; February has one more every four years.</summary>
    public Interval DayCount
    {
        get
        {
            var days = 0;
            for (var month = 0; month < 12; month++)
                days += (Mask >> month & 1) * Days[month];
            return new Interval(days, days + (Mask >> 1 & 1));
        }
    }

    /// <summary>Whether the months follow one another without a gap.</summary>
    public bool IsUnbroken => Mask != 0 && int.PopCount((Mask >> int.TrailingZeroCount(Mask)) + 1) == 1;

    /// <summary>The months of a period.</summary>
    public static MonthsOfPeriod Of(Period? period)
    {
        if (period is null)
            return default;
        var label = period.Label.Length > 5 && char.IsAsciiDigit(period.Label[0]) && period.Label[4] == '-' ? period.Label[5..] : period.Label;
        return label switch
        {
            "first-half" => Span(1, 6),
            "second-half" => Span(7, 12),
            ['Q', var quarter] when quarter is >= '1' and <= '4' => Span((quarter - '0') * 3 - 2, (quarter - '0') * 3),
            ['M', _, _] => Month(label) is var month and > 0 ? Span(month, month) : default,
            ['M', _, _, '-', 'M', _, _] => Month(label) is var from and > 0 && Month(label.AsSpan(4)) is var to and > 0 ? Span(from, to) : default,
            [.., 'M'] when int.TryParse(label.AsSpan(0, label.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 12 => Span(1, months),
            _ => period.Grain == PeriodGrain.Year && period.Label is not ("year-earlier" or "last-year") ? Span(1, 12) : default,
        };
    }

    private static int Month(ReadOnlySpan<char> label) =>
        int.TryParse(label.Slice(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? month : 0;

    private static MonthsOfPeriod Span(int from, int to) => from > to ? default : new(((1 << to - from + 1) - 1) << from - 1);
}
