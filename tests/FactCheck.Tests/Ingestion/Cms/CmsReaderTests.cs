using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Cms;

public sealed class CmsReaderTests
{
    [Fact]
    public void A_record_is_read_by_the_usual_names_of_its_fields()
    {
        var article = Json("""
            {"id": 4711, "title": "Lãi 120 tỷ &amp; hơn", "sapo": "Công ty lãi 120 tỷ đồng.", "body": "<p>Doanh thu <b>254</b> triệu USD.</p><p>Đọc thêm: <a href='x'>9 tin</a></p><table><tr><th>Quý<th>Lãi<tr><td>I<td>50</table>",
             "images": [{"caption": "Nhà máy 7 ha"}], "seoTitle": "Lãi 12 tỷ", "published_at": "2017-03-20T23:30:00+07:00", "updatedAt": "2017-03-21", "status": "draft", "version": 3, "lang": "vi_VN"}
            """);
        Assert.Equal(
            ["Headline: Lãi 120 tỷ & hơn", "Standfirst: Công ty lãi 120 tỷ đồng.", "Paragraph: Doanh thu 254 triệu USD.", "Cell: Quý", "Cell: Lãi", "Cell: I", "Cell: 50", "Caption: Nhà máy 7 ha", "Metadata: Lãi 12 tỷ"],
            Reading.Lines(article));
        Assert.Equal(("4711", "draft", "3", "vi-VN"), (article.Id, article.Status, article.Version, article.DeclaredLanguage));
        Assert.Equal((new DateOnly(2017, 3, 20), new DateOnly(2017, 3, 21)), (article.Published, article.Updated));
        Assert.Equal("body", article.Blocks[2].Place?.Field);
        Assert.Equal("body > p:nth-child(1)", article.Blocks[2].Place?.Element);
        Assert.Equal("images[0].caption", article.Blocks[7].Place?.Field);
    }

    [Fact]
    public void The_configured_names_count_and_no_others()
    {
        var mapping = CmsMapping.Default with { Headline = ["tieu.de"], Body = ["noidung.doan.chu"] };
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded(), new IngestionOptions { Cms = mapping });
        var json = """{"title": "khác", "Tieu": {"De": "Tít 1"}, "noidung": {"doan": [{"chu": "Đoạn 2."}, {"chu": "Đoạn 3."}]}, "id": "x"}""";
        var article = ingestion.Read("a.json", Encoding.UTF8.GetBytes(json), TestContext.Current.CancellationToken).Article;
        Assert.Equal("Tít 1\nĐoạn 2.", article?.Text);
    }

    [Fact]
    public void Plain_text_and_blocks_of_editors_are_bodies_too()
    {
        Assert.Equal(["Headline: T", "Paragraph: Đoạn 1 < 2 & 3.", "Paragraph: Đoạn 4."], Reading.Lines(Json("""{"headline": "T", "content": "Đoạn 1 < 2 & 3.\n\nĐoạn 4."}""")));
        Assert.Equal(
            ["Headline: T", "Heading: Mục 1", "Paragraph: Đoạn 2.", "ListItem: a 3", "ListItem: b 4", "Cell: Quý", "Cell: Lãi", "Cell: I", "Cell: 5", "Caption: Ảnh 6"],
            Reading.Lines(Json("""
                {"headline": "T", "blocks": [
                 {"type": "header", "data": {"text": "Mục 1", "level": 2}}, {"type": "paragraph", "data": {"text": "Đoạn <b>2</b>."}},
                 {"type": "list", "data": {"items": ["a 3", "b 4"]}}, {"type": "table", "data": {"content": [["Quý", "Lãi"], ["I", "5"]]}},
                 {"type": "image", "data": {"file": {"url": "9.png"}, "caption": "Ảnh 6"}}]}
                """)));
    }

    [Fact]
    public void Ninjs_of_both_versions_is_read()
    {
        var one = Json("""
            {"uri": "urn:1", "type": "text", "pubstatus": "usable", "version": "2", "versioncreated": "2017-03-20T10:00:00Z", "language": "vi", "headline": "Lãi 5 tỷ",
             "body_html": "<p>Công ty lãi 5 tỷ.</p>", "associations": {"main": {"type": "picture", "description_text": "Nhà máy 7 ha"}}}
            """);
        Assert.Equal(["Headline: Lãi 5 tỷ", "Paragraph: Công ty lãi 5 tỷ.", "Caption: Nhà máy 7 ha"], Reading.Lines(one));
        Assert.Equal(("urn:1", "usable", new DateOnly(2017, 3, 20)), (one.Id, one.Status, one.Published));
        var two = Json("""
            {"standard": {"name": "ninjs", "version": "2.0"}, "uri": "urn:2", "headlines": [{"role": "main", "value": "Lãi 5 tỷ"}],
             "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>Công ty lãi 5 tỷ.</p>"}]}
            """);
        Assert.Equal(["Headline: Lãi 5 tỷ", "Paragraph: Công ty lãi 5 tỷ."], Reading.Lines(two));
    }

    [Fact]
    public void NewsMl_is_read_with_xhtml_and_with_plain_text()
    {
        var article = Reading.Bytes("item.xml", Encoding.UTF8.GetBytes("""
            <?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:n1" version="4" xml:lang="vi">
            <itemMeta><versionCreated>2017-03-21T08:00:00Z</versionCreated><firstCreated>2017-03-20T08:00:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><headline>Lãi 5 tỷ</headline><language tag="vi"/></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x 9</title></head><body>
            <h1>Lãi 5 tỷ</h1><p>Công ty lãi <b>5</b> tỷ &amp; hơn.</p><table><tr><th>Quý</th><th>Lãi</th></tr><tr><td>I</td><td>2</td></tr></table></body></html></inlineXML></contentSet></newsItem>
            """));
        Assert.Equal(["Headline: Lãi 5 tỷ", "Paragraph: Công ty lãi 5 tỷ & hơn.", "Cell: Quý", "Cell: Lãi", "Cell: I", "Cell: 2"], Reading.Lines(article));
        Assert.Equal(("urn:n1", "4", "stat:usable", "vi"), (article.Id, article.Version, article.Status, article.DeclaredLanguage));
        Assert.Equal((new DateOnly(2017, 3, 20), new DateOnly(2017, 3, 21)), (article.Published, article.Updated));
        var nitf = Reading.Bytes("item.xml", Encoding.UTF8.GetBytes("""
            <!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>t</title></head><body><body.head><hedline><hl1>Lãi 6 tỷ</hl1></hedline></body.head>
            <body.content><p>Công ty lãi <money>6 tỷ</money>.</p><media><media-caption>Ảnh 7.</media-caption></media></body.content></body></nitf>
            """));
        Assert.Equal(["Heading: Lãi 6 tỷ", "Paragraph: Công ty lãi 6 tỷ.", "Caption: Ảnh 7."], Reading.Lines(nitf));
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": [2]}", "holds no article")]
    [InlineData("{\"headline\": \"x\",\n \"body\": }", "is no valid JSON at line 2")]
    [InlineData("<newsItem><contentSet>", "is no well-formed XML at line 1")]
    [InlineData("<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem><contentSet><inlineData>&x;</inlineData></contentSet></newsItem>", "is no well-formed XML")]
    public void What_is_no_article_is_refused_with_its_place(string content, string problem) =>
        Assert.Contains(problem, Reading.Error("export.json", Encoding.UTF8.GetBytes(content)).Problem, StringComparison.Ordinal);

    private static Article Json(string json) => Reading.Bytes("export.json", Encoding.UTF8.GetBytes(json));
}
