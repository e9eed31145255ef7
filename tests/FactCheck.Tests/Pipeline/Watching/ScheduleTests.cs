using FactCheck.Pipeline.Watching;
using Xunit;

namespace FactCheck.Tests.Pipeline.Watching;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    [Theory]
    [InlineData("15m", "2026-11-25T22:15:00Z")]
    [InlineData("90s", "2026-11-25T22:01:30Z")]
    [InlineData("2h", "2026-11-26T00:00:00Z")]
    [InlineData("7d", "2026-12-02T22:00:00Z")]
    [InlineData("*/10 * * * *", "2026-11-25T22:10:00Z")]
    [InlineData("30 5 * * 1-5", "2026-11-25T22:30:00Z")]
    [InlineData("0 5 1 1 *", "2026-12-31T22:00:00Z")]
    public void The_next_look_is_after_a_while_or_by_the_clock(string text, string next) =>
        Assert.Equal(At(next), Schedule.Parse(text)?.Next(At("2026-11-25T22:00:00Z"), Hanoi)?.ToUniversalTime());

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("0m")]
    [InlineData("-5m")]
    [InlineData("15 minutes")]
    [InlineData("61 * * * *")]
    [InlineData("9999999999d")]
    [InlineData("400d")]
    public void What_is_no_schedule_is_none(string text) => Assert.Null(Schedule.Parse(text));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
