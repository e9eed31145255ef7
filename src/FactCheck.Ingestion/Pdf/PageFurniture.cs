using System.Text;

namespace FactCheck.Ingestion.Pdf;

/// <summary>Headers, footers and page numbers: lines at the edge of a page that other pages have, too, but for their numbers.</summary>
internal sealed class PageFurniture
{
    /// <summary>The part of a page's height at its top and bottom where they stand.</summary>
    private const double Edge = 0.11;
    private const int MaxLength = 160;

    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);

    public static PageFurniture Of(IReadOnlyList<PdfPageLines> pages)
    {
        var furniture = new PageFurniture();
        var pagesOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (var mask in page.Lines.Where(l => IsAtEdge(page, l)).Select(l => Mask(l.Text)).Distinct(StringComparer.Ordinal))
                pagesOf[mask] = pagesOf.GetValueOrDefault(mask) + 1;
        foreach (var (mask, count) in pagesOf)
            if (count > 1 && count * 3 >= pages.Count)
                furniture._repeated.Add(mask);
        return furniture;
    }

    public bool Holds(PdfPageLines page, PdfSegment line) => IsAtEdge(page, line) && (_repeated.Contains(Mask(line.Text)) || IsPageNumber(line.Text));

    private static bool IsAtEdge(PdfPageLines page, PdfSegment line) =>
        line.Text.Length <= MaxLength && (line.Bottom > page.Height * (1 - Edge) || line.Top < page.Height * Edge);

    /// <summary>"3", "- 3 -", "3/10": nothing but a number of a few digits and signs.</summary>
    private static bool IsPageNumber(string text) =>
        text.Length <= 12 && text.Any(char.IsAsciiDigit) && text.Count(char.IsAsciiDigit) <= 6 && !text.Any(char.IsLetter) && text.IndexOfAny(['%', '$', '€', '£', ',', '.']) < 0;

    private static string Mask(string text)
    {
        var mask = new StringBuilder();
        foreach (var c in text)
            if (!char.IsAsciiDigit(c))
                mask.Append(c);
            else if (mask.Length == 0 || mask[^1] != '#')
                mask.Append('#');
        return mask.ToString();
    }
}
