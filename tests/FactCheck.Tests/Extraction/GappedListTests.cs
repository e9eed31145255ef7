using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class GappedListTests
{
    [Theory]
    [InlineData("en", "Marlow reported 752 cases, Denby 229 and Corran 139.", "752 cases = 752 cases; 229 = 229; 139 = 139")]
    [InlineData("vi", "Thành phố Bình Lâm có 767 ca, Đak Ly 715 và Phú Cát 496.", "767 ca = 767 ca; 715 = 715; 496 = 496")]
    public void A_name_and_a_number_behind_a_counted_item_count_the_same(string language, string text, string claims) =>
        Assert.Equal(claims, Extracted.Claims(text, language));

    [Theory]
    [InlineData("They flew a Falcon 9, and in time an Ariane 64.")]
    [InlineData("In 2015, Windows 10 and its makers were praised.")]
    public void A_product_keeps_its_number(string text) => Assert.DoesNotContain("10 = ", Extracted.Claims(text, "en").Replace("64 = ", "10 = ", StringComparison.Ordinal), StringComparison.Ordinal);
}
