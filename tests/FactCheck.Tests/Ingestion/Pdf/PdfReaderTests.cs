using System.Text;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void Lines_become_paragraphs_and_the_largest_print_the_headline()
    {
        var article = Read(new PdfDocuments().Text(50, 780, "Lợi nhuận tăng 115%", 20)
            .Lines(50, 740, "Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD, tăng hơn hai lần so với cùng", "kỳ năm ngoái, theo báo cáo vừa công bố.")
            .Text(50, 700, "Chi tiết", 10, bold: true)
            .Lines(50, 680, "Lỗ (2,5) tỷ đồng, tương đương −3,1% và \u201c5.20\u201d điểm, theo các nhà phân tích ở thành phố ấy.", "- Quý I: 50 tỷ", "- Quý II: 70 tỷ"));
        Assert.Equal(
            [
                "Headline: Lợi nhuận tăng 115%", "Paragraph: Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD, tăng hơn hai lần so với cùng kỳ năm ngoái, theo báo cáo vừa công bố.",
                "Heading: Chi tiết", "Paragraph: Lỗ (2,5) tỷ đồng, tương đương −3,1% và \u201c5.20\u201d điểm, theo các nhà phân tích ở thành phố ấy.", "ListItem: - Quý I: 50 tỷ", "ListItem: - Quý II: 70 tỷ",
            ],
            Reading.Lines(article));
        var place = article.Blocks[1].Place!;
        Assert.Equal(1, place.Page);
        Assert.InRange(place.Box!.Value.Left, 49, 51);
        Assert.InRange(place.Box.Value.Top, 740, 755);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other_below_what_stands_over_both()
    {
        string[] left = ["Cột trái dòng một nói về 11 nhà máy", "cột trái dòng hai nói về 12 nhà máy", "cột trái dòng ba nói về 13 nhà máy", "cột trái dòng bốn nói về 14 nhà máy", "cột trái dòng năm nói về 15 nhà máy."];
        string[] right = ["Cột phải dòng một nói về 21 kho hàng", "cột phải dòng hai nói về 22 kho hàng", "cột phải dòng ba nói về 23 kho hàng", "cột phải dòng bốn nói về 24 kho hàng", "cột phải dòng năm nói về 25 kho hàng."];
        var article = Read(new PdfDocuments().Text(50, 780, "Tít lớn chạy suốt cả hai cột của trang báo này", 16).Lines(50, 740, left).Lines(320, 740, right));
        Assert.Equal(
            ["Headline: Tít lớn chạy suốt cả hai cột của trang báo này", "Paragraph: " + string.Join(' ', left), "Paragraph: " + string.Join(' ', right)],
            Reading.Lines(article));
    }

    [Fact]
    public void Words_cut_by_a_hyphen_are_joined_and_what_repeats_on_every_page_is_dropped()
    {
        var pages = new PdfDocuments();
        for (var page = 1; page <= 3; page++)
        {
            pages.Text(50, 820, "Báo Ví Dụ, số 12").Text(290, 20, $"Trang {page}/3");
            pages.Lines(50, 700, $"The company reported its quar-", $"terly revenue of {page}00 million and said in 2016-", "2017 it would open more.");
            if (page < 3)
                pages.NextPage();
        }
        var article = Read(pages);
        Assert.DoesNotContain("Trang", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Báo Ví Dụ", article.Text, StringComparison.Ordinal);
        Assert.Equal(3, Reading.Texts(article, BlockKind.Paragraph).Count(t => t.Contains("quarterly revenue of", StringComparison.Ordinal) && t.Contains("2016-2017", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_is_found_by_its_alignment()
    {
        var pdf = new PdfDocuments().Lines(50, 780, "Kết quả kinh doanh được trình bày trong bảng dưới đây, theo báo cáo của công ty.", "");
        pdf.Text(50, 740, "Bảng 1. Kết quả").Text(50, 725, "ĐVT: tỷ đồng");
        string[][] rows = [["Chỉ tiêu", "2016", "2017"], ["Doanh thu", "1.200", "1.500"], ["Chi phí", "900", "1.000"], ["Lợi nhuận", "300", "500"]];
        for (var r = 0; r < rows.Length; r++)
            pdf.Text(50, 700 - 14 * r, rows[r][0]).Text(250, 700 - 14 * r, rows[r][1]).Text(400, 700 - 14 * r, rows[r][2]);
        pdf.Lines(50, 620, "Sau bảng là đoạn văn tiếp theo của bài viết, dài hơn một ô của bảng.");
        var article = Read(pdf);
        var cell = Reading.Cell(article, "1.500");
        Assert.Equal(["Doanh thu"], cell.RowHeaders);
        Assert.Equal(["2017"], cell.ColumnHeaders);
        Assert.Contains("ĐVT: tỷ đồng", cell.Caption, StringComparison.Ordinal);
        Assert.Equal(12, article.Blocks.Count(b => b.Kind == BlockKind.Cell));
        Assert.EndsWith("một ô của bảng.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decomposed_letters_and_footnote_marks_are_put_right() =>
        Assert.Contains("Tiếng Việt đạt 254 triệu trên 5 m2.", Read(new PdfDocuments()
            .Text(50, 700, "Tiếng Việt đạt 254".Normalize(NormalizationForm.FormD)).Text(140, 704, "1", 6).Text(146, 700, "triệu trên 5 m").Text(216, 704, "2", 6).Text(219, 700, ".")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_scanned_file_says_so()
    {
        var error = Reading.Error("scan.pdf", new PdfDocuments().Picture().Bytes());
        Assert.Contains("scanned", error.Problem, StringComparison.Ordinal);
        Assert.Contains("OCR", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.4\n")]
    [InlineData("%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj trailer << /Root 1 0 R >>")]
    [InlineData("%PDF-1.7\nxref\n0 99999999\ntrailer << /Size 9 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF")]
    public void A_damaged_file_is_an_error(string content) =>
        Assert.Matches("damaged|without text", Reading.Error("a.pdf", Encoding.Latin1.GetBytes(content)).Problem);

    [Fact]
    public void Half_a_file_is_an_error_or_what_is_left_of_it()
    {
        var whole = new PdfDocuments().Lines(50, 700, "Giá 5 đồng.").Bytes();
        var result = Reading.Ingestion.Read("half.pdf", whole.AsMemory(0, whole.Length / 2), TestContext.Current.CancellationToken);
        Assert.True(result.IsRead || result.Error.Problem.Length > 0);
    }

    private static Article Read(PdfDocuments pdf) => Reading.Bytes("a.pdf", pdf.Bytes());
}
