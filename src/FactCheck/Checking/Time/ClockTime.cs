using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking.Time;

/// <summary>A time of day: "8h15", "7.30am", "14:05", "5 giờ chiều".</summary>
/// <param name="Span">Its place.</param>
/// <param name="Minutes">The minutes since midnight, as printed.</param>
/// <param name="IsOfHalfDay">Whether it may as well be twelve hours later: "3 o'clock".</param>
internal readonly record struct ClockTime(TextSpan Span, int Minutes, bool IsOfHalfDay)
{
    /// <summary>The minutes of half a day, and of a whole one.</summary>
    public const int HalfDay = 720;
    public const int Day = 1440;

    private const int Noon = 12;
    private const int MinutesOfHour = 60;

    /// <summary>The letters behind a time in which "in the afternoon" stands.</summary>
    private const int Reach = 4;

    /// <summary>The times of a sentence, in order.</summary>
    public static ClockTime[] Of(CheckContext context, int sentence)
    {
        var (span, ignored) = (context.Analysis.Sentences[sentence], context.Analysis.Ignored);
        var times = new List<ClockTime>();
        for (var i = FirstFrom(ignored, span.Start); i < ignored.Length && ignored[i].Span.End <= span.End; i++)
            if (ignored[i].Reason == "clock time" && Read(context, sentence, ignored[i].Span) is { } time)
                times.Add(time);
        return [.. times];
    }

    /// <summary>Numbers stand in the order of the text.</summary>
    private static int FirstFrom(ImmutableArray<IgnoredNumber> ignored, int start)
    {
        var (low, high) = (0, ignored.Length);
        while (low < high)
            if (((low + high) / 2) is var middle && ignored[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        return low;
    }

    private static ClockTime? Read(CheckContext context, int sentence, TextSpan span)
    {
        var text = context.Text.AsSpan(span.Start, span.Length);
        var digits = text.IndexOfAnyInRange('0', '9');
        if (digits < 0 || !TryNumber(text[digits..], out var hour, out var length) || hour > 24)
            return null;
        var rest = text[(digits + length)..];
        var next = rest.IndexOfAnyInRange('0', '9');
        var minute = 0;
        if (next >= 0 && (!TryNumber(rest[next..], out minute, out _) || minute >= MinutesOfHour))
            return null;
        var isMorning = context.CueBetween(sentence, span.Start, span.End + Reach * 4, "clock-morning") is { } morning && morning.Span.Start <= span.End + Reach;
        var isAfternoon = context.CueBetween(sentence, span.Start, span.End + Reach * 4, "clock-afternoon") is { } afternoon && afternoon.Span.Start <= span.End + Reach;
        if (isMorning && hour == Noon)
            hour = 0;
        else if (isAfternoon && hour < Noon)
            hour += Noon;
        return new ClockTime(span, (hour * MinutesOfHour) + minute, !isMorning && !isAfternoon && hour <= Noon);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number, out int length)
    {
        length = text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
        return int.TryParse(text[..length], NumberStyles.None, CultureInfo.InvariantCulture, out number) && length <= 2;
    }

    /// <summary>The minutes from this time to another, which comes later within a day; both of them where half a day is unsaid.</summary>
    public int[] To(ClockTime other)
    {
        var passed = (other.Minutes - Minutes + Day) % Day;
        return IsOfHalfDay || other.IsOfHalfDay ? [passed % HalfDay, passed % HalfDay + HalfDay] : [passed];
    }
}
