using CsCheck;
using Xunit;

namespace FactCheck.Tests.Extraction;

public sealed class CoverageTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Const("doanh thu"), Gen.Const("tăng"), Gen.Const("triệu"), Gen.Const("tỷ đồng"), Gen.Const("revenue"), Gen.Const("rose"), Gen.Const("million"), Gen.Const("per"),
        Gen.Const("%"), Gen.Const("$"), Gen.Const("("), Gen.Const(")"), Gen.Const(","), Gen.Const(". "), Gen.Const("-"), Gen.Const("–"), Gen.Const("/"), Gen.Const("ngày"),
        Gen.Const("Q3"), Gen.Const("and"), Gen.Const("đến"), Gen.Const("a half"), Gen.Const("x"), Gen.Const("°C"), Gen.Const("no. "), Gen.Const("lúc"), Gen.Const("h"));

    private static readonly Gen<string> Digits = Gen.OneOf(
        Gen.Int[0, 99_999].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 999], Gen.Char[".,"], (a, b, mark) => $"{a}{mark}{b:000}"),
        Gen.Select(Gen.Int[0, 999], Gen.Int[0, 99], Gen.Char[".,"], (a, b, mark) => $"{a}{mark}{b}"));

    private static readonly Gen<string> Text =
        Gen.Select(Gen.OneOf(Word, Digits), Gen.OneOf(Gen.Const(""), Gen.Const(" ")), (token, space) => token + space).Array[1, 40].Select(string.Concat);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void Every_digit_run_is_a_claim_or_ignored_or_not_understood(string language) => Text.Sample(
        text =>
        {
            if (text.Trim().Length == 0)
                return;
            var analysis = Extracted.From(text, language);
            var accounted = analysis.Claims.Select(c => c.Span).Concat(analysis.Ignored.Select(i => i.Span)).Concat(analysis.NotUnderstood).ToArray();
            foreach (var run in DigitRuns(analysis.Article.Text))
                Assert.Contains(accounted, span => span.Start <= run && run < span.End);
        },
        iter: 2_000);

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void A_claim_s_place_holds_its_quote(string language) => Text.Sample(
        text =>
        {
            if (text.Trim().Length == 0)
                return;
            var analysis = Extracted.From(text, language);
            Assert.All(analysis.Claims, c => Assert.Equal(c.Quote, analysis.Article.Text[c.Span.Start..c.Span.End]));
        },
        iter: 2_000);

    private static IEnumerable<int> DigitRuns(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
                yield return i;
    }
}
