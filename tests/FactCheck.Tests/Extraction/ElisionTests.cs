using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class ElisionTests
{
    [Theory]
    [InlineData("Sown on 90,000 hectares in 2019, lentils now cover 160,000.", "90,000 hectares = 90000 ha; 2019 = 2019 date; 160,000 = 160000 ha")]
    [InlineData("It lets out 310 cubic metres a second, nearly double the 160 of this morning.", "310 cubic metres a second = 310 m3/s; double = 2 x; 160 = 160 m3/s")]
    [InlineData("Stocks shrank to 43,200 tonnes, down from 128,000 a year ago.", "43,200 tonnes = 43200 t; 128,000 = 128000 t")]
    [InlineData("A home uses 4,800 kilowatt-hours a year, or 440 a month.", "4,800 kilowatt-hours = 4800 kWh; 440 = 440 kWh")]
    [InlineData("Demand of 40,600 megawatts, well short of the winter peak of 42,900.", "40,600 megawatts = 40600 MW; 42,900 = 42900 MW")]
    public void A_bare_number_takes_the_unit_of_the_measure_just_spoken_of(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("Recruits take 14 months to train and some eight of the drivers will retire.", "14 months = 14 mo; eight = 8")]
    [InlineData("There were 2,415 people who had waited for more than 52 weeks, compared with 2,460 in February, and 38 had waited for over 18 months.", "2,415 people = 2415 people; 52 weeks = 52 wk; 2,460 = 2460 people; 38 = 38; 18 months = 18 mo")]
    [InlineData("It had 45,000 orders in 48 hours, or roughly 940 an hour.", "45,000 orders = 45000 orders; 48 hours = 48 h; 940 = 940 orders")]
    public void What_counts_something_else_stays_a_count(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("Ông có 1,25 tỷ đồng chia ba sổ: 500 triệu, 450 triệu và 300 triệu.", "1,25 tỷ đồng = 1250000000 VND; ba sổ = 3 sổ; 500 triệu = 500000000 VND; 450 triệu = 450000000 VND; 300 triệu = 300000000 VND")]
    [InlineData("Cộng cả tăng ca tôi lĩnh 9,6 triệu, tức gấp ba.", "9,6 triệu = 9600000 VND; gấp ba = 3 x")]
    [InlineData("Người dùng là 6,2 triệu vào tháng 5.", "6,2 triệu = 6200000")]
    [InlineData("Bến số 5 sẽ nâng công suất từ 900.000 lên 1,2 triệu TEU.", "900.000 = 900000 TEU; 1,2 triệu TEU = 1200000 TEU")]
    public void Vietnamese_leaves_its_currency_out(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));

    [Theory]
    [InlineData("SYDNEY - A flat now costs $558,000.", "$558,000 = 558000 AUD")]
    [InlineData("The bank raised its dividend to 378c a share and pays out R3,500 per client.", "378c = 3.78 ZAR; R3,500 = 3500 ZAR")]
    [InlineData("An average client pays R52 a month in all.", "R52 = 52 ZAR")]
    [InlineData("Unit costs rose to US$2.04 a pound from US$1.91.", "US$2.04 a pound = 2.04 USD/lb; US$1.91 = 1.91 USD/lb")]
    [InlineData("The pound fell to $1.27 per pound, its lowest since May.", "$1.27 per pound = 1.27 USD/GBP")]
    public void The_article_says_whose_money_it_is(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("She has 47%, he 41%, others 7% and 5% are undecided. The governor leads by six points.", "47% = 47 %; 41% = 41 %; 7% = 7 %; 5% = 5 %; six points = 6 pp")]
    [InlineData("She made 47%, 41%, 37% and 55% of her shots this season. In the last game she scored six points.", "47% = 47 %; 41% = 41 %; 37% = 37 %; 55% = 55 %; six points = 6 points")]
    public void Points_among_percentages_are_percentage_points(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));
}
