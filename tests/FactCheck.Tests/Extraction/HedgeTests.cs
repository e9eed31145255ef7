using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class HedgeTests
{
    [Theory]
    [InlineData("en", "It carried more passengers than the 3.9 million of 2019.", Hedge.Exact)]
    [InlineData("en", "It carried more than the 3.9 million of 2019.", Hedge.Exact)]
    [InlineData("en", "It fell short of the 95% recommended.", Hedge.Exact)]
    [InlineData("en", "Oil rose above the $50 mark.", Hedge.More)]
    [InlineData("en", "She took the money over eight years.", Hedge.Exact)]
    [InlineData("en", "They waited for over eight years.", Hedge.More)]
    [InlineData("en", "It opened over two years ago.", Hedge.More)]
    [InlineData("en", "The harvest edged up to 610,000 tonnes.", Hedge.Exact)]
    [InlineData("en", "It can hold up to 610,000 tonnes.", Hedge.AtMost)]
    [InlineData("en", "Voters backed a $17 minimum wage.", Hedge.Exact)]
    [InlineData("en", "A couple handed over £310,000.", Hedge.Exact)]
    [InlineData("vi", "Kết quả này cao hơn 9,6%.", Hedge.Exact)]
    [InlineData("vi", "Giá lúa cao hơn 600 đồng so với vụ trước.", Hedge.Exact)]
    [InlineData("vi", "Nghe thì thấp hơn mức 9,6%.", Hedge.Exact)]
    [InlineData("vi", "Lãi suất ở mức cao hơn 9,6%.", Hedge.More)]
    [InlineData("vi", "Dự án nằm trên 162 ha đất cằn.", Hedge.Exact)]
    [InlineData("vi", "Miền Trung có mưa trên 600 mm.", Hedge.More)]
    public void A_comparison_with_a_known_figure_is_no_hedge(string language, string text, Hedge hedge) =>
        Assert.Equal(hedge, Extracted.From(text, language).Claims.First(c => c.Kind != QuantityKind.Date).Hedge);

    [Theory]
    [InlineData("The number is above 1,000 and below 1,500.", "1,000 and below 1,500 = 1000..1500")]
    [InlineData("It has at most 100 and at least 20 apples.", "100 and at least 20 apples = 20..100 apples")]
    [InlineData("It has more than 40 and less than 10.", "40 = 40; 10 = 10")]
    [InlineData("The 12 weeks to 22 June 2024 were wet.", "12 weeks = 12 wk; 22 June 2024 = 2024-06-22 date")]
    public void Two_bounds_make_a_range(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));
}
