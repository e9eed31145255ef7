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
    [InlineData("The result is 1.1^23 in all.", "1.1^23 = 8.9543")]
    [InlineData("It lies 1.3x10^6 km away.", "1.3x10^6 km = 1300000 km")]
    [InlineData("A factor of 2.48×10−5 was measured.", "2.48×10−5 = 0")]
    [InlineData("It has 12.32e+4 cells and 9.83e3 genes.", "12.32e+4 cells = 123200 cells; 9.83e3 genes = 9830 genes")]
    [InlineData("It holds 8x2^10 bits.", "8x2^10 bits = 8192 bit")]
    public void Powers_belong_to_their_number(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("They ate twenty-three fifths of a pie.", "twenty-three fifths = 4.6 fraction")]
    [InlineData("It is 3 hundred and 21 yuan.", "3 hundred and 21 yuan = 321 CNY")]
    [InlineData("It is 4 thousand 3 hundred and 21 yuan.", "4 thousand 3 hundred and 21 yuan = 4321 CNY")]
    [InlineData("They bought two hundred dozen eggs.", "two hundred dozen eggs = 2400 eggs")]
    [InlineData("It costs a quarter million dollars.", "a quarter million dollars = 250000 USD")]
    [InlineData("It only cost thirteen dollars forty five.", "thirteen dollars forty five = 13.45 USD")]
    [InlineData("It cost 20 ringgit and 43 sen.", "20 ringgit and 43 sen = 20.43 MYR")]
    [InlineData("It took 1 hour and thirty.", "1 hour and thirty = 90 min")]
    [InlineData("Rates fell by a tenth of a point.", "a tenth of a point = 0.1 pp")]
    [InlineData("Prices rose for the 18th quarter in a row.", "18th = 18 rank")]
    [InlineData("Profits per tractor were up for the third quarter running.", "third = 3 rank")]
    [InlineData("Profits rose in the third quarter of the year.", "")]
    [InlineData("First-time buyers made 31% of purchases.", "31% = 31 %")]
    [InlineData("It is the second-largest city.", "second = 2 rank")]
    [InlineData("Another 48 are older.", "48 = 48")]
    [InlineData("Sales grew from 1.2 million cars in 2022 to 1.5 million in 2023.", "1.2 million cars = 1200000 cars; 2022 = 2022 date; 1.5 million = 1500000 cars; 2023 = 2023 date")]
    [InlineData("Each ship carries 2000 to 3000 tonnes.", "2000 to 3000 tonnes = 2000..3000 t")]
    [InlineData("A survey in 2016 found sales 8% below 2019.", "2016 = 2016 date; 8% = 8 %; 2019 = 2019 date")]
    public void Parts_that_go_without_saying_are_read(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("They sold 3 million and a quarter of them went abroad.", "3 million = 3000000; a quarter = 0.25 fraction")]
    [InlineData("It is a building of the twenty-first century.", "")]
    [InlineData("Some 1/2 of the people came.", "1/2 = 0.5 fraction")]
    public void What_only_looks_like_one_number_stays_apart(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("Earnings grew to R3.36 billion from R410 million.", "R3.36 billion = 3360000000 ZAR; R410 million = 410000000 ZAR")]
    [InlineData("The R2 road to Durban is closed.", "")]
    [InlineData("WELLINGTON - Prices in New Zealand rose. A litre costs $2.71, a New Zealand chain said. The kiwi slipped to US60.8c.", "$2.71 = 2.71 NZD")]
    [InlineData("Growers in Australia got $41 a tonne more, the Australian grain board said.", "$41 a tonne = 41 AUD/t")]
    [InlineData("American and Australian growers got $41 a tonne more in Australia.", "$41 a tonne = 41 USD/t")]
    [InlineData("A litre costs 31 cents in Berlin and €2.10 in Paris.", "31 cents = 0.31 EUR; €2.10 = 2.1 EUR")]
    public void A_currency_is_that_of_the_place(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("The tide turns four times a day.", "four times = 4 times")]
    [InlineData("She waited for more than a week.", "a week = 1 wk")]
    [InlineData("Trains failed for at least an hour.", "an hour = 1 h")]
    [InlineData("The bonus was 4.9% higher than a year earlier.", "4.9% = 4.9 %")]
    [InlineData("The river stood 4cm higher than an hour before.", "4cm = 4 cm")]
    [InlineData("She came second at the first championship and had to settle for second.", "second = 2 rank; second = 2 rank")]
    [InlineData("It came second-hand.", "")]
    [InlineData("Sales grew by 13.1 percent over the half, with denim in the lead.", "13.1 percent = 13.1 %")]
    public void Stretches_of_time_and_places_count_where_the_words_say_so(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("She expects growth of 3 to 4 per cent.", "3 to 4 per cent = 3..4 %")]
    [InlineData("It comes at a cost of $20 to $30 a tonne.", "$20 to $30 a tonne = 20..30 USD/t")]
    public void Ranges_share_their_unit(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("The share fell by 0.7 points to 27.9%.", "0.7 points = 0.7 pp; 27.9% = 27.9 %")]
    [InlineData("The index fell 31.4 points, or 0.4%, on the day.", "31.4 points = 31.4 points; 0.4% = 0.4 %")]
    [InlineData("At 14 she left school, and few runners are older than 65.", "14 = 14 y; 65 = 65 y")]
    public void The_words_around_a_number_say_what_it_is(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

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
    [InlineData("Ông làm nghề này mười năm, bà hai mươi năm.", "mười năm = 10 y; hai mươi năm = 20 y")]
    [InlineData("Em về đích sau 4 phút 17 giây 20.", "4 phút 17 giây 20 = 257.2 s")]
    [InlineData("Mật độ là 3,2 hạt/lít nước.", "3,2 hạt/lít = 3.2 count/l")]
    [InlineData("Quỹ có 2 tỷ rưỡi đồng.", "2 tỷ rưỡi đồng = 2500000000 VND")]
    [InlineData("Sân bay đón vị khách thứ 5 triệu.", "thứ 5 triệu = 5000000 rank")]
    [InlineData("Ông thua tay vợt xếp hạng 12 thế giới.", "hạng 12 = 12 rank")]
    [InlineData("Ghe chở về hết 477 triệu đồng tiền lúa.", "477 triệu đồng = 477000000 VND")]
    [InlineData("Báo cáo tài chính quý III/2024, lãi 5 tỷ đồng.", "5 tỷ đồng = 5000000000 VND")]
    [InlineData("Khí áp thấp nhất 935 hPa, cách sao 0,08 đơn vị thiên văn.", "935 hPa = 935 hPa; 0,08 đơn vị thiên văn = 0.08 au")]
    [InlineData("Cơn ho kéo dài hai đến ba phút.", "hai đến ba phút = 2..3 min")]
    [InlineData("Sau khi trừ 820 triệu đồng chi phí, ông còn lời.", "820 triệu đồng = 820000000 VND")]
    [InlineData("Thị xã cấp 3.113 giấy phép trong năm nay.", "3.113 giấy phép = 3113 giấy phép")]
    [InlineData("Huyện cấp 12 giấy phép.", "12 giấy phép = 12 giấy phép")]
    [InlineData("Bệnh viện cấp 3 ở xa.", "")]
    [InlineData("Kết quả cho thấy 6/15 mẫu không đạt chuẩn.", "6/15 = 0.4 fraction")]
    [InlineData("Nhà ông có 3/4 mẫu ruộng.", "3/4 mẫu ruộng = 0.75 mau")]
    [InlineData("Điện không chỉ nuôi bộ xử lý.", "")]
    [InlineData("Bà bán 5 chỉ vàng.", "5 chỉ vàng = 5 chi")]
    [InlineData("Khoảng 2/3 số hộ đã có điện.", "2/3 = 0.6667 fraction")]
    public void Vietnamese_scales_are_read(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));
}
