using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using Xunit;
using static FactCheck.Tests.Ingestion.Word.WordDocuments;

namespace FactCheck.Tests.Ingestion.Word;

public sealed class WordReaderTests
{
    private const string Sentence = "Doanh thu quý gần nhất đạt 254 triệu USD, tăng 115% so với cùng kỳ.";

    [Fact]
    public void Styles_say_what_paragraphs_are_by_their_untranslated_names()
    {
        var article = Read(Paragraph("Tít bài", "Tiu"), Paragraph("Tóm tắt 5%", "Ph"), Paragraph(Sentence), Paragraph("Mục 1", "u1"), Paragraph("Mục 2", "Mine"),
            new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })), new Run(Words("Ý 3"))), Paragraph("Hình 4", "Chthch"));
        Assert.Equal(["Headline: Tít bài", "Standfirst: Tóm tắt 5%", "Paragraph: " + Sentence, "Heading: Mục 1", "Heading: Mục 2", "ListItem: Ý 3", "Caption: Hình 4"], Reading.Lines(article));
        Assert.Equal("Tít bài", article.Title);
    }

    [Fact]
    public void A_draft_without_styles_has_its_headline_in_the_first_line() =>
        Assert.Equal(["Headline: Alibaba Cloud tăng 115%", "Paragraph: " + Sentence], Reading.Lines(Read(Paragraph("Alibaba Cloud tăng 115%"), Paragraph(Sentence))));

    [Fact]
    public void Tracked_insertions_count_and_deletions_do_not()
    {
        var article = Read(Paragraph(
            null,
            new Run(Words("Doanh thu đạt ")),
            new DeletedRun(new Run(new DeletedText("215"))) { Author = "a", Id = "1" },
            new InsertedRun(new Run(Words("254"))) { Author = "a", Id = "2" },
            new MoveFromRun(new Run(Words(" 9 tỷ"))) { Author = "a", Id = "3" },
            new Run(Words(" triệu USD."))));
        Assert.Equal("Doanh thu đạt 254 triệu USD.", article.Text);
    }

    [Fact]
    public void Comments_notes_field_codes_and_hidden_text_are_left_out()
    {
        var article = Read(Paragraph(
            null,
            new CommentRangeStart { Id = "1" },
            new Run(Words("Giá 5 ")),
            new CommentRangeEnd { Id = "1" },
            new Run(new CommentReference { Id = "1" }),
            new Run(new FieldCode(" PAGE 7 ")),
            new Run(new RunProperties(new Vanish()), Words("8 ")),
            new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReference { Id = 9 }),
            new Hyperlink(new Run(Words("đồng"))),
            new Run(new NoBreakHyphen(), Words("lạng"), new TabChar(), Words("vàng"))));
        Assert.Equal("Giá 5 đồng-lạng vàng", article.Text);
    }

    [Fact]
    public void Footnotes_follow_the_text_and_every_block_knows_its_paragraph()
    {
        using var stream = new MemoryStream();
        stream.Write(Of(Paragraph("Tít bài"), Paragraph(Sentence), Table(Row(Cell("Quý"), Cell("Lãi")), Row(Cell("I"), Cell("5"))), Paragraph("Hết.")));
        using (var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, isEditable: true))
            document.MainDocumentPart!.AddNewPart<DocumentFormat.OpenXml.Packaging.FootnotesPart>().Footnotes = new Footnotes(
                new Footnote(Paragraph("vạch 99")) { Type = FootnoteEndnoteValues.Separator, Id = -1 }, new Footnote(Paragraph("Theo báo cáo năm 2017.")) { Id = 1 });
        var article = Reading.Bytes("draft.docx", stream.ToArray());
        Assert.Equal(["Headline: Tít bài", "Paragraph: " + Sentence, "Cell: Quý", "Cell: Lãi", "Cell: I", "Cell: 5", "Paragraph: Hết.", "ListItem: Theo báo cáo năm 2017."], Reading.Lines(article));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], article.Blocks.SkipLast(1).Select(b => b.Place?.Paragraph ?? 0));
        Assert.Equal("footnotes", article.Blocks[^1].Place?.Field);
    }

    [Fact]
    public void Struck_out_text_was_taken_back() =>
        Assert.Equal("Lãi 6 tỷ.", Read(Paragraph(null, new Run(Words("Lãi ")), new Run(new RunProperties(new Strike()), Words("5")), new Run(Words("6 tỷ.")))).Text);

    [Fact]
    public void Raised_figures_are_powers_or_footnotes()
    {
        var raised = new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
        var article = Read(Paragraph(null, new Run(Words("5 km")), new Run(raised, Words("2")), new Run(Words(" và 12 tỷ")), new Run(raised.CloneNode(true), Words("3"))));
        Assert.Equal("5 km2 và 12 tỷ", article.Text);
    }

    [Fact]
    public void Tables_keep_their_merged_cells_headers_and_unit()
    {
        var article = Read(
            Paragraph(Sentence),
            Paragraph("ĐVT: tỷ đồng"),
            Table(
                Row(Cell("Vùng", merge: MergedCellValues.Restart), Cell("2023", span: 2), Cell("2024", span: 2)),
                Row(Cell("", continues: true), Cell("Thu"), Cell("Chi"), Cell("Thu nhập"), Cell("Chi phí")),
                Row(Cell("Bắc", merge: MergedCellValues.Restart), Cell("10"), Cell("9"), Cell("12"), Cell("11")),
                Row(Cell("", continues: true), Cell("20"), Cell("19"), Cell("22"), Cell("21"))),
            Paragraph(Sentence));
        var cell = Reading.Cell(article, "22");
        Assert.Equal(["Bắc"], cell.RowHeaders);
        Assert.Equal(["2024", "Thu nhập"], cell.ColumnHeaders);
        Assert.Equal("ĐVT: tỷ đồng", cell.Caption);
        Assert.Equal((3, 3), (cell.Row, cell.Column));
        Assert.Equal(0, Reading.Cell(article, "Vùng").Row);
        Assert.Equal(["ĐVT: tỷ đồng"], Reading.Texts(article, BlockKind.Caption));
    }

    [Fact]
    public void A_row_marked_as_header_heads_and_a_deleted_row_is_gone()
    {
        var header = Row(Cell("Năm"), Cell("5"));
        header.PrependChild(new TableRowProperties(new TableHeader()));
        var deleted = Row(Cell("2023"), Cell("9"));
        deleted.PrependChild(new TableRowProperties(new Deleted { Author = "a", Id = "1" }));
        var article = Read(Table(header, deleted, Row(Cell("2024"), Cell("12")), Row(Cell("2025"), Cell("13"))));
        Assert.Equal(["5"], Reading.Cell(article, "12").ColumnHeaders);
        Assert.DoesNotContain("2023", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_of_one_cell_is_no_table() => Assert.Equal(["Paragraph: " + Sentence], Reading.Lines(Read(Table(Row(Cell(Sentence))))));

    [Fact]
    public void A_table_in_a_cell_becomes_the_cell_s_text()
    {
        var inner = Table(Row(Cell("a"), Cell("1")), Row(Cell("b"), Cell("2")));
        var article = Read(Table(Row(Cell("Quý"), Cell("Thu")), Row(Cell("I"), new TableCell(inner, Paragraph("3")))));
        Assert.Contains("a 1 b 2 3", article.Text.Split('\n'));
    }

    [Fact]
    public void Forced_lines_and_text_boxes_are_read()
    {
        var box = "<w:p><w:r><w:t>Một 1.</w:t><w:br/><w:t>Hai 2</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p><w:r><w:t>Hộp 3</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Hộp 3</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Assert.Equal(["Một 1.", "Hai 2", "Hộp 3"], Reading.Bytes("a.docx", OfXml(box)).Text.Split('\n'));
    }

    [Fact]
    public void Content_decides_before_the_extension() => Assert.Equal(Sentence, Reading.Bytes("-", Of(Paragraph(Sentence))).Text);

    [Fact]
    public void An_archive_without_a_document_is_an_error() =>
        Assert.Contains("no Word document", Reading.Error("a.zip", Zip("xl/workbook.xml", 10)).Problem, StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_unpacks_without_an_end_is_an_error() =>
        Assert.Contains("unpacks to more", Reading.Error("a.docx", Zip("word/document.xml", 200_000_000)).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_cut_off_document_is_an_error()
    {
        var whole = Of(Paragraph(Sentence));
        Assert.Contains("damaged", Reading.Error("a.docx", whole[..(whole.Length / 2)]).Problem, StringComparison.Ordinal);
        Assert.Contains("damaged", Reading.Error("a.docx", OfXml("<w:p><w:r><w:t>5</w:r></w:p>")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_is_not_expanded() =>
        Assert.Contains("damaged", Reading.Error("a.docx", OfXml("<w:p/>", "<!DOCTYPE d [<!ENTITY e \"eeee\">]>")).Problem, StringComparison.Ordinal);

    public static TheoryData<string, string> Deep => new()
    {
        { "nested tables", Repeat("<w:tbl><w:tr><w:tc>", 20_000) + "<w:p/>" + Repeat("</w:tc></w:tr></w:tbl>", 20_000) },
        { "nested unknown elements", Repeat("<w:sdt>", 200_000) + Repeat("</w:sdt>", 200_000) },
        { "nested text boxes", Repeat("<w:p><w:r><w:txbxContent>", 20_000) + Repeat("</w:txbxContent></w:r></w:p>", 20_000) },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_without_an_end_is_read_past(string what, string xml)
    {
        ReadResult? result = null;
        var bytes = OfXml("<w:p><w:r><w:t>Giá 5.</w:t></w:r></w:p>" + xml + "<w:p><w:r><w:t>Giá 6.</w:t></w:r></w:p>");
        var thread = new Thread(() => result = Reading.Ingestion.Read("a.docx", bytes), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal("Giá 5.\nGiá 6.", result?.Article?.Text ?? what);
    }

    [Fact]
    public void Cells_beyond_the_bound_are_left_out_with_a_note()
    {
        var rows = Repeat("<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>", 100);
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded(), new IngestionOptions { MaxBlocks = 50 });
        var article = ingestion.Read("a.docx", OfXml("<w:tbl>" + rows + "</w:tbl>"), TestContext.Current.CancellationToken).Article;
        Assert.InRange(article?.Blocks.Length ?? 0, 1, 51);
        Assert.NotEmpty(article!.Notes);
    }

    private static Article Read(params DocumentFormat.OpenXml.OpenXmlElement[] body) => Reading.Bytes("draft.docx", Of(body));

    private static byte[] Zip(string name, int size)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            archive.CreateEntry("[Content_Types].xml").Open().Dispose();
            using var entry = archive.CreateEntry(name).Open();
            var zeros = new byte[1_000_000];
            for (var left = size; left > 0; left -= zeros.Length)
                entry.Write(zeros, 0, Math.Min(left, zeros.Length));
        }
        return stream.ToArray();
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
