using FactCheck.Review.Queue;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>What an address of the queue asks of the store.</summary>
public sealed class QueueFilterTests
{
    [Fact]
    public void Days_are_those_of_the_desk_as_it_shows_them()
    {
        var query = QueueFilter.Parse("from=2026-11-20&to=2026-11-27").Query("lan");
        Assert.Equal(new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Local), query.Since?.LocalDateTime);
        Assert.Equal(new DateTime(2026, 11, 28, 0, 0, 0, DateTimeKind.Local), query.Before?.LocalDateTime);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Days_at_the_ends_of_all_time_are_days(string day)
    {
        var query = QueueFilter.Parse($"from={day}&to={day}").Query("lan");
        Assert.True(query.Since < query.Before);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-02-30")]
    [InlineData("27/11/2026")]
    public void What_is_no_day_filters_nothing(string day)
    {
        var query = QueueFilter.Parse($"from={day}&to={day}").Query("lan");
        Assert.Null(query.Since);
        Assert.Null(query.Before);
    }
}
