using System.Text;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Front_matter_and_every_kind_of_block_are_read()
    {
        var article = Markdown("""
            ---
            title: "Lãi 120 tỷ"
            sapo: Công ty lãi 120 tỷ đồng.
            description: Lãi 12 tỷ.
            date: 2017-03-20T23:30:00+07:00
            lang: vi
            id: 4711
            draft: true
            tags: [a, b]
            ---

            # Lãi 120 tỷ

            Doanh thu **254** triệu USD,
            tăng *115*%~~, không phải 116%~~.

            ## Chi tiết

            - Quý I: 50 tỷ
            - Quý II: [70 tỷ](https://example.org/9 "x")

            2016. Năm ấy lỗ 3 tỷ.

            | Quý | Lãi (tỷ đồng) |
            |-----|--------------:|
            | I   | 50            |

            ![ảnh](a.png "Nhà máy 7 ha")

            > Trích 8 dòng.

            ```
            x = 99
            ```

            Thêm[^1] và ~5%, rồi ~6%.<br>Hết 5 m<sup>2</sup>.

            [^1]: Chú thích 10.
            """);
        Assert.Equal(
            [
                "Headline: Lãi 120 tỷ", "Standfirst: Công ty lãi 120 tỷ đồng.", "Paragraph: Doanh thu 254 triệu USD, tăng 115%.", "Heading: Chi tiết",
                "ListItem: Quý I: 50 tỷ", "ListItem: Quý II: 70 tỷ", "Paragraph: 2016. Năm ấy lỗ 3 tỷ.", "Cell: Quý", "Cell: Lãi (tỷ đồng)", "Cell: I", "Cell: 50",
                "Caption: Nhà máy 7 ha", "Paragraph: Trích 8 dòng.", "Paragraph: Thêm và ~5%, rồi ~6%.", "Paragraph: Hết 5 m2.", "ListItem: Chú thích 10.", "Metadata: Lãi 12 tỷ.",
            ],
            Reading.Lines(article));
        Assert.Equal("4711", article.Id);
        Assert.Equal("draft", article.Status);
        Assert.Equal("vi", article.DeclaredLanguage);
        Assert.Equal(new DateOnly(2017, 3, 20), article.Published);
        Assert.Equal(["1 blocks of code were left out"], article.Notes);
    }

    [Fact]
    public void Numbers_are_found_in_the_file_by_line_and_column()
    {
        const string text = "---\ntitle: Tít\n---\n\nDoanh thu **254** triệu,\n  tăng [115](http://x.org/115)%.\n\n| a | b |\n|---|---|\n| x | 77 |\n\n* mục 88\n\n<p>Đoạn 99</p>\n";
        var article = Markdown(text);
        var lines = text.Split('\n');
        foreach (var number in new[] { "254", "115", "77", "88", "99" })
        {
            var position = Assert.NotNull(article.PositionOf(article.Text.IndexOf(number, StringComparison.Ordinal)));
            Assert.StartsWith(number, lines[position.Line - 1][(position.Column - 1)..], StringComparison.Ordinal);
        }
        Assert.Equal("title", article.Blocks[0].Place?.Field);
    }

    [Fact]
    public void A_first_heading_without_front_matter_is_the_headline() =>
        Assert.Equal(["Headline: Tít 1", "Paragraph: Đoạn 2."], Reading.Lines(Markdown("Tít 1\n=====\n\nĐoạn 2.\n")));

    [Fact]
    public void Markup_inside_is_read_as_markup() =>
        Assert.Equal(
            ["Headline: Tít", "Cell: a", "Cell: b", "Cell: c", "Cell: 5", "Paragraph: Sau 6."],
            Reading.Lines(Markdown("# Tít\n\n<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>5</td></tr></table>\n\n<!-- lời nhắn 9 -->\n\nSau 6.\n")));

    [Fact]
    public void Broken_front_matter_is_noted_and_the_text_is_read()
    {
        var article = Markdown("---\ntitle: Tít\nbad: [1, 2\n---\n\nĐoạn 2.\n");
        Assert.Contains("Đoạn 2.", article.Text, StringComparison.Ordinal);
        Assert.Contains("front matter", Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_of_dashes_is_no_front_matter() =>
        Assert.Equal("Đoạn 1.\nĐoạn 2.", Markdown("---\n\nĐoạn 1.\n\n---\n\nĐoạn 2.\n").Text);

    private static Article Markdown(string text) => Reading.Bytes("draft.md", Encoding.UTF8.GetBytes(text));
}
