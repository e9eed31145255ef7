using System.Globalization;
using Cronos;

namespace FactCheck.Pipeline.Watching;

/// <summary>When the next look is due: after a while ("15m"), or by the clock as cron has it ("0 5 * * *").</summary>
public sealed class Schedule
{
    /// <summary>How to write one.</summary>
    public const string Form = "write a number with s, m, h or d, such as 15m, or a cron expression such as \"0 5 * * 1-5\"";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private readonly TimeSpan _interval;
    private readonly CronExpression? _cron;

    private Schedule(TimeSpan interval, CronExpression? cron)
    {
        _interval = interval;
        _cron = cron;
    }

    /// <summary>Reads a schedule; null where the text is none.</summary>
    public static Schedule? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Interval(text.Trim()) is { } interval)
            return new Schedule(interval, null);
        return CronExpression.TryParse(text.Trim(), CronFormat.Standard, out var cron) ? new Schedule(default, cron) : null;
    }

    /// <summary>When it is due next; null where it never is again.</summary>
    /// <param name="after">The last time.</param>
    /// <param name="zone">Where the clock hangs.</param>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo zone) => _cron is null ? after + _interval : _cron.GetNextOccurrence(after, zone);

    private static TimeSpan? Interval(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return null;
        TimeSpan? interval = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' when number <= Longest.TotalDays => TimeSpan.FromDays(number),
            _ => null,
        };
        return interval <= Longest ? interval : null;
    }
}
