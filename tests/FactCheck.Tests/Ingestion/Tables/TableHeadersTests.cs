using FactCheck.Ingestion.Tables;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Tables;

public sealed class TableHeadersTests
{
    [Fact]
    public void Without_mark_up_words_above_and_beside_numbers_head_them()
    {
        var cells = Place("Tỉnh|2023|2024", "Hà Nội|1.250|1.300", "Huế|310|320");
        Assert.Equal(["Hà Nội"], cells["1.300"].RowHeaders);
        Assert.Equal(["2024"], cells["1.300"].ColumnHeaders);
        Assert.False(cells["1.300"].IsHeader);
        Assert.True(cells["2024"].IsHeader);
        Assert.True(cells["Huế"].IsHeader);
        Assert.Equal(["Tỉnh"], cells["Huế"].ColumnHeaders);
    }

    [Fact]
    public void A_table_of_numbers_has_no_headers() => Assert.DoesNotContain(Place("1,5|2,5", "3,5|4,5").Values, p => p.IsHeader);

    [Fact]
    public void Years_in_the_first_column_head_their_rows() =>
        Assert.Equal(["2024"], Place("Năm|Thu|Chi", "2023|10|9", "2024|12|11")["12"].RowHeaders);

    [Fact]
    public void Numbers_of_rows_are_headers_beside_the_names() =>
        Assert.Equal(["2", "Huế"], Place("STT|Tỉnh|Dân số", "1|Hà Nội|8.500", "2|Huế|1.130")["1.130"].RowHeaders);

    [Fact]
    public void Grouped_headers_make_a_path()
    {
        var cells = Place(
            Row(new("Chỉ tiêu", RowSpan: 2), new("2023", ColumnSpan: 2), new("2024", ColumnSpan: 2)),
            Row(new("Thu"), new("Chi"), new("Thu*"), new("Chi*")),
            Row(new("Hà Nội"), new("10"), new("9"), new("12"), new("11")));
        Assert.Equal(["2024", "Thu*"], cells["12"].ColumnHeaders);
        Assert.Equal(["2023", "Chi"], cells["9"].ColumnHeaders);
        Assert.Equal(["Chỉ tiêu"], cells["Hà Nội"].ColumnHeaders);
        Assert.Equal((2, 3), (cells["12"].Row, cells["12"].Column));
    }

    [Fact]
    public void A_merged_row_header_heads_all_its_rows()
    {
        var cells = Place(
            Row(new("Vùng"), new("Năm"), new("Dân số")),
            Row(new("Bắc", RowSpan: 2), new("2023"), new("10")),
            Row(new("2024"), new("12")),
            Row(new("Nam"), new("2023."), new("20")));
        Assert.Equal(["Bắc", "2024"], cells["12"].RowHeaders);
        Assert.Equal(["Nam", "2023."], cells["20"].RowHeaders);
    }

    [Fact]
    public void A_blank_beside_a_filled_row_header_repeats_the_one_above() =>
        Assert.Equal(["Bắc", "2024"], Place("Vùng|Năm|Dân số", "Bắc|2023|10", "|2024|12")["12"].RowHeaders);

    [Fact]
    public void A_row_of_one_cell_heads_the_rows_below_it()
    {
        var cells = Place(
            Row(new TableCell("Bảng 1", ColumnSpan: 3)),
            Row(new TableCell("ĐVT: tỷ đồng", ColumnSpan: 3)),
            Row(new("Chỉ tiêu"), new("2023"), new("2024")),
            Row(new TableCell("Miền Bắc", ColumnSpan: 3)),
            Row(new("Thu"), new("10"), new("12")),
            Row(new TableCell("Miền Nam", ColumnSpan: 3)),
            Row(new("Chi"), new("20"), new("22")));
        Assert.Equal(["Miền Bắc", "Thu"], cells["12"].RowHeaders);
        Assert.Equal(["Miền Nam", "Chi"], cells["22"].RowHeaders);
        Assert.Equal(["2024"], cells["22"].ColumnHeaders);
        Assert.Equal("Bảng 1; ĐVT: tỷ đồng", cells["22"].Caption);
        Assert.True(cells["Miền Nam"].IsHeader);
    }

    [Fact]
    public void A_row_of_totals_in_header_cells_is_no_header_row()
    {
        var cells = Place(
            Row(new("Division", Heads: true), new("Sales", Heads: true), new("Change", Heads: true)),
            Row(new("Snacks"), new("1,212"), new("5.6")),
            Row(new("Total", Heads: true), new("2,596", Heads: true), new("4.2", Heads: true)));
        Assert.False(cells["2,596"].IsHeader);
        Assert.Equal(["Total"], cells["2,596"].RowHeaders);
        Assert.Equal(["Sales"], cells["2,596"].ColumnHeaders);
    }

    [Fact]
    public void Columns_headed_by_numbers_with_words_are_headed() =>
        Assert.Equal(["12 months to June"], Place("Region|6 months to June|12 months to June", "North|10|21", "South|8|17")["21"].ColumnHeaders);

    [Fact]
    public void Spans_that_claim_a_billion_places_are_not_believed()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => Row(new($"n{i}", RowSpan: 65_534, ColumnSpan: 1000), new("x"))).ToArray();
        Assert.Equal(6000, TableHeaders.Place(new TableDraft([.. rows]), 0).Count());
    }

    [Theory]
    [InlineData("1.250", CellContent.Value)]
    [InlineData("(1,250)", CellContent.Value)]
    [InlineData("$12.5m", CellContent.Value)]
    [InlineData("US$ 12", CellContent.Value)]
    [InlineData("+5,4%", CellContent.Value)]
    [InlineData("12,5 tỷ đồng", CellContent.Value)]
    [InlineData("2024", CellContent.Label)]
    [InlineData("2023/24", CellContent.Label)]
    [InlineData("2024 (tỷ đồng)", CellContent.Label)]
    [InlineData("Q3 2024", CellContent.Label)]
    [InlineData("9T/2024", CellContent.Label)]
    [InlineData("31/12/2024", CellContent.Label)]
    [InlineData("1. Doanh thu thuần", CellContent.Label)]
    [InlineData("2.015", CellContent.Value)]
    [InlineData("–", CellContent.Empty)]
    [InlineData("n/a", CellContent.Empty)]
    public void Values_look_different_from_labels(string text, object content) => Assert.Equal(content, CellContents.Of(text));

    private static TableRow Row(params TableCell[] cells) => new([.. cells]);

    private static Dictionary<string, CellPlace> Place(params string[] rows) =>
        Place([.. rows.Select(r => new TableRow([.. r.Split('|').Select(c => new TableCell(c))]))]);

    private static Dictionary<string, CellPlace> Place(params TableRow[] rows) =>
        TableHeaders.Place(new TableDraft([.. rows]), 0).ToDictionary(c => c.Cell.Text, c => c.Place, StringComparer.Ordinal);
}
