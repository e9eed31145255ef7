using System.Text;
using CsCheck;
using FactCheck.Ingestion.Text;
using Xunit;

namespace FactCheck.Tests.Ingestion.Text;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData("2.900\u00A0sinh viên", "2.900 sinh viên")]
    [InlineData("1\u202F250\u2009tỷ", "1 250 tỷ")]
    [InlineData("tăng\u200B 5\u00AD0\uFEFF%", "tăng 50%")]
    [InlineData("  a \t\r\n b  ", "a b")]
    [InlineData("a\0b\u0007c\u0085d", "abc d")]
    [InlineData("", "")]
    [InlineData(" \u00A0\u200B ", "")]
    public void Spaces_become_one_plain_space_and_what_cannot_be_seen_goes(string raw, string clean) => Assert.Equal(clean, CleanText.Of(raw));

    [Fact]
    public void Decomposed_vietnamese_is_composed()
    {
        const string text = "Doanh thu quý tỷ đồng ướt mượt";
        Assert.Equal(text, CleanText.Of(text.Normalize(NormalizationForm.FormD)));
        Assert.Equal("hộ nghệ", CleanText.Of("hô\u0323 nghê\u0323"));
    }

    [Fact]
    public void Clean_text_is_not_copied()
    {
        const string text = "Doanh thu đạt 1.250 tỷ đồng, tăng 12,5%.";
        Assert.Same(text, CleanText.Of(text));
    }

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("a\uFFFDb 😀", CleanText.Of("a\uD83Db 😀"));

    [Fact]
    public void Cleaning_any_text_twice_changes_nothing_more() =>
        Gen.String.Sample(text =>
        {
            var clean = CleanText.Of(text);
            return CleanText.Of(clean) == clean && clean.IsNormalized() && !clean.Contains("  ", StringComparison.Ordinal) && clean == clean.Trim(' ');
        });
}
