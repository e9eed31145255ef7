using System.Text;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Html;

public sealed class HtmlReaderTests
{
    private const string Long = "Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD, tăng 115% so với cùng kỳ năm ngoái, theo báo cáo vừa công bố.";
    private const string Other = "Trong khi đó, lợi nhuận sau thuế giảm 12% xuống 18 triệu USD do chi phí mở rộng trung tâm dữ liệu ở nước ngoài tăng mạnh.";

    [Fact]
    public void A_simple_page_is_read_whole_and_without_its_furniture()
    {
        var article = Reading.Html($"""
            <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tít</title></head><body>
            <header><nav><ul><li><a href='#'>Top 10 năm 2024</a></li></ul></nav></header>
            <main><article><h1>Tít</h1><p class="standfirst">Tóm tắt 1.</p><p>{Long}</p><h2>Mục</h2><ul><li>Một 1</li><li>Hai 2</li></ul><p>Ngắn.</p></article>
            <aside><p>Tin liên quan: 7 biểu đồ | Chia sẻ 128</p></aside></main>
            <footer><p>© 2024 Báo. Giấy phép số 57/GP-BTTTT.</p></footer></body></html>
            """);
        Assert.Equal(["Headline: Tít", "Standfirst: Tóm tắt 1.", "Paragraph: " + Long, "Heading: Mục", "ListItem: Một 1", "ListItem: Hai 2", "Paragraph: Ngắn."], Reading.Lines(article));
        Assert.Equal("Tít", article.Title);
        Assert.Equal("vi", article.DeclaredLanguage);
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void The_caption_of_the_picture_above_the_body_is_kept_and_the_author_s_life_is_not()
    {
        var article = Reading.Html($"""
            <html><head><title>Tít về doanh thu</title></head><body><article><header><h1>Tít về doanh thu</h1>
            <figure><img><figcaption>Nhà máy có 1.200 công nhân.</figcaption></figure></header>
            <section itemprop="articleBody"><p>{Long}</p><p>{Other}</p><figure><img><figcaption>Tít về doanh thu</figcaption></figure></section>
            <div class="user-bio"><div>An là phóng viên, viết cho báo đã 9 năm, hiện sống ở Đà Nẵng.</div></div></article></body></html>
            """);
        Assert.Equal(["Headline: Tít về doanh thu", "Caption: Nhà máy có 1.200 công nhân.", "Paragraph: " + Long, "Paragraph: " + Other], Reading.Lines(article));
    }

    [Theory]
    [InlineData("<blockquote class='pull-quote'><p>“Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD”</p></blockquote>")]
    [InlineData("<aside><p>Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD</p></aside>")]
    [InlineData("<div class='quote'>Doanh thu của công ty trong quý gần nhất đạt 254 triệu USD…</div>")]
    public void What_is_set_large_beside_the_text_is_not_counted_twice(string pulled)
    {
        var article = Reading.Html($"<html><body><article><h1>Tít</h1><p>{Other}</p>{pulled}<p>{Long}</p></article></body></html>");
        Assert.Equal(["Headline: Tít", "Paragraph: " + Other, "Paragraph: " + Long], Reading.Lines(article));
    }

    [Fact]
    public void A_quote_that_differs_by_a_figure_is_another_claim()
    {
        const string Quote = "Doanh thu của công ty trong quý gần nhất đạt 245 triệu USD";
        Assert.Contains(Quote, Reading.Html($"<html><body><article><h1>Tít</h1><p>{Other}</p><blockquote>{Quote}</blockquote><p>{Long}</p></article></body></html>").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amp_page_is_read_like_its_page()
    {
        var article = Reading.Html($"""
            <!doctype html><html ⚡ lang="vi"><head><meta charset="utf-8"><title>Tít về doanh thu</title><link rel="canonical" href="https://bao.vn/a"><style amp-boilerplate></style></head>
            <body><amp-sidebar><ul><li>Top 10</li></ul></amp-sidebar><article><h1>Tít về doanh thu</h1>
            <figure><amp-img src="a.jpg" width="1200" height="800"><noscript><img alt="99"></noscript></amp-img><figcaption>Nhà máy có 1.200 công nhân.</figcaption></figure>
            <p>{Long}</p><amp-ad width="300" height="250"><div fallback>Quảng cáo 77</div></amp-ad><p>{Other}</p>
            <table><tr><th>Quý</th><th>Doanh thu</th></tr><tr><td>I</td><td>120</td></tr><tr><td>II</td><td>254</td></tr></table>
            <amp-social-share type="facebook"></amp-social-share></article></body></html>
            """);
        Assert.Equal(["Headline: Tít về doanh thu", "Caption: Nhà máy có 1.200 công nhân.", "Paragraph: " + Long, "Paragraph: " + Other], Reading.Lines(article).Where(static l => !l.StartsWith("Cell", StringComparison.Ordinal)));
        Assert.Equal(["II"], Reading.Cell(article, "254").RowHeaders);
        Assert.DoesNotContain("77", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_of_facts_in_the_article_is_read_with_it()
    {
        var article = Reading.Html($"""
            <html><body><article><h1>Tít</h1><p>{Long}</p><div class="infobox"><h3>Công ty</h3><table><tr><th>Thành lập</th><td>1998</td></tr><tr><th>Nhân viên</th><td>1.200</td></tr></table></div><p>{Other}</p></article></body></html>
            """);
        Assert.Equal(["Nhân viên"], Reading.Cell(article, "1.200").RowHeaders);
    }

    [Fact]
    public void A_page_without_article_mark_up_is_read_by_its_prose()
    {
        var article = Reading.Html($"""
            <html><head><title>Doanh thu tăng 115% | Báo Ví Dụ</title></head><body>
            <div class="topbar"><a href=/a>Trang chủ</a> <a href=/b>Kinh tế</a> Hotline 1900 1234</div>
            <div id="wrap"><div class="col"><h1>Doanh thu tăng 115%</h1><div class="content"><p>{Long}</p><p>{Other}</p>
            <table><tr><td>Quý</td><td>Doanh thu</td></tr><tr><td>I</td><td>120</td></tr><tr><td>II</td><td>254</td></tr></table>
            <p>{Long.Replace("254", "255", StringComparison.Ordinal)}</p><p>{Other.Replace("12%", "13%", StringComparison.Ordinal)}</p></div></div>
            <div class="right"><ul><li><a href=/1>10 sự kiện nổi bật</a></li><li><a href=/2>5 điều cần biết</a></li></ul></div></div>
            </body></html>
            """);
        Assert.Equal("Doanh thu tăng 115%", article.Title);
        Assert.Equal(4, Reading.Texts(article, BlockKind.Paragraph).Length);
        Assert.Equal(["II"], Reading.Cell(article, "254").RowHeaders);
        Assert.DoesNotContain("1900", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("10 sự kiện", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Tin liên quan</p><ul><li><a href=/1>9 tin khác</a></li><li><a href=/2>8 tin nữa</a></li></ul>")]
    [InlineData("<p><strong>Đọc thêm:</strong> <a href=/1>9 tin khác</a></p>")]
    [InlineData("<p>&gt;&gt; Xem thêm: 9 tin</p>")]
    [InlineData("<p>Related: 9 charts that explain the week</p>")]
    [InlineData("<div class='box-tin-lien-quan'><p>9 tin về cổ phiếu trong ngày hôm nay</p></div>")]
    [InlineData("<div class='social-share'><span>Chia sẻ</span> 9</div>")]
    [InlineData("<div class='relatedPosts'><h3>Bài khác</h3><p>9 tin</p></div>")]
    [InlineData("<div id='comments'><p>Bạn đọc: tôi thấy giá tăng 9% là quá cao, cần xem xét lại toàn bộ cách tính của công ty trong năm nay.</p></div>")]
    [InlineData("<p style='display: none'>9</p>")]
    [InlineData("<p hidden>9</p><div aria-hidden=true>9</div><script>9</script><noscript>9</noscript><form><p>9</p></form>")]
    [InlineData("<p>© 2029 Báo</p>")]
    [InlineData("<div class=byline>Bởi An, 9/9/2029</div><time datetime=2029-09-09>9 phút trước</time>")]
    [InlineData("<figure><img><figcaption>Ảnh: An/9</figcaption></figure>")]
    [InlineData("<p><a href=/x>9 tin nổi bật trong ngày</a></p>")]
    public void What_belongs_to_the_site_makes_no_block(string furniture)
    {
        var article = Reading.Body($"<h1>Tít của bài</h1><p>{Long}</p>{furniture}<p>{Other}</p>");
        Assert.Equal(["Headline: Tít của bài", "Paragraph: " + Long, "Paragraph: " + Other], Reading.Lines(article).Where(l => !l.StartsWith("Metadata", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Chia sẻ với phóng viên, ông An cho biết công ty lãi 5 tỷ đồng.")]
    [InlineData("Quảng cáo trên truyền hình tăng 5%.")]
    [InlineData("Copyright cases rose 5% last year, the court said.")]
    [InlineData("Trending products made up 5% of sales.")]
    public void A_sentence_that_begins_like_furniture_stays(string sentence) =>
        Assert.Contains(sentence, Reading.Texts(Reading.Body($"<p>{Long}</p><p>{sentence}</p><p>{Other}</p>"), BlockKind.Paragraph));

    [Fact]
    public void A_page_of_which_nothing_is_the_article_is_read_whole() =>
        Assert.Equal("Giá 5 đồng.", Reading.Html("<body><div class=ad>Giá 5 đồng.</div></body>").Text);

    [Fact]
    public void A_class_name_around_the_whole_article_cries_wolf()
    {
        var article = Reading.Html($"<body class='has-sidebar'><div class='share-page ads'><h1>Tít của bài</h1><div class='widget-content'><p>{Long}</p><p>{Other}</p></div></div></body>");
        Assert.Equal(2, Reading.Texts(article, BlockKind.Paragraph).Length);
    }

    [Fact]
    public void A_sentence_with_a_link_is_the_article_s()
    {
        var sentence = "Theo <a href=/bao-cao>báo cáo tài chính hợp nhất quý III năm 2024 của công ty</a>, doanh thu là 5 tỷ.";
        Assert.Contains("doanh thu là 5 tỷ", Reading.Body($"<p>{Long}</p><p>{sentence}</p>").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p class='detail-sapo'>Tóm tắt ngắn 5%.</p>")]
    [InlineData("<h2 class='sapo'>Tóm tắt ngắn 5%.</h2>")]
    [InlineData("<div class='article-lead'><p>(Dân trí) – Tóm tắt ngắn 5%.</p></div>")]
    public void The_standfirst_is_known_by_its_class(string markup) =>
        Assert.Equal(["Tóm tắt ngắn 5%."], Reading.Texts(Reading.Body($"<h1>Tít của bài</h1>{markup}<p>{Long}</p>"), BlockKind.Standfirst));

    [Fact]
    public void A_bold_first_paragraph_is_the_standfirst()
    {
        var article = Reading.Body($"<h1>Tít của bài</h1><p><strong>{Other}</strong></p><p>{Long}</p>");
        Assert.Equal([Other], Reading.Texts(article, BlockKind.Standfirst));
    }

    [Fact]
    public void A_credit_at_the_end_of_a_caption_is_cut()
    {
        var article = Reading.Body($"<p>{Long}</p><figure><img><figcaption>Nhà máy 3 ở Huế. Ảnh: An Bình</figcaption></figure><figure><figcaption>The plant (Photo: Reuters)</figcaption></figure><p>{Other}</p>");
        Assert.Equal(["Nhà máy 3 ở Huế.", "The plant"], Reading.Texts(article, BlockKind.Caption));
    }

    [Theory]
    [InlineData("5 km<sup>2</sup> rừng", "5 km2 rừng")]
    [InlineData("99,5 m<sup>3</sup>", "99,5 m3")]
    [InlineData("khí CO<sub>2</sub>", "khí CO2")]
    [InlineData("đạt 2.859<sup>1</sup> tỷ", "đạt 2.859 tỷ")]
    [InlineData("doanh thu<sup>3</sup> tăng", "doanh thu tăng")]
    [InlineData("doanh thu<sup><a href='#fn1'>1</a></sup> tăng", "doanh thu tăng")]
    [InlineData("doanh thu<sup>[12]</sup> tăng", "doanh thu tăng")]
    [InlineData("the 19<sup>th</sup> century", "the 19th century")]
    [InlineData("10<sup>6</sup> tế bào", "10^6 tế bào")]
    public void Raised_text_is_a_power_or_a_footnote(string html, string text) =>
        Assert.Contains(text, Reading.Body($"<p>{Long}</p><p>{html}</p>").Text.Split('\n'));

    [Fact]
    public void Forced_breaks_part_sentences_and_join_lines()
    {
        var article = Reading.Body($"<p>{Long}<br>{Other}<br><br>Sau hai lần ngắt</p><p>Địa chỉ số 5<br>phố Huế</p>");
        Assert.Equal([Long, Other, "Sau hai lần ngắt", "Địa chỉ số 5 phố Huế"], Reading.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Unit_line_and_caption_go_with_the_table()
    {
        var article = Reading.Body($"<p>{Long}</p><p>Bảng 1: Kết quả kinh doanh</p><p>ĐVT: tỷ đồng</p><table><tr><th>Quý</th><th>Thu</th></tr><tr><td>I</td><td>120</td></tr></table><p>{Other}</p>");
        Assert.Equal("Bảng 1: Kết quả kinh doanh; ĐVT: tỷ đồng", Reading.Cell(article, "120").Caption);
        Assert.Equal(["Bảng 1: Kết quả kinh doanh", "ĐVT: tỷ đồng"], Reading.Texts(article, BlockKind.Caption));
    }

    [Theory]
    [InlineData("<table><caption>Sales (£m)</caption><tr><th>Q</th><th>A</th></tr><tr><td>I</td><td>120</td></tr></table>", "Sales (£m)")]
    [InlineData("<p>(in $ millions)</p><table><tr><th>Q</th><th>A</th></tr><tr><td>I</td><td>120</td></tr></table>", "(in $ millions)")]
    [InlineData("<table><tr><th>Q</th><th>A</th></tr><tr><td>I</td><td>120</td></tr></table><p>Đơn vị: triệu USD</p>", "Đơn vị: triệu USD")]
    [InlineData("<p>£m</p><table><tr><th>Q</th><th>A</th></tr><tr><td>I</td><td>120</td></tr></table>", "£m")]
    public void The_unit_of_a_table_is_in_its_caption(string markup, string caption) =>
        Assert.Equal(caption, Reading.Cell(Reading.Body($"<p>{Long}</p>{markup}<p>{Other}</p>"), "120").Caption);

    [Fact]
    public void A_table_that_lays_out_a_page_is_no_table()
    {
        var article = Reading.Body($"<table class=picture><tr><td><img></td></tr><tr><td class=caption>Nhà máy ở Huế năm 2020</td></tr></table><table><tr><td><p>{Long}</p></td><td><p>{Other}</p></td></tr></table>");
        Assert.DoesNotContain(article.Blocks, b => b.Kind == BlockKind.Cell);
        Assert.Equal(["Nhà máy ở Huế năm 2020"], Reading.Texts(article, BlockKind.Caption));
        Assert.Equal([Long, Other], Reading.Texts(article, BlockKind.Paragraph));
    }

    [Fact]
    public void Titles_and_description_are_metadata_only_where_they_differ()
    {
        var article = Reading.Html($"""
            <html><head><title>Lãi 1.200 tỷ đồng | Báo Ví Dụ</title><meta property="og:title" content="Lãi 120 tỷ đồng"><meta property="og:site_name" content="Báo Ví Dụ">
            <meta name="description" content="{Long}"></head><body><article><h1>Lãi 120 tỷ đồng</h1><p>{Long}</p><p>{Other}</p></article></body></html>
            """);
        Assert.Equal(["Lãi 1.200 tỷ đồng"], Reading.Texts(article, BlockKind.Metadata));
        Assert.Equal(MetadataKind.PageTitle, article.Blocks[^1].Metadata);
        Assert.Equal(BlockKind.Metadata, article.Blocks[^1].Kind);
    }

    [Theory]
    [InlineData("<div class='live-post' id='p{0}'>", "</div>")]
    [InlineData("<div itemprop='liveBlogUpdate' itemscope itemtype='https://schema.org/BlogPosting'><div itemprop='articleBody'>", "</div></div>")]
    public void Posts_of_a_live_blog_keep_their_times(string open, string close)
    {
        var article = Reading.Html($"""
            <html><head><title>Trực tiếp</title></head><body><main><h1>Trực tiếp: bão số 3</h1>
            {open}<time datetime="2026-03-21T10:25:00+07:00">10:25</time><p>{Long}</p></div>{(close.Length > 6 ? "</div>" : "")}
            {open}<time>09:10</time><p>{Other}</p>{close}</main></body></html>
            """);
        Assert.Equal(["Headline: Trực tiếp: bão số 3", "Paragraph: " + Long, "Paragraph: " + Other], Reading.Lines(article).Where(l => !l.StartsWith("Metadata", StringComparison.Ordinal)));
        Assert.Equal([null, new LivePost(0, "2026-03-21T10:25:00+07:00"), new LivePost(1, "09:10")], article.Blocks.Where(b => b.Kind != BlockKind.Metadata).Select(b => b.Post));
    }

    [Fact]
    public void A_page_for_subscribers_says_so() =>
        Assert.Contains("subscribers", Assert.Single(Reading.Html($"<html><head><script type='application/ld+json'>{{\"isAccessibleForFree\": false, \"dateModified\": \"2017-03-21\"}}</script></head><body><article><h1>T</h1><p>{Long}</p></article></body></html>").Notes), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_text_keeps_its_items_that_are_links_and_a_picture_its_caption_whatever_its_box_is_called()
    {
        var article = Reading.Body($"<h1>Tít của bài</h1><p>{Long}</p><ul><li>Quý I: 5 tỷ</li><li><a href=/x>Quý II: 6 tỷ</a></li><li>Quý III: 7 tỷ</li></ul><div class='dnd-widget-wrapper'><img><div class='dnd-caption-wrapper'>Nhà máy rộng 8 ha</div></div><h2>Mục</h2><div class=ad>Quảng cáo</div><div class=ad>Quảng cáo</div><div class=ad>Quảng cáo</div><p>{Other}</p>");
        Assert.Equal(["Quý I: 5 tỷ", "Quý II: 6 tỷ", "Quý III: 7 tỷ"], Reading.Texts(article, BlockKind.ListItem));
        Assert.Equal(["Nhà máy rộng 8 ha"], Reading.Texts(article, BlockKind.Caption));
        Assert.Equal(["Mục"], Reading.Texts(article, BlockKind.Heading));
    }

    [Theory]
    [InlineData("Doanh thu đạt 254 triệu USD trong quý, theo báo cáo. Lãi đạt 31 triệu USD, […]")]
    [InlineData("Doanh thu đạt 254 triệu USD trong quý, theo báo cáo. Lãi đạt 31 triệu USD...")]
    public void A_description_that_is_cut_out_of_several_paragraphs_is_not_counted_twice(string description) =>
        Assert.DoesNotContain(Reading.Html($"""
            <html><head><meta name="description" content="{description}"></head><body><article><h1>Tít của bài</h1>
            <p>Doanh thu đạt 254 triệu USD trong quý, theo báo cáo.</p><p>Lãi đạt 31 triệu USD, tăng 5%.</p><p>{Long}</p><p>{Other}</p></article></body></html>
            """).Blocks, static b => b.Kind == BlockKind.Metadata);

    [Fact]
    public void A_description_that_holds_the_article_is_not_counted_twice() =>
        Assert.DoesNotContain(Reading.Html($"""
            <html><head><meta property="og:description" content="{string.Concat(Enumerable.Repeat(Long + " " + Other + " ", 4))}"></head><body><article><h1>Tít của bài</h1>
            <p>{Long}</p><p>{Other}</p></article></body></html>
            """).Blocks, static b => b.Kind == BlockKind.Metadata);

    [Fact]
    public void Titles_and_descriptions_that_say_something_else_are_metadata_of_their_kinds()
    {
        var article = Reading.Html($"""
            <html><head><title>Lãi 1 tỷ</title><meta property="og:title" content="Lãi 2 tỷ"><meta name="description" content="Công ty lãi 3 tỷ.">
            <meta property="og:description" content="Công ty lãi 4 tỷ."></head><body><article><h1>Lãi 5 tỷ</h1><p>{Long}</p><p>{Other}</p></article></body></html>
            """);
        Assert.Equal(
            [(MetadataKind.PageTitle, "Lãi 1 tỷ"), (MetadataKind.SocialTitle, "Lãi 2 tỷ"), (MetadataKind.Description, "Công ty lãi 3 tỷ."), (MetadataKind.SocialDescription, "Công ty lãi 4 tỷ.")],
            article.Blocks.Where(b => b.Kind == BlockKind.Metadata).Select(b => (b.Metadata!.Value, b.Span.Of(article.Text).ToString())));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Numbers_are_found_in_the_source_by_line_and_column_and_by_element(string lineEnd)
    {
        var page = $"""
            <!doctype html><html><head><title>t</title></head><body><div><h1>Lãi 5 tỷ</h1>
            <p>Dân số <b>{Long}</b>
              và&nbsp;thêm
              <a href="/77">77</a> ng&#432;ời.<br>Dòng
              sau 88.</p><table><tr><td>Quý<td>Lãi</tr><tr><td>I
              <td>99</table></div></body></html>
            """.ReplaceLineEndings(lineEnd);
        var article = Reading.Html(page);
        var lines = page.Split(lineEnd);
        foreach (var number in new[] { "5 tỷ", "254", "77", "88", "99" })
        {
            var position = Assert.NotNull(article.PositionOf(article.Text.IndexOf(number, StringComparison.Ordinal)));
            Assert.StartsWith(number, lines[position.Line - 1][(position.Column - 1)..], StringComparison.Ordinal);
        }
        Assert.Equal("body > div:nth-child(1) > p:nth-child(2)", article.BlockAt(article.Text.IndexOf("254", StringComparison.Ordinal))?.Place?.Element);
        Assert.Equal("body > div:nth-child(1) > table:nth-child(3)", article.BlockAt(article.Text.IndexOf("99", StringComparison.Ordinal))?.Place?.Element);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\": \"2017-03-20T23:30:00+07:00\"}</script><meta property='article:published_time' content='2016-01-01'>")]
    [InlineData("<meta property='article:published_time' content='2017-03-20T08:00:00Z'>")]
    [InlineData("<meta name='DC.date.issued' content='2017-03-20'>")]
    [InlineData("<meta name='pubdate' content='Mon, 20 Mar 2017 10:00:00 GMT'>")]
    [InlineData("<meta name='date' content='20/3/2017'>")]
    [InlineData("<script type='application/ld+json'>{broken \"datePublished\":\"2017-03-20\" </script>")]
    public void The_day_of_publication_comes_from_metadata(string head) =>
        Assert.Equal(new DateOnly(2017, 3, 20), Reading.Html($"<html lang=vi><head>{head}</head><body><article><p>{Long}</p></article></body></html>").Published);

    [Fact]
    public void The_time_element_says_when_where_nothing_else_does() =>
        Assert.Equal(new DateOnly(2017, 3, 20), Reading.Body($"<time datetime='2017-03-20T08:00'>Hôm nay</time><p>{Long}</p>").Published);

    [Fact]
    public void A_page_that_is_cut_off_is_read_with_a_note()
    {
        var page = $"<!doctype html><html><body><article><h1>Tít của bài</h1><p>{Long}</p><p>{Other}";
        var article = Reading.Html(page);
        Assert.Equal([Long, Other], Reading.Texts(article, BlockKind.Paragraph));
        Assert.Contains("cut off", Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_1258_pages_are_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<html><head><meta charset=windows-1258></head><body><article><p>{Long}</p></article></body></html>";
        Assert.Equal(Long, Reading.Bytes("a.html", FactCheck.Tests.Ingestion.Text.TextDecodingTests.In1258(page)).Text);
    }

    [Fact]
    public void Content_decides_before_the_extension()
    {
        var page = Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body><article><p>{Long}</p></article></body></html>");
        Assert.Equal(Long, Reading.Bytes("-", page).Text);
        Assert.Equal(Long, Reading.Bytes("saved.php", page).Text);
        Assert.Equal(Long, Reading.Bytes("page.html", Encoding.UTF8.GetBytes(Long)).Text);
    }
}
