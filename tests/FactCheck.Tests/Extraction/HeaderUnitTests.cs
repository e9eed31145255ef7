using FactCheck.Extraction;
using FactCheck.Languages;
using FactCheck.Tests.Checking;
using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class HeaderUnitTests
{
    [Theory]
    [InlineData("en", "Streams (m)", "", 1_000_000)]
    [InlineData("en", "August 2024 (m kg)", "kg", 1_000_000)]
    [InlineData("en", "Height (m)", "m", 1)]
    [InlineData("en", "Area ('000 ha)", "ha", 1_000)]
    [InlineData("en", "By quarter ('000 TEUs):", "TEU", 1_000)]
    [InlineData("en", "Purchases by division (lakh tonnes), kharif marketing season:", "t", 100_000)]
    [InlineData("vi", "Cơ cấu huy động nguồn (triệu kWh)", "kWh", 1_000_000)]
    [InlineData("vi", "Kết quả kinh doanh (đơn vị: tỷ đồng)", "VND", 1_000_000_000)]
    [InlineData("vi", "Mực nước (m)", "m", 1)]
    public void A_header_says_scale_and_unit(string language, string header, string unit, int factor)
    {
        var pack = LanguagePack.Load(language, RuleFiles.Repository["languages"]![language]!);

        var found = HeaderUnit.Of(header, pack);

        Assert.True(found.Found);
        Assert.Equal(unit, found.Unit);
        Assert.Equal(factor, found.Factor);
    }

    [Theory]
    [InlineData("Waiting list, a year ago")]
    [InlineData("Cars sold, last month")]
    [InlineData("In all, 5.8 million people in five districts have been affected, the ministry said:")]
    [InlineData("Of these, people in three camps were counted:")]
    public void A_header_that_says_when_gives_no_unit(string header) =>
        Assert.False(HeaderUnit.Of(header, LanguagePack.Load("en", RuleFiles.Repository["languages"]!["en"]!)).Found);

    [Theory]
    [InlineData("Waiting time, weeks", "wk")]
    [InlineData("Height, in", "in")]
    [InlineData("Price, pence per litre", "GBP/l")]
    [InlineData("Waiting time (weeks)", "wk")]
    public void A_header_that_says_how_long_does(string header, string unit) =>
        Assert.Equal(unit, HeaderUnit.Of(header, LanguagePack.Load("en", RuleFiles.Repository["languages"]!["en"]!)).Unit);
}
