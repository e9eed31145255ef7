using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class AgeTests
{
    [Theory]
    [InlineData("The Hungarian striker, 24, had been on the field.", "24 = 24 y")]
    [InlineData("It killed two sisters, 34 and 29, whose car was swept away.", "two sisters = 2 sisters; 34 = 34 y; 29 = 29 y")]
    [InlineData("Among the dead were a street sweeper of 58 and a roofer of 33.", "58 = 58 y; 33 = 33 y")]
    [InlineData("Most of the victims were over 70, the court heard.", "70 = 70 y")]
    [InlineData("Police charged 418 people, 163 of them under 18.", "418 people = 418 people; 163 = 163; 18 = 18 y")]
    [InlineData("The youngest, Idris Pugh, was 14 and had just started.", "14 = 14 y")]
    [InlineData("The oldest, at 69, was his grandfather.", "69 = 69 y")]
    [InlineData("He joined the lighthouse service at 25, after the Navy.", "25 = 25 y")]
    [InlineData("What will she do now, at 84, with her evenings free?", "84 = 84 y")]
    [InlineData("She left school at 15 and went to Leeds.", "15 = 15 y")]
    [InlineData("The patients range in age from 1 to 88.", "1 to 88 = 1..88 y")]
    public void Bare_numbers_beside_people_are_ages(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("The party of 58 travelled by bus.", "58 = 58")]
    [InlineData("He sold the shares at 64, and bought a boat.", "64 = 64")]
    [InlineData("The index closed the day, at 84, with a loss.", "84 = 84")]
    [InlineData("The workers, 24 of them, went home.", "24 = 24")]
    [InlineData("The cars were under 18 when they were checked.", "18 = 18")]
    public void What_only_stands_near_people_is_none(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("Đội hình có tuổi trung bình 26,3.", "26,3 = 26.3 y")]
    [InlineData("Tuổi thọ bình quân 74,3 tuổi, nữ 77,1, nam 71,6.", "74,3 tuổi = 74.3 y; 77,1 = 77.1 y; 71,6 = 71.6 y")]
    public void Vietnamese_averages_of_age_have_decimals(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "vi"));
}
