using System.Text;
using FactCheck.Ingestion.Text;
using FactCheck.Ingestion.Text.Legacy;
using FactCheck.Tests.Ingestion.Word;
using Xunit;

namespace FactCheck.Tests.Ingestion.Text.Legacy;

/// <summary>Text typed for the fonts that Vietnamese was set in before Unicode, as other programs hand it over.</summary>
public sealed class LegacyVietnameseTests
{
    private const string Unicode = """
        CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Doanh thu của công ty đạt 254 triệu USD, tăng 115% so với cùng kỳ năm ngoái. Giá gạo ở Hà Nội là 20.000đ/kg.
        """;

    private const string Tcvn3 = """
        CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM
        §éc lËp - Tù do - H¹nh phóc
        Doanh thu cña c«ng ty ®¹t 254 triÖu USD, t¨ng 115% so víi cïng kú n¨m ngo¸i. Gi¸ g¹o ë Hµ Néi lµ 20.000®/kg.
        """;

    private const string Vni = """
        COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM
        Ñoäc laäp - Töï do - Haïnh phuùc
        Doanh thu cuûa coâng ty ñaït 254 trieäu USD, taêng 115% so vôùi cuøng kyø naêm ngoaùi. Giaù gaïo ôû Haø Noäi laø 20.000ñ/kg.
        """;

    public static TheoryData<string, string, string> Written => new()
    {
        // Fonts of capitals have no capitals with tones: a syllable with one plain letter does not show that it is all capitals.
        { "TCVN3", Tcvn3, Unicode.Replace("XÃ", "Xã", StringComparison.Ordinal) },
        { "VNI", Vni, Unicode.Replace("HOÀ", "HÒA", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void It_is_repaired_and_noted(string font, string written, string expected)
    {
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(written), Encoding.GetEncoding(1252).GetBytes(written)])
        {
            var decoded = TextDecoding.Decode(bytes);
            Assert.Equal(expected, decoded.Value);
            Assert.StartsWith($"was written for the old Vietnamese fonts of {font}: ", Assert.Single(decoded.Notes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Pages_are_repaired_whatever_they_declare_and_however_they_write_the_letters(string font, string written, string expected)
    {
        var paragraphs = string.Join('\n', written.Split('\n').Select(static l => $"<p>{l}</p>"));
        var plain = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\"><style>p {{ font-family: '.VnTime' }}</style></head><body>{paragraphs}</body></html>";
        var escaped = string.Concat(plain.Select(static c => c > '\u007F' ? $"&#{(int)c};" : c.ToString()));
        foreach (var page in (string[])[plain, escaped])
        {
            var article = Reading.Bytes("a.html", Encoding.GetEncoding(1252).GetBytes(page));
            Assert.Equal(expected, article.Text);
            Assert.Contains(article.Notes, n => n.Contains(font, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Word_documents_are_repaired_with_their_tables(string font, string written, string expected)
    {
        var lines = written.Split('\n');
        var document = WordDocuments.Of(
            WordDocuments.Paragraph(lines[0]), WordDocuments.Paragraph(lines[1]), WordDocuments.Table(WordDocuments.Row(WordDocuments.Cell(lines[2]))));
        var article = Reading.Bytes("a.docx", document);
        Assert.Equal(expected, article.Text);
        Assert.Contains(font, Assert.Single(article.Notes), StringComparison.Ordinal);
    }

    public static TheoryData<string> Others =>
    [
        "L’été dernier, la société a réalisé 254 millions d’euros à l’étranger, où le marché s’est développé très vite grâce à ses élèves; « déjà » noté.",
        "Müller & Söhne übernimmt für 5 Mio. € die Bäckerei; größere Läden schließen später. Die Straße gehört künftig der Stadt Köln, heißt es.",
        "A produção não parou: são 3 milhões de toneladas, até março. A região já é a maior, então não há razão para preocupação; as exportações caíram.",
        "El año pasado creció más: la compañía vendió 254 millones según su informe anual, y también pagó más impuestos en España. ¿Qué pasó? ¡Nada!",
        "© 2026 Naïve Café. A £5m stake, £6m more and £7m in all; the Côte d’Ivoire résumé, §5, ®, 20°C, ±3%, ½ and ¼.",
        "Doanh thu là 5 tỷ đồng, tăng 15% so với năm ngoái, theo báo cáo của công ty. Toà án hoà giải, khoá sổ.",
        "Giá vé, giá nhà, giá cá, tháng ba có giá mới; cá tra, há cảo, má nó là bà già ở đó. Giá đã ra sao, cà phê và chè thì ít.",
        "Giá Giá Giá Giá Giá Giá Giá Giá Giá",
        "Smörgåsbord och köttbullar för 20 kronor på måndag; året därpå gick försäljningen från fem till tjugofyra miljoner i Malmö, säger hon.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy; výroba vzrostla o pět procent, říká ministerstvo. Česká národní banka zůstává opatrná.",
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_texts_stay_as_they_are(string text)
    {
        Assert.Null(LegacyVietnamese.FontOf(text));
        Assert.Equal(new DecodedText(text, []), TextDecoding.Decode(Encoding.UTF8.GetBytes(text)) with { Notes = [] });
    }

    [Fact]
    public void A_few_such_words_in_a_text_of_unicode_are_left() =>
        Assert.Empty(TextDecoding.Decode(Encoding.UTF8.GetBytes(Unicode + "\nPhông chữ cũ viết «ViÖt Nam» thay cho Việt Nam.")).Notes);
}
