using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FactCheck.Tests.Ingestion.Word;

/// <summary>Word documents that a test builds.</summary>
internal static class WordDocuments
{
    /// <summary>A document with the given body.</summary>
    public static byte[] Of(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                Style("Tiu", "Title"), Style("Ph", "Subtitle"), Style("u1", "heading 1"), Style("Chthch", "caption"),
                new Style(new StyleName { Val = "My heading" }, new BasedOn { Val = "u1" }) { Type = StyleValues.Paragraph, StyleId = "Mine" });
        }
        return stream.ToArray();
    }

    /// <summary>A document whose main part is the given XML.</summary>
    public static byte[] OfXml(string bodyXml, string prolog = "")
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            using var writer = new StreamWriter(document.AddMainDocumentPart().GetStream(FileMode.Create));
            writer.Write(prolog + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + bodyXml + "</w:body></w:document>");
        }
        return stream.ToArray();
    }

    public static Paragraph Paragraph(string text, string? style = null) => Paragraph(style, new Run(Words(text)));

    public static Paragraph Paragraph(string? style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph();
        if (style is not null)
            paragraph.Append(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    public static DocumentFormat.OpenXml.Wordprocessing.Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    public static Table Table(params TableRow[] rows) => new(rows);

    public static TableRow Row(params TableCell[] cells) => new(cells);

    public static TableCell Cell(string text, int span = 1, MergedCellValues? merge = null, bool continues = false)
    {
        var properties = new TableCellProperties();
        if (span > 1)
            properties.Append(new GridSpan { Val = span });
        if (merge is { } restart)
            properties.Append(new VerticalMerge { Val = restart });
        else if (continues)
            properties.Append(new VerticalMerge());
        return new TableCell(properties, Paragraph(text));
    }

    private static Style Style(string id, string name) => new(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
}
