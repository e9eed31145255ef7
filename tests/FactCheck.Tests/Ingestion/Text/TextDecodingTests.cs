using System.Text;
using FactCheck.Ingestion.Text;
using Xunit;

namespace FactCheck.Tests.Ingestion.Text;

public sealed class TextDecodingTests
{
    private const string Vietnamese = "Doanh thu của Alibaba Cloud đạt 254 triệu USD, tăng 115% so với cùng kỳ năm ngoái. Đây là mức tăng trưởng nhanh nhất từ trước tới nay của mảng điện toán đám mây.";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Unicodes => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Unicodes))]
    public void The_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoding.Decode((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(Vietnamese)]);
        Assert.Equal(Vietnamese, decoded.Value);
        Assert.Empty(decoded.Notes);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_without_a_mark_is_recognised_by_its_zeros(string name)
    {
        var decoded = TextDecoding.Decode(Encoding.GetEncoding(name).GetBytes(Vietnamese));
        Assert.Equal(Vietnamese, decoded.Value);
        Assert.Contains("utf-16", Assert.Single(decoded.Notes), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Utf8_without_a_mark_needs_no_note()
    {
        var decoded = TextDecoding.Decode(Encoding.UTF8.GetBytes(Vietnamese));
        Assert.Equal(Vietnamese, decoded.Value);
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void Windows_1258_is_guessed_by_its_tones()
    {
        var decoded = TextDecoding.Decode(In1258(Vietnamese));
        Assert.Equal(Vietnamese, CleanText.Of(decoded.Value));
        Assert.Contains("windows-1258", Assert.Single(decoded.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_1252_is_not_taken_for_vietnamese()
    {
        const string text = "The Côte d’Ivoire café’s sales rose by £2.5m – a “record” – to €40m, naïvely ascribed to più caffè.";
        Assert.Equal(text, TextDecoding.Decode(Encoding.GetEncoding(1252).GetBytes(text)).Value);
    }

    [Fact]
    public void A_page_s_declaration_is_believed_where_the_bytes_are_no_utf8()
    {
        const string page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1258\"></head><body>Giá 5 đồng";
        var decoded = TextDecoding.Decode(In1258(page));
        Assert.Equal(page, CleanText.Of(decoded.Value));
        Assert.Empty(decoded.Notes);
    }

    [Fact]
    public void A_wrong_declaration_does_not_spoil_utf8()
    {
        const string page = "<html><head><meta charset=iso-8859-1></head><body>Giá 5 đồng</body></html>";
        Assert.Equal(page, TextDecoding.Decode(Encoding.UTF8.GetBytes(page)).Value);
    }

    [Fact]
    public void Text_cut_off_within_a_character_is_read_up_to_it()
    {
        var bytes = Encoding.UTF8.GetBytes("Doanh thu đạt 254 triệu");
        var cut = bytes.AsMemory(0, bytes.Length - 2);
        var decoded = TextDecoding.Decode(cut);
        Assert.StartsWith("Doanh thu đạt 254 tri", decoded.Value, StringComparison.Ordinal);
        Assert.Contains("cut off", Assert.Single(decoded.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_byte_in_utf8_costs_one_character()
    {
        var bytes = Encoding.UTF8.GetBytes(Vietnamese);
        bytes[0] = 0xFF;
        var decoded = TextDecoding.Decode(bytes);
        Assert.Equal("\uFFFD" + Vietnamese[1..], decoded.Value);
        Assert.Single(decoded.Notes);
    }

    [Fact]
    public void Binary_is_told_from_text()
    {
        Assert.True(TextDecoding.LooksBinary([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]));
        Assert.False(TextDecoding.LooksBinary(Encoding.Unicode.GetBytes(Vietnamese)));
        Assert.False(TextDecoding.LooksBinary(Encoding.UTF8.GetBytes("\tone\r\ntwo\f")));
    }

    /// <summary>Vietnamese as windows-1258 writes it: the letter's own form, its tone as a byte of its own.</summary>
    internal static byte[] In1258(string text)
    {
        var split = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.IndexOfAny(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);
            split.Append(tone < 0 ? c.ToString() : parts.Remove(tone, 1).Normalize() + parts[tone]);
        }
        return Encoding.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(split.ToString());
    }
}
