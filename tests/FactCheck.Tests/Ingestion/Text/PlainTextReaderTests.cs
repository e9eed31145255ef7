using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Text;

public sealed class PlainTextReaderTests
{
    private const string Sentence = "Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD, tăng 115% so với cùng kỳ năm ngoái.";

    [Fact]
    public void A_short_first_line_that_is_no_sentence_is_the_headline()
    {
        var article = Reading.Text($"Alibaba Cloud tăng trưởng 115%\n\n{Sentence}\n\n{Sentence}\n");
        Assert.Equal(["Headline: Alibaba Cloud tăng trưởng 115%", "Paragraph: " + Sentence, "Paragraph: " + Sentence], Reading.Lines(article));
        Assert.Equal("Alibaba Cloud tăng trưởng 115%", article.Title);
    }

    [Fact]
    public void A_second_line_that_is_no_sentence_either_is_the_standfirst()
    {
        const string Standfirst = "Nhu cầu trí tuệ nhân tạo đẩy doanh thu quý lên mức cao nhất";
        var article = Reading.Text($"Alibaba Cloud tăng trưởng 115%\n\n{Standfirst}\n\n{Sentence}\n");
        Assert.Equal(["Headline: Alibaba Cloud tăng trưởng 115%", "Standfirst: " + Standfirst, "Paragraph: " + Sentence], Reading.Lines(article));
    }

    [Fact]
    public void A_byline_is_no_standfirst()
    {
        var article = Reading.Text($"Alibaba Cloud tăng trưởng 115%\n\nNguyễn Văn An, Hà Nội\n\n{Sentence}\n");
        Assert.DoesNotContain(article.Blocks, b => b.Kind == BlockKind.Standfirst);
    }

    [Fact]
    public void A_text_without_a_headline_has_none()
    {
        var article = Reading.Text($"{Sentence}\n\n{Sentence}");
        Assert.Null(article.Title);
        Assert.All(article.Blocks, b => Assert.Equal(BlockKind.Paragraph, b.Kind));
    }

    [Fact]
    public void One_line_without_any_break_is_one_paragraph()
    {
        var text = string.Join(' ', Enumerable.Repeat(Sentence, 40));
        Assert.Equal(["Paragraph: " + text], Reading.Lines(Reading.Text(text)));
    }

    [Fact]
    public void Each_line_is_a_paragraph_where_lines_are_not_wrapped()
    {
        var article = Reading.Text($"{Sentence} {Sentence}\r\n{Sentence}\r\nNgắn thôi.\r\n{Sentence} {Sentence}");
        Assert.Equal(4, article.Blocks.Length);
    }

    [Fact]
    public void Hard_wrapped_lines_are_joined()
    {
        const string wrapped = """
            The maker of Corvo chips and Larkspur frozen dinners earned $214
            million, or $1.07 per share, in the quarter that ended in February.
            In the same stretch a year ago it earned $187 million, or 91 cents
            per share.

            Stripping out restructuring charges, the company made $1.12 per
            share, ahead of the $1.09 that analysts had penciled in.
            """;
        Assert.Equal(
            [
                "Paragraph: The maker of Corvo chips and Larkspur frozen dinners earned $214 million, or $1.07 per share, in the quarter that ended in February. In the same stretch a year ago it earned $187 million, or 91 cents per share.",
                "Paragraph: Stripping out restructuring charges, the company made $1.12 per share, ahead of the $1.09 that analysts had penciled in.",
            ],
            Reading.Lines(Reading.Text(wrapped)));
    }

    [Fact]
    public void List_items_stand_alone()
    {
        var article = Reading.Text("Kết quả:\n- Doanh thu 12 tỷ\n- Lợi nhuận 3 tỷ\n2) Nợ 1 tỷ\n2.015 người là một câu.");
        Assert.Equal(["- Doanh thu 12 tỷ", "- Lợi nhuận 3 tỷ", "2) Nợ 1 tỷ"], Reading.Texts(article, BlockKind.ListItem));
    }

    [Fact]
    public void Rows_between_bars_are_a_table_with_headers()
    {
        var article = Reading.Text($"{Sentence}\n\n(tỷ đồng)\n| Quý | Doanh thu | Tăng |\n| --- | --: | --- |\n| Quý I | 120 | 5% |\n| Quý II | 130 | 8% |\n\n{Sentence}");
        var cell = Reading.Cell(article, "130");
        Assert.Equal(["Quý II"], cell.RowHeaders);
        Assert.Equal(["Doanh thu"], cell.ColumnHeaders);
        Assert.Equal("(tỷ đồng)", cell.Caption);
        Assert.Equal(2, cell.Row);
        Assert.True(Reading.Cell(article, "Tăng").IsHeader);
    }

    [Fact]
    public void Rows_as_paragraphs_and_rows_between_tabs_are_tables_too()
    {
        Assert.Equal(["2024"], Reading.Cell(Reading.Text("Năm | 2023 | 2024\n\nThu | 10 | 12\n\nChi | 9 | 11"), "12").ColumnHeaders);
        Assert.Equal(["2024"], Reading.Cell(Reading.Text("\t2023\t2024\nThu\t10\t12\nChi\t9\t11"), "12").ColumnHeaders);
    }

    [Fact]
    public void A_line_of_bars_is_no_table() =>
        Assert.Equal(["Paragraph: Liên quan: 7 biểu đồ | Chia sẻ 128 | 45 bình luận"], Reading.Lines(Reading.Text("Liên quan: 7 biểu đồ | Chia sẻ 128 | 45 bình luận")));

    [Fact]
    public void Credits_and_agency_tags_are_taken_out()
    {
        var article = Reading.Text($"(Dân trí) - {Sentence}\n\nẢnh: TTXVN\n\nHÀ NỘI (TTXVN) – {Sentence}\n\nTTO - {Sentence}\n\nMILFORD, Ohio — {Sentence}");
        Assert.Equal([Sentence, Sentence, Sentence, "MILFORD, Ohio — " + Sentence], Reading.Texts(article, BlockKind.Paragraph));
    }
}
