using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class NumberTests
{
    [Theory]
    [InlineData("Inflation was .08 percent.", ".08 percent = 0.08 %")]
    [InlineData("It paid $.20 per share.", "$.20 = 0.2 USD")]
    [InlineData("The country has 1 414 021 100 people.", "1 414 021 100 people = 1414021100 people")]
    [InlineData("About 40 000 is a guess.", "40 000 = 40000")]
    [InlineData("The fine was $10,000.", "$10,000 = 10000 USD")]
    [InlineData("It weighs 1.3bn kg.", "1.3bn kg = 1300000000 kg")]
    [InlineData("Orders of 30 MUSD came in.", "30 MUSD = 30000000 USD")]
    [InlineData("They lost 75 USD million.", "75 USD million = 75000000 USD")]
    public void Digits_are_read_with_their_marks_and_scales(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("It took three and a fifth hours.", "three and a fifth hours = 3.2 h")]
    [InlineData("They sold five billion and three quarters.", "five billion and three quarters = 5750000000")]
    [InlineData("Some 3 million and a half people came.", "3 million and a half people = 3500000 people")]
    [InlineData("The fund holds one billion and a half million euros.", "one billion and a half million euros = 1000500000 EUR")]
    [InlineData("A quarter of a million people live there.", "A quarter of a million people = 250000 people")]
    [InlineData("It cost two thirds of a million dollars.", "two thirds of a million dollars = 666666.6667 USD")]
    [InlineData("It was her twenty-first birthday.", "twenty-first = 21 rank")]
    public void Spelled_numbers_take_fractions_along(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("They sold 3 million and a quarter of them went abroad.", "3 million = 3000000; a quarter = 0.25 fraction")]
    [InlineData("It is a building of the twenty-first century.", "")]
    [InlineData("Some 1/2 of the people came.", "1/2 = 0.5 fraction")]
    public void What_only_looks_like_one_number_stays_apart(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("The film runs an hour and 45 minutes.", "an hour and 45 minutes = 105 min")]
    [InlineData("It took one minute and 30 seconds.", "one minute and 30 seconds = 90 s")]
    [InlineData("A coffee is a dollar and 42 cents.", "a dollar and 42 cents = 1.42 USD")]
    [InlineData("It fell to 12 degrees Celsius below zero.", "12 degrees Celsius below zero = -12 degC")]
    public void Compounds_are_one_quantity(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("Doanh thu đạt 41 tỷ 737 triệu đồng.", "41 tỷ 737 triệu đồng = 41737000000 VND")]
    [InlineData("Giá vé là 10K đồng.", "10K đồng = 10000 VND")]
    [InlineData("Giá khoảng 1tr2 một chiếc.", "1tr2 = 1200000 VND")]
    [InlineData("Doanh thu là MYR 42 triệu.", "MYR 42 triệu = 42000000 MYR")]
    [InlineData("Nhiệt độ là 5 độ C dưới 0.", "5 độ C dưới 0 = -5 degC")]
    [InlineData("Công ty có hai mươi lăm nghìn ba bảy sản phẩm.", "hai mươi lăm nghìn ba bảy sản phẩm = 25037 sản phẩm")]
    [InlineData("Quỹ có 2 tỷ rưỡi đồng.", "2 tỷ rưỡi đồng = 2500000000 VND")]
    [InlineData("Khoảng 2/3 số hộ đã có điện.", "2/3 = 0.6667 fraction")]
    public void Vietnamese_scales_are_read(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));
}
