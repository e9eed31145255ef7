using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Model;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData(2017, null, null, "2017")]
    [InlineData(2017, 3, null, "2017-03")]
    [InlineData(2017, 3, 21, "2017-03-21")]
    [InlineData(null, 3, 21, "--03-21")]
    public void Is_written_as_far_as_it_is_known(int? year, int? month, int? day, string expected) =>
        Assert.Equal(expected, new PartialDate(year, month, day).ToString());

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() => Assert.Null(new PartialDate(2023, 2, 30).ToDate());
}
