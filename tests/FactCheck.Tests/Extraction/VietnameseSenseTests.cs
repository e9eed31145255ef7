using Xunit;

namespace FactCheck.Tests.Extraction;

/// <summary>Vietnamese words that are a unit in one text and something else in another.</summary>
public sealed class VietnameseSenseTests
{
    [Theory]
    [InlineData("Tỉnh lộ 12 sạt lở 23 điểm, 9 điểm đã thông xe.", "23 điểm = 23 điểm; 9 điểm = 9 điểm")]
    [InlineData("VN-Index mất 23 điểm trong phiên sáng.", "23 điểm = 23 index")]
    [InlineData("Điểm chuẩn ngành Y là 27 điểm.", "27 điểm = 27 index")]
    public void Points_are_places_where_nothing_is_scored(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));

    [Theory]
    [InlineData("Đoàn giành 9 vàng, 7 bạc và 8 đồng.", "9 vàng = 9 vàng; 7 bạc = 7 bạc; 8 đồng = 8 đồng")]
    [InlineData("Giá tăng 8 đồng mỗi lít.", "8 đồng mỗi lít = 8 VND/l")]
    public void Behind_silver_the_coin_is_bronze(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));

    [Theory]
    [InlineData("Mực nước lúc 15 giờ là 3,42 m.", "3,42 m = 3.42 m")]
    [InlineData("Bờ kè đổ lúc gần 2 giờ.", "")]
    [InlineData("Sau gần 2 giờ chữa cháy, lửa tắt.", "2 giờ = 2 h")]
    public void Hours_behind_a_time_word_are_no_duration(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));

    [Theory]
    [InlineData("26/05 công ty chốt danh sách cổ đông.", "26/05 = --05-26 date")]
    [InlineData("Lễ khai mạc diễn ra dịp 2/9, có pháo hoa.", "2/9 = --09-02 date")]
    [InlineData("Xã hoàn thành 8/10 chỉ tiêu.", "8 = 8; 10 chỉ tiêu = 10 chỉ tiêu")]
    public void A_day_and_a_share_are_told_apart_by_what_stands_behind(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));

    [Theory]
    [InlineData("Phòng Chu Đậu 690 m2, phòng Mạc 430 m2.", "690 m2 = 690 m2; 430 m2 = 430 m2")]
    [InlineData("Khảo sát ở năm đô thị lớn.", "năm đô thị = 5 đô thị")]
    [InlineData("Bà con đứng ngồi không yên.", "")]
    [InlineData("Bố chạy xe ba gác.", "")]
    public void A_word_is_read_whole(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));
}
