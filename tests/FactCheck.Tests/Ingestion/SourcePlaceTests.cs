using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion;

public sealed class SourcePlaceTests
{
    [Fact]
    public void Every_number_of_a_text_is_found_where_it_stands_in_the_file()
    {
        AssertPlaces("Tít của bài\n\n  Doanh thu đạt\u00A0254 triệu USD,  tăng 115%.\r\nLãi 18\u200B.5 tỷ.\n");
        AssertPlaces("a\tb\tc\n1\t22\t333\n\n4444\t5\t6\n");
        AssertPlaces("| a | b |\n|---|---|\n| 10 | 2000 |\n");
    }

    [Fact]
    public void A_wrapped_paragraph_goes_on_in_the_next_line()
    {
        const string text = "Doanh thu của công ty trong quý vừa qua đạt 254\ntriệu USD, tăng 115 phần trăm so với cùng kỳ năm\n  2016, theo báo cáo vừa được công bố hôm thứ hai 7\ntháng 3.";
        var article = Reading.Text(text);
        Assert.Single(article.Blocks);
        AssertPlaces(text);
        Assert.Equal(new SourcePosition(3, 3), article.PositionOf(article.Text.IndexOf("2016", StringComparison.Ordinal)));
    }

    [Fact]
    public void Decomposed_letters_move_no_later_word() =>
        AssertPlaces("Giá tăng ".Normalize(System.Text.NormalizationForm.FormD) + "12% và 13%.\n\nĐến 14%.".Normalize(System.Text.NormalizationForm.FormD));

    [Fact]
    public void A_tag_that_was_taken_away_counts() =>
        Assert.Equal(new SourcePosition(1, 13), Reading.Text("(Dân trí) - 55 người.\n\nTháng 5.") is var article ? article.PositionOf(article.Text.IndexOf("55", StringComparison.Ordinal)) : null);

    [Fact]
    public void The_line_feed_between_blocks_belongs_to_the_first_of_them()
    {
        var article = Reading.Text("Một 1.\nHai 2.\n");
        Assert.Same(article.Blocks[0], article.BlockAt(article.Blocks[0].Span.End));
        Assert.Null(article.BlockAt(article.Text.Length + 1));
        Assert.Null(article.BlockAt(-1));
    }

    /// <summary>Every number of the article, looked up in the file by its place.</summary>
    private static void AssertPlaces(string source)
    {
        var article = Reading.Text(source);
        var lines = source.Split('\n');
        var seen = 0;
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (!char.IsAsciiDigit(article.Text[i]) || (i > 0 && (char.IsAsciiDigit(article.Text[i - 1]) || article.Text[i - 1] == '.')))
                continue;
            var position = Assert.NotNull(article.PositionOf(i));
            Assert.Equal(article.Text[i], lines[position.Line - 1][position.Column - 1]);
            seen++;
        }
        Assert.NotEqual(0, seen);
    }
}
