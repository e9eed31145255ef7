using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Html;

/// <summary>What pages of public test suites do and made-up ones do not.</summary>
public sealed class PagesInTheWildTests
{
    private const string Long = "Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD, tăng 115% so với cùng kỳ năm ngoái, theo báo cáo vừa công bố.";
    private const string Other = "Trong khi đó, lợi nhuận sau thuế giảm 12% xuống 18 triệu USD do chi phí mở rộng trung tâm dữ liệu ở nước ngoài tăng mạnh.";

    private const string Third = "Ban lãnh đạo cho biết công ty sẽ tuyển thêm 300 người trong năm tới, phần lớn là kỹ sư, và mở hai nhà máy nữa ở miền Trung nếu được cấp đất đúng hẹn; vốn cho hai nhà máy đã có một nửa, nửa kia vay của ba ngân hàng trong nước với lãi suất 7% một năm, trả dần trong mười hai năm kể từ ngày nhà máy thứ hai chạy thử. Cổ đông sẽ bỏ phiếu về kế hoạch này vào ngày 20/4 tại Đà Nẵng, và kết quả được công bố cùng ngày trên trang của công ty, ông An nói thêm với các phóng viên dự họp.";

    [Fact]
    public void A_class_of_bylines_around_the_whole_article_takes_no_short_lines_from_it()
    {
        var article = Reading.Html($"<html><body><h1>Tít của bài</h1><article><div class='post-meta author-42'><p>{Long} {Other}</p><h2>Mục 1</h2><p>Ngắn: 5 tỷ.</p><ul><li>Sáu tỷ.</li></ul><figure><img><figcaption>Nhà máy rộng 8 ha.</figcaption></figure><p>{Other} {Long}</p></div></article></body></html>");
        Assert.Equal(
            ["Headline: Tít của bài", $"Paragraph: {Long} {Other}", "Heading: Mục 1", "Paragraph: Ngắn: 5 tỷ.", "ListItem: Sáu tỷ.", "Caption: Nhà máy rộng 8 ha.", $"Paragraph: {Other} {Long}"],
            Reading.Lines(article));
    }

    [Fact]
    public void Short_paragraphs_above_a_headline_that_stands_below_the_text_are_no_labels()
    {
        var article = Reading.Html($"<html><head><title>Tít của bài</title></head><body><article><p>Mục kinh tế</p><p>{Long}</p><p>Lãi 5 tỷ, ông An nói.</p><p>{Other}</p><h2>Tít của bài</h2></article></body></html>");
        Assert.Contains("Lãi 5 tỷ, ông An nói.", Reading.Texts(article, BlockKind.Paragraph));
        Assert.DoesNotContain("Mục kinh tế", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_above_a_chart_of_many_labels_is_the_articles()
    {
        var chart = string.Concat(Enumerable.Range(2000, 20).Select(static y => $"<div class=label><span>{y}</span></div>"));
        var article = Reading.Html($"<html><body><article><h1>Tít của bài</h1><div itemprop=articleBody><p>{Long}</p><h2>Lãi suất làm khó chính phủ</h2><div class=ai2html>{chart}</div><p>{Other}</p></div></article></body></html>");
        Assert.Equal(["Lãi suất làm khó chính phủ"], Reading.Texts(article, BlockKind.Heading));
        Assert.DoesNotContain("2013", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_above_many_links_is_not()
    {
        var links = string.Concat(Enumerable.Range(1, 20).Select(static n => $"<li><a href=/{n}>Bài thứ {n} trong ngày</a></li>"));
        var article = Reading.Html($"<html><body><article><h1>Tít của bài</h1><div itemprop=articleBody><p>{Long}</p><h2>Chuyện khác</h2><ul>{links}</ul><p>{Other}</p></div></article></body></html>");
        Assert.Empty(Reading.Texts(article, BlockKind.Heading));
    }

    [Fact]
    public void An_article_of_lists_with_short_texts_is_read_whole()
    {
        var lists = string.Concat(Enumerable.Range(1, 3).Select(static n => $"<section><h2>Điều {n}</h2><ul>{Item(n, 1)}{Item(n, 2)}</ul></section>"));
        var article = Reading.Html($"<html><head><title>Sáu điều cần biết</title></head><body><div class=top><a href=/>Trang chủ</a></div><div class=text><h1>Sáu điều cần biết</h1>{lists}<div class=note><p>{Long}</p></div></div></body></html>");
        Assert.Equal(6, Reading.Texts(article, BlockKind.ListItem).Length);
    }

    private static string Item(int list, int number) =>
        $"<li><h3>Mục {list}.{number}</h3><p>Công ty thứ {number} của nhóm {list} lãi {list * 7} tỷ đồng, tăng {number}% so với cùng kỳ.</p></li>";

    [Fact]
    public void A_heading_marked_as_standfirst_stays_whatever_stands_between_it_and_the_text()
    {
        var article = Reading.Html($"<html><body><article><header><h1>Tít của bài</h1><div class=subtitle><h2>Lãi 5 tỷ, ông An nói.</h2></div><p class=byline>Bởi An</p><p class=date>9/9/2029</p><div class=share>Chia sẻ</div><div class=share>9</div></header><div><p>{Long}</p><p>{Other}</p></div></article></body></html>");
        Assert.Equal(["Lãi 5 tỷ, ông An nói."], Reading.Texts(article, BlockKind.Standfirst));
    }

    [Theory]
    [InlineData("Copyright cases rose 5% last year!")]
    [InlineData("Advertising is dead, the minister said in his speech to the heads of four agencies!")]
    public void An_exclamation_that_begins_like_furniture_stays(string sentence) =>
        Assert.Contains(sentence, Reading.Texts(Reading.Body($"<p>{Long}</p><p>{sentence}</p><p>{Other}</p>", "en"), BlockKind.Paragraph));

    [Fact]
    public void A_table_behind_the_comments_of_readers_is_none_of_the_articles()
    {
        const string Markets = "<div class=box><h4>Giá hôm nay</h4><table><tr><td>Vàng</td><td>99</td></tr><tr><td>Bạc</td><td>98</td></tr></table></div>";
        var article = Reading.Html($"<html><head><title>Tít của bài | Báo</title></head><body><div class=page><div class=col><h1>Tít của bài</h1><div class=text><p>{Long}</p><table><tr><td>Quý</td><td>Lãi</td></tr><tr><td>I</td><td>31</td></tr></table><p>{Other}</p><p>{Third}</p><div class=comments><p>Giá tăng quá cao, tôi thấy cần xem xét lại toàn bộ cách tính của công ty trong năm nay.</p></div>{Markets}</div></div></div></body></html>");
        Assert.Contains("31", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("99", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_says_the_same_as_the_picture_above_it_is_its_caption()
    {
        var article = Reading.Body($"<h1>Tít của bài</h1><div class=box><img src=a.jpg alt='Ông An nói công ty lãi 5 tỷ đồng.'><div>Ông An nói công ty lãi 5 tỷ đồng.</div></div><p>{Long}</p><img alt='Tít của bài'><p>{Other}</p>");
        Assert.Equal(["Headline: Tít của bài", "Caption: Ông An nói công ty lãi 5 tỷ đồng.", "Paragraph: " + Long, "Paragraph: " + Other], Reading.Lines(article).Where(static l => !l.StartsWith("Metadata", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_description_behind_a_label_is_the_standfirst()
    {
        var article = Reading.Html($"<html><head><meta name=description content='{Long}'></head><body><article><h1>Tít của bài</h1><div><h2><span>Phân tích</span> {Long}</h2><p>{Other}</p><p>{Third}</p></div></article></body></html>");
        Assert.Equal(["Phân tích " + Long], Reading.Texts(article, BlockKind.Standfirst));
    }

    [Theory]
    [InlineData("<div id='adjustTextSize'><h4>Text Size</h4><ul><li>-</li><li>+</li><li>reset</li></ul></div>")]
    [InlineData("<div class='follow-us instapaper_ignore'><p>Nine stories not to be missed</p></div>")]
    [InlineData("<div class='author-dropdown'><p>An has written for the paper for 9 years; she is also a blogger who attended a university in California, majored in writing and art and moved to New York after her degree, where she lives with two cats and writes about money.</p></div>")]
    [InlineData("<div class='video-transcript-box'><p>9 words of the video</p></div>")]
    [InlineData("<div>Read or share this story: http://example.org/9</div>")]
    [InlineData("<p>Subscribe to the <a href=/>Money newsletter of nine editors</a>!</p>")]
    [InlineData("<p>Follow us on Twitter!</p>")]
    [InlineData("<p><a href=/>Check out more articles, 9 a day!</a></p>")]
    public void What_belongs_to_the_site_makes_no_block(string furniture)
    {
        var article = Reading.Body($"<h1>Tít của bài</h1><p>{Long}</p>{furniture}<p>{Other}</p><p>{Third}</p>", "en");
        Assert.Equal(["Headline: Tít của bài", "Paragraph: " + Long, "Paragraph: " + Other, "Paragraph: " + Third], Reading.Lines(article).Where(static l => !l.StartsWith("Metadata", StringComparison.Ordinal)));
    }
}
