using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using FactCheck.Tests.Ingestion.Pdf;
using FactCheck.Tests.Ingestion.Word;

namespace FactCheck.Tests.Ingestion;

/// <summary>Hostile and broken inputs, each with what must come of it. Made anew in every run from fixed seeds.</summary>
internal static class HostileCorpus
{
    private const string Price = "Giá 5 đồng.";

    /// <summary>File name, content, and what must come of it: an article that holds a text ("+text"), an error that says something ("-text"), nothing at all ("0"), or either of the first two ("?").</summary>
    public static IEnumerable<(string Name, byte[] Content, string Outcome)> Inputs() =>
        [.. Texts(), .. WrongExtensions(), .. CutOff(), .. Packed(), .. Xml(), .. Json(), .. Html(), .. Markdown(), .. Pdf(), .. Mail(), .. Archives()];

    private static IEnumerable<(string, byte[], string)> Texts()
    {
        yield return ("empty.txt", [], "-is empty");
        yield return ("blank.txt", Utf8(" \n\t\r\n "), "-holds no text");
        yield return ("one-byte.txt", [0x41], "+A");
        yield return ("nul.txt", new byte[4096], "-is binary");
        yield return ("nul-inside.txt", Utf8("Giá 5\0 đồng. " + Repeat("x", 50)), "-is binary");
        yield return ("bom-only.txt", [0xEF, 0xBB, 0xBF], "-holds no text");
        yield return ("bom16.txt", [0xFF, 0xFE], "-holds no text");
        yield return ("bom32.txt", [0xFF, 0xFE, 0, 0], "-holds no text");
        yield return ("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Price)], "+" + Price);
        yield return ("utf16be.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Price)], "+" + Price);
        yield return ("utf16-odd.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Price), 0x41], "+" + Price);
        yield return ("utf32.txt", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Price)], "+" + Price);
        yield return ("cut-letter.txt", Utf8(Price + " Đến đ")[..^1], "+" + Price);
        yield return ("overlong.txt", [.. Utf8(Price), 0xC0, 0xAF, 0xE0, 0x80, 0xAF], "+5");
        yield return ("surrogates.txt", [.. Utf8(Price), 0xED, 0xA0, 0x80], "+5");
        yield return ("mojibake.txt", Utf8(Encoding.Latin1.GetString(Utf8("Giá của một cổ phiếu đã tăng lên 5 đồng ở sàn ấy"))), "+cổ phiếu đã tăng lên 5 đồng");
        yield return ("bidi.txt", Utf8("\u202EGiá\u202C 5 đồng\u200F."), "+5 đồng");
        yield return ("zero-width.txt", Utf8("Giá " + Repeat("\u200B", 500_000) + "5 đồng."), "+" + Price);
        yield return ("combining.txt", Utf8("5 a" + Repeat("\u0301", 200_000)), "+5");
        yield return ("private-use.txt", Utf8(Repeat("\uE000", 100_000) + Price), "+" + Price);
        yield return ("noncharacters.txt", Utf8("\uFFFE\uFFFF" + Price), "?");
        yield return ("escape.txt", Utf8("\e[31mGiá 5 đồng.\e[0m"), "+5 đồng");
        yield return ("cr-only.txt", Utf8("Giá 5 đồng.\rGiá 6 đồng.\r"), "+" + Price);
        yield return ("line-separators.txt", Utf8("Giá 5 đồng.\u2028Giá 6\u2029."), "+" + Price);
        yield return ("one-line.txt", Utf8(Repeat("Giá 5 đồng. ", 200_000)), "+" + Price);
        yield return ("one-word.txt", Utf8("5 " + Repeat("x", 3_000_000)), "+5");
        yield return ("pipes.txt", Utf8("5\n" + Repeat("|", 500_000)), "+5");
        yield return ("rtf.rtf", Utf8("{\\rtf1 " + Price + "}"), "-is an RTF file");
        yield return ("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "-old Office format");
        yield return ("password.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "-password");
        yield return ("picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[100]], "-is binary");
        string[] extensions = [".txt", ".html", ".docx", ".pdf", ".eml", ".json", ".md", ".warc"];
        foreach (var (seed, extension) in extensions.Index())
        {
            var noise = new byte[20_000];
            new Random(seed).NextBytes(noise);
            yield return ($"noise{extension}", noise, "?");
        }
    }

    /// <summary>What a file is shows in it, not in its name.</summary>
    private static IEnumerable<(string, byte[], string)> WrongExtensions()
    {
        foreach (var name in (string[])["a.html", "a.docx", "a.pdf", "a.eml", "front.md", "newsml.xml", "record.json", "a.warc", "a.html.gz"])
            foreach (var extension in (string[])[".txt", ".docx", ".pdf", ".html", ".jpg", ""])
                yield return ($"{name.Replace('.', '-')}-as{extension}", ArticleInEveryFormat.Files[name], "+254 triệu USD");
    }

    private static IEnumerable<(string, byte[], string)> CutOff()
    {
        foreach (var (name, bytes) in ArticleInEveryFormat.Files)
            foreach (var percent in (int[])[1, 20, 50, 80, 99])
                yield return ($"cut-{percent}-{name}", bytes[..Math.Max(1, bytes.Length * percent / 100)], "?");
    }

    private static IEnumerable<(string, byte[], string)> Packed()
    {
        yield return ("bomb.gz", ArticleInEveryFormat.Gzip(new byte[64 * 1024 * 1024]), "-unpacks to more than");
        yield return ("bomb-in-bomb.gz", ArticleInEveryFormat.Gzip(ArticleInEveryFormat.Gzip(new byte[64 * 1024 * 1024])), "-compressed with gzip");
        yield return ("two.txt.gz", [.. ArticleInEveryFormat.Gzip(Utf8("Giá 5 ")), .. ArticleInEveryFormat.Gzip(Utf8("đồng."))], "+" + Price);
        yield return ("wrong-sum.txt.gz", Damaged(ArticleInEveryFormat.Gzip(Utf8(Price)), -6), "-cannot be unpacked");
        yield return ("head.gz", [0x1F, 0x8B, 8], "-is empty");
        yield return ("empty.gz", ArticleInEveryFormat.Gzip([]), "-is empty");
        yield return ("bomb.docx", Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", new byte[200 * 1024 * 1024])), "-unpacks to more than");
        yield return ("empty.docx", Zip(), "-holds no Word document");
        yield return ("no-document.docx", Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("a.txt", Utf8(Price))), "-holds no Word document");
        yield return ("traversal.docx", Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/../../../../tmp/factcheck-escaped.txt", Utf8(Price))), "-");
        yield return ("entries.docx", Zip([.. Enumerable.Range(0, 10_500).Select(i => ($"word/{i}", Array.Empty<byte>()))]), "-unpacks to more than");
        yield return ("lying-size.docx", LyingZip(), "?");
        yield return ("entities.docx", WordDocuments.OfXml("<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>", "<!DOCTYPE x [<!ENTITY lol \"" + Repeat("lol", 1000) + "\">]>"), "-damaged Word document");
        yield return ("external.docx", WordDocuments.OfXml("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"), "-damaged Word document");
        yield return ("deep.docx", WordDocuments.OfXml(Repeat("<w:sdt>", 10_000) + "<w:p><w:r><w:t>Giá 5 đồng.</w:t></w:r></w:p>" + Repeat("</w:sdt>", 10_000)), "+" + Price);
        yield return ("tables.docx", WordDocuments.OfXml(Repeat("<w:tbl><w:tr><w:tc>", 10_000) + "<w:p/>" + Repeat("</w:tc></w:tr></w:tbl>", 10_000) + "<w:p><w:r><w:t>Giá 5 đồng.</w:t></w:r></w:p>"), "+" + Price);
        yield return ("spans.docx", WordDocuments.OfXml("<w:p><w:r><w:t>Giá 5 đồng.</w:t></w:r></w:p><w:tbl>" + Repeat("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>", 200) + "</w:tbl>"), "+" + Price);
        yield return ("unclosed.docx", WordDocuments.OfXml("<w:p><w:r><w:t>Giá"), "-damaged Word document");
    }

    private static IEnumerable<(string, byte[], string)> Xml()
    {
        var lol = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{Repeat($"&l{i - 1};", 10)}\">"));
        foreach (var root in (string[])["newsItem", "rss", "feed", "nitf", "urlset"])
        {
            yield return ($"bomb-{root}.xml", Utf8($"<?xml version='1.0'?><!DOCTYPE {root} [<!ENTITY l0 \"lol\">{lol}]><{root}><item><title>&l9;</title></item></{root}>"), "-");
            yield return ($"external-{root}.xml", Utf8($"<!DOCTYPE {root} SYSTEM \"http://127.0.0.1:9/x.dtd\" [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><{root}><item><title>&x;</title></item></{root}>"), "-");
            yield return ($"deep-{root}.xml", Utf8($"<{root}>{Repeat("<a>", 10_000)}{Repeat("</a>", 10_000)}</{root}>"), "-");
            yield return ($"unclosed-{root}.xml", Utf8($"<{root}><item><title>Giá 5"), "-");
        }
        yield return ("attributes.xml", Utf8($"<newsItem {string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=\"1\" "))}/>"), "-holds no text");
        yield return ("items.xml", Utf8($"<rss><channel>{Repeat("<item><title>Giá 5 đồng.</title></item>", 20_000)}</channel></rss>"), "+" + Price);
        yield return ("no-items.xml", Utf8("<rss><channel><title>Báo</title></channel></rss>"), "0");
        yield return ("any.xml", Utf8("<project><a>5</a></project>"), "+5");
        yield return ("cdata.xml", Utf8("<newsItem><contentSet><inlineData><![CDATA[Giá 5"), "-well-formed");
        yield return ("prolog.xml", Utf8(Repeat("<!-- x -->", 100_000) + "<newsItem/>"), "?");
    }

    private static IEnumerable<(string, byte[], string)> Json()
    {
        yield return ("deep.json", Utf8(Repeat("[", 10_000) + Repeat("]", 10_000)), "?");
        yield return ("deep-object.json", Utf8(Repeat("{\"body\":", 10_000) + "1" + Repeat("}", 10_000)), "-no valid JSON");
        yield return ("number.json", Utf8("{\"title\":\"T\",\"body\":\"Giá 5\",\"id\":" + Repeat("9", 100_000) + "}"), "+Giá 5");
        yield return ("escapes.json", Utf8("{\"title\":\"T\",\"body\":\"\\ud800 Giá 5 \\ud83d\\ude00 \\\\ud800\"}"), "+\uFFFD Giá 5 \U0001F600 \\ud800");
        yield return ("nul.json", Utf8("{\"title\":\"T\\u0000\\u001b[31m\",\"body\":\"Giá 5 đồng.\"}"), "+" + Price);
        yield return ("twice.json", Utf8("{\"title\":\"T\",\"title\":\"U\",\"body\":\"Giá 5 đồng.\",\"body\":\"Giá 5 đồng.\"}"), "+" + Price);
        yield return ("types.json", Utf8("{\"title\":[1,{\"a\":2}],\"body\":{\"html\":[\"<p>Giá 5 đồng.</p>\",[],null,true]},\"id\":{}}"), "?");
        yield return ("wide.json", Utf8("[" + string.Join(',', Enumerable.Repeat("{}", 200_000)) + "]"), "-holds no article");
        yield return ("many.json", Utf8("[" + string.Join(',', Enumerable.Range(0, 2000).Select(i => $"{{\"id\":{i},\"title\":\"T\",\"body\":\"Giá 5 đồng.\"}}")) + "]"), "+" + Price);
        yield return ("markup.json", Utf8("{\"title\":\"T\",\"body\":\"" + Repeat("<div>", 100_000) + "Giá 5 đồng.\"}"), "+" + Price);
        yield return ("null.json", Utf8("null"), "-holds no article");
        yield return ("half.jsonl", Utf8("{\"title\":\"T\",\"body\":\"Giá 5 đồng.\"}\n{\"title\":\"T\",\"bo"), "+" + Price);
        yield return ("empty-lines.jsonl", Utf8("{\"title\":\"T\",\"body\":\"Giá 5 đồng.\"}" + Repeat("\n", 500_000)), "+" + Price);
        yield return ("garbage.jsonl", Utf8("{\"title\":\"T\",\"body\":\"Giá 5 đồng.\"}\n\u0001\u0002\n[]\n7\n"), "+" + Price);
        yield return ("long-line.jsonl", Utf8("{\"title\":\"T\",\"body\":\"Giá 5 đồng.\"}\n{\"title\":\"T\",\"body\":\"" + Repeat("x", 40 * 1024 * 1024) + "\"}\n"), "+" + Price);
        yield return ("utf16.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"title\":\"T\",\"body\":\"Giá 5 đồng.\"}")], "+" + Price);
    }

    private static IEnumerable<(string, byte[], string)> Html()
    {
        foreach (var (name, inside) in new (string, string)[]
        {
            ("tables", Repeat("<table><tr><td>", 10_000)), ("nested", Repeat("<section>", 10_000)), ("scripts", Repeat("<script>5</script>", 50_000)), ("options", "<select>" + Repeat("<option>5", 50_000) + "</select>"),
            ("svg", Repeat("<svg>", 5_000)), ("math", Repeat("<math><mi>", 5_000)), ("templates", Repeat("<template>", 5_000)), ("frames", Repeat("<iframe>", 1)), ("entities", Repeat("&#x110000;&#0;&notanentity;&#99999999999;", 20_000)),
            ("base", "<base href='javascript:x'><meta http-equiv=refresh content='0;url=file:///etc/passwd'>"), ("forms", Repeat("<form>", 5_000)), ("buttons", Repeat("<button>", 5_000)),
            ("lists", Repeat("<dl><dt>a<dd>", 10_000)), ("ruby", Repeat("<ruby>a<rt>b", 10_000)), ("classes", $"<div class='{Repeat("related ", 50_000)}'></div>"), ("ids", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<div id=comment-{i}>"))),
            ("links", Repeat("<a href=x>5</a> ", 50_000)), ("headings", Repeat("<h1>Giá</h1>", 20_000)), ("times", Repeat("<time datetime=x>5</time>", 20_000)), ("posts", Repeat("<div class=live-post><time>5</time>", 10_000)),
            ("metas", Repeat("<meta name=description content='5'>", 50_000)), ("json", "<script type='application/ld+json'>" + Repeat("{\"datePublished\":", 20_000) + "</script>"), ("quotes", "<p title=\"" + Repeat("'\"", 50_000)),
            ("sup", Repeat("10<sup>", 5_000)), ("custom", Repeat("<x-y>", 10_000)), ("captions", Repeat("<figure><figcaption>a</figcaption></figure>", 20_000)), ("spans", Repeat("<span class=caption>a</span>", 20_000)),
        })
            yield return ($"{name}.html", Utf8($"<!doctype html><html><body><p>{Price}</p>{inside}"), "+" + Price);
        yield return ("nul.html", Utf8($"<p>{Price}</p>\0"), "-is binary");
        yield return ("plaintext.html", Utf8($"<p>{Price}<plaintext></p>" + Repeat("<p>", 100_000)), "+5");
        yield return ("comment.html", Utf8($"<p>{Price}</p><!-- "), "+" + Price);
        yield return ("tag-only.html", Utf8("<html"), "?");
        yield return ("no-text.html", Utf8("<html><body><img><script>5</script></body></html>"), "-holds no text");
        yield return ("latin.html", Encoding.Latin1.GetBytes("<html><meta charset=utf-8><body><p>Caf\u00e9 5 %.</p>"), "+5 %");
        yield return ("charset.html", Utf8($"<meta charset=x-nonsense><p>{Price}</p>"), "+" + Price);
    }

    private static IEnumerable<(string, byte[], string)> Markdown()
    {
        foreach (var (name, inside) in new (string, string)[]
        {
            ("quotes", Repeat("> ", 10_000)), ("lists", Repeat("- ", 10_000)), ("stars", Repeat("*a **b", 20_000)), ("brackets", Repeat("[", 50_000)), ("images", Repeat("![", 50_000)), ("pipes", "a|b\n-|-\n" + Repeat("|", 20_000)),
            ("ticks", string.Concat(Enumerable.Range(1, 500).Select(i => Repeat("`", i) + " "))), ("links", Repeat("[a](", 20_000)), ("footnotes", "[^a]: [^b]\n\n[^b]: [^a]\n\n[^a] [^b]"), ("definitions", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"[{i}]: x\n"))),
            ("entities", Repeat("&amp;&#99999999;", 20_000)), ("html", Repeat("<div>\n", 10_000)), ("fences", Repeat("```\n~~~\n", 5_000)), ("rules", Repeat("---\n", 20_000)), ("headings", Repeat("#", 10_000)), ("tables", "a|b\n-|-\n" + Repeat("1|2\n", 10_000)),
            ("indents", string.Concat(Enumerable.Range(0, 300).Select(i => Repeat(" ", i) + "- a\n"))), ("autolinks", Repeat("<http://a", 20_000)), ("escapes", Repeat("\\", 50_000)), ("tildes", Repeat("~~a", 20_000)),
        })
            yield return ($"{name}.md", Utf8($"{Price}\n\n{inside}"), "+" + Price);
        yield return ("yaml-bomb.md", Utf8("---\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\ntitle: T\n---\nGiá 5 đồng."), "+" + Price);
        yield return ("yaml-broken.md", Utf8("---\n\ttitle: [\n---\nGiá 5 đồng."), "+" + Price);
        yield return ("yaml-open.md", Utf8("---\ntitle: T\n\nGiá 5 đồng."), "+" + Price);
        yield return ("toml.md", Utf8("+++\ntitle = \"T\"\n[x]\na = 1\n+++\nGiá 5 đồng."), "+" + Price);
    }

    private static IEnumerable<(string, byte[], string)> Pdf()
    {
        yield return ("header.pdf", Utf8("%PDF-1.7"), "-");
        yield return ("cycle.pdf", Objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), "-");
        yield return ("count.pdf", Objects("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2147483647 >>"), "-");
        yield return ("no-catalog.pdf", Objects("<< /Type /Nothing >>"), "-");
        yield return ("self.pdf", Objects("1 0 R"), "-");
        yield return ("deep.pdf", Objects("<< /Type /Catalog /Pages 2 0 R /X " + Repeat("[", 10_000) + Repeat("]", 10_000) + " >>", "<< /Type /Pages /Kids [] /Count 0 >>"), "-");
        yield return ("encrypted.pdf", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(ArticleInEveryFormat.Files["a.pdf"]).Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (abcdefghijklmnopqrstuvwxyz012345) /U (abcdefghijklmnopqrstuvwxyz012345) >> /ID [(a) (a)]", StringComparison.Ordinal)), "-password");
        yield return ("scan.pdf", new PdfDocuments().Picture().Bytes(), "-scanned");
        yield return ("blank.pdf", new PdfDocuments().Bytes(), "-without text");
        yield return ("before.pdf", [.. Utf8("garbage before\n"), .. ArticleInEveryFormat.Files["a.pdf"]], "?");
        yield return ("after.pdf", [.. ArticleInEveryFormat.Files["a.pdf"], .. new byte[5000]], "+254 triệu");
        yield return ("letters.pdf", new PdfDocuments().Text(50, 700, Price).Text(50, 600, Repeat("x", 20_000)).Bytes(), "+" + Price);
        yield return ("outside.pdf", new PdfDocuments().Text(50, 700, Price).Text(-1e9, 1e9, "xa").Text(1e12, -1e12, "xa").Bytes(), "+" + Price);
        yield return ("tiny.pdf", new PdfDocuments().Text(50, 700, Price).Text(50, 600, "bé", 0).Text(50, 500, "âm", -10).Bytes(), "+" + Price);
        yield return ("rows.pdf", Enumerable.Range(0, 1500).Aggregate(new PdfDocuments().Text(50, 800, Price), (pdf, i) => pdf.Text(50 + i % 40 * 13, 780 - i / 40 * 12, "x")).Bytes(), "+" + Price);
        yield return ("bad-stream.pdf", Damaged(ArticleInEveryFormat.Files["a.pdf"], 400), "?");
    }

    private static IEnumerable<(string, byte[], string)> Mail()
    {
        const string head = "From: a@example.org\r\nSubject: T\r\nMIME-Version: 1.0\r\n";
        yield return ("nested.eml", Utf8(head + string.Concat(Enumerable.Range(0, 1000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) + "Content-Type: text/plain\r\n\r\n" + Price), "?");
        yield return ("no-boundary.eml", Utf8(head + "Content-Type: multipart/mixed\r\n\r\n" + Price), "?");
        yield return ("base64.eml", Utf8(head + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!not base64===="), "?");
        yield return ("charset.eml", Utf8(head + "Content-Type: text/plain; charset=x-nonsense\r\n\r\nGia 5 dong."), "+Gia 5 dong");
        yield return ("header.eml", Utf8(head + "X: " + Repeat("x", 1_000_000) + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + Price), "+" + Price);
        yield return ("headers.eml", Utf8(head + Repeat("X-A: b\r\n", 50_000) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + Price), "+" + Price);
        yield return ("no-body.eml", Utf8("From: a@example.org\r\nDate: x\r\nMIME-Version: 1.0\r\n\r\n"), "-holds no text");
        yield return ("rfc822.eml", Utf8(head + Repeat("Content-Type: message/rfc822\r\n\r\n", 500) + Price), "?");
        yield return ("traversal.eml", Utf8(head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGiá 5 đồng.\r\n--b\r\nContent-Disposition: attachment; filename=\"../../../../tmp/factcheck-escaped.txt\"\r\nContent-Type: text/plain\r\n\r\nx 6\r\n--b--\r\n"), "+" + Price);
        yield return ("words.eml", Utf8("From: a@example.org\r\nSubject: =?utf-8?B?" + Repeat("=?utf-8?Q?", 5_000) + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + Price), "+" + Price);
    }

    private static IEnumerable<(string, byte[], string)> Archives()
    {
        yield return ("nothing.warc", Utf8("WARC/1.0\r\n\r\n"), "-");
        yield return ("negative.warc", Utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: -5\r\n\r\nx"), "-damaged web archive");
        yield return ("huge.warc", Utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9223372036854775807\r\n\r\nx"), "-");
        yield return ("long-header.warc", Utf8("WARC/1.0\r\n" + Repeat("X: y\r\n", 100_000)), "-damaged web archive");
        yield return ("long-line.warc", Utf8("WARC/1.0\r\nX: " + Repeat("y", 1_000_000)), "-damaged web archive");
        yield return ("chunks.warc", Answer("Transfer-Encoding: chunked\r\n", Utf8("FFFFFFFF\r\n<p>Giá")), "-");
        yield return ("chunked.warc", Answer("Transfer-Encoding: chunked\r\n", [.. Utf8("12\r\n"), .. Utf8("<p>Giá 5 đồng.</p>")[..18], .. Utf8("\r\n3\r\n"), .. Utf8("<p>Giá 5 đồng.</p>")[18..], .. Utf8("\r\n0\r\n\r\n")]), "+" + Price);
        yield return ("bomb.warc", Answer("Content-Encoding: gzip\r\n", ArticleInEveryFormat.Gzip(new byte[64 * 1024 * 1024])), "-unpacks to more than");
        yield return ("layers.warc", Answer("Content-Encoding: gzip, gzip\r\n", ArticleInEveryFormat.Gzip(ArticleInEveryFormat.Gzip(Utf8($"<p>{Price}</p>")))), "+" + Price);
        yield return ("unknown-coding.warc", Answer("Content-Encoding: x-magic\r\n", Utf8(Price)), "-packed in a way");
        yield return ("status.warc", Utf8("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 26\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n"), "-holds no page");
        yield return ("address.warc", Answer("", Utf8($"<p>{Price}</p>"), "https://example.org/\u001b[31m"), "+" + Price);
    }

    private static byte[] Answer(string header, byte[] body, string address = "https://example.org/a")
    {
        byte[] answer = [.. Utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + header + "\r\n"), .. body];
        return [.. Utf8($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http\r\nContent-Length: {answer.Length}\r\n\r\n"), .. answer, .. "\r\n\r\n"u8];
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return packed.ToArray();
    }

    /// <summary>A directory that says every entry unpacks to one byte.</summary>
    private static byte[] LyingZip()
    {
        var zip = WordDocuments.Of(WordDocuments.Paragraph(Price));
        for (var at = 0; at + 30 < zip.Length; at++)
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
                BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at + 24), 1);
        return zip;
    }

    private static byte[] Damaged(byte[] bytes, int at)
    {
        var damaged = bytes.ToArray();
        damaged[at < 0 ? bytes.Length + at : at] ^= 0x55;
        return damaged;
    }

    private static byte[] Objects(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, content) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content}\nendobj\n");
        }
        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n").ToString());
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
