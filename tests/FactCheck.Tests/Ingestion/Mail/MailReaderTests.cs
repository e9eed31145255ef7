using System.Text;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion.Mail;

public sealed class MailReaderTests
{
    private const string Head = "From: An <an@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?B?TMOjaSA1IHThu7c=?=\r\nDate: Mon, 20 Mar 2017 23:30:00 +0700\r\nMessage-ID: <m1@example.org>\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void The_subject_is_the_headline_and_the_text_is_read()
    {
        var article = Message(Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nC=C3=B4ng ty l=C3=A3i 5 t=E1=BB=B7.\r\n\r\nH=E1=BA=BFt 6.\r\n-- \r\nAn 0912\r\n");
        Assert.Equal(["Headline: Lãi 5 tỷ", "Paragraph: Công ty lãi 5 tỷ.", "Paragraph: Hết 6."], Reading.Lines(article));
        Assert.Equal(new DateOnly(2017, 3, 20), article.Published);
        Assert.Equal("m1@example.org", article.Id);
    }

    [Fact]
    public void Of_two_versions_the_formatted_one_is_read()
    {
        var article = Message(Head + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain 1\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Lãi 5.</p><table><tr><th>a<th>b<tr><td>c<td>7</table>\r\n--b--\r\n");
        Assert.Equal(["Headline: Lãi 5 tỷ", "Paragraph: Lãi 5.", "Cell: a", "Cell: b", "Cell: c", "Cell: 7"], Reading.Lines(article));
    }

    [Fact]
    public void A_saved_page_is_read_as_a_page()
    {
        var article = Reading.Bytes("page.mhtml", Encoding.UTF8.GetBytes("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: t\r\nDate: Mon, 20 Mar 2017 23:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Lãi 5 tỷ</title></head><body><nav>9 mục</nav><article><h1>Lãi 5 tỷ</h1><p>Công ty lãi 5 tỷ đồng trong năm qua.</p></article></body></html>\r\n--b--\r\n"));
        Assert.Equal(["Headline: Lãi 5 tỷ", "Paragraph: Công ty lãi 5 tỷ đồng trong năm qua."], Reading.Lines(article));
    }

    [Fact]
    public void A_draft_that_begins_with_a_subject_is_no_message() =>
        Assert.StartsWith("Subject: giá 5 đồng", Reading.Text("Subject: giá 5 đồng\nDate: 20/3\n\nĐoạn 6.").Text, StringComparison.Ordinal);

    private static Article Message(string text) => Reading.Bytes("mail.eml", Encoding.UTF8.GetBytes(text));
}
