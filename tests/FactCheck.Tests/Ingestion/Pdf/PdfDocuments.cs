using System.Globalization;
using System.Text;

namespace FactCheck.Tests.Ingestion.Pdf;

/// <summary>PDF files that a test writes: text at places, in letters of any script by way of a map to Unicode.</summary>
internal sealed class PdfDocuments
{
    private readonly List<string> _pages = [];
    private readonly StringBuilder _page = new();
    private readonly Dictionary<char, int> _codes = [];

    public PdfDocuments Text(double x, double y, string text, double size = 10, bool bold = false)
    {
        var codes = string.Concat(text.Select(c => CodeOf(c).ToString("X2", CultureInfo.InvariantCulture)));
        _page.Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "B" : "F")} {size} Tf {x} {y} Td <{codes}> Tj ET\n");
        return this;
    }

    public PdfDocuments Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
            Text(x, y - 12 * i, lines[i]);
        return this;
    }

    public PdfDocuments Picture()
    {
        _page.Append("q 100 0 0 100 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n");
        return this;
    }

    public PdfDocuments NextPage()
    {
        _pages.Add(_page.ToString());
        _page.Clear();
        return this;
    }

    public byte[] Bytes()
    {
        NextPage();
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>" };
        var first = 8;
        objects.Add($"<< /Type /Pages /Kids [{string.Join(' ', _pages.Select((_, i) => $"{first + 2 * i} 0 R"))}] /Count {_pages.Count} >>");
        var marks = _codes.Where(c => char.GetUnicodeCategory(c.Key) == UnicodeCategory.NonSpacingMark).Select(c => c.Value).ToHashSet();
        var widths = string.Join(' ', Enumerable.Range(1, 255).Select(code => marks.Contains(code) ? "0" : "500"));
        objects.Add(Font("Test", widths, descriptor: 6));
        objects.Add(Font("Test-Bold", widths, descriptor: 7));
        objects.Add(Stream(ToUnicode()));
        objects.Add(Descriptor("Test"));
        objects.Add(Descriptor("Test-Bold"));
        foreach (var page in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(page));
        }
        return File(objects);
    }

    private int CodeOf(char c)
    {
        if (!_codes.TryGetValue(c, out var code))
            _codes[c] = code = _codes.Count + 1;
        return code;
    }

    private static string Font(string name, string widths, int descriptor) =>
        $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /FirstChar 1 /LastChar 255 /Widths [{widths}] /ToUnicode 5 0 R /FontDescriptor {descriptor} 0 R >>";

    private static string Descriptor(string name) =>
        $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>";

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n");
        foreach (var chunk in _codes.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (c, code) in chunk)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X2}> <{(int)c:X4}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
