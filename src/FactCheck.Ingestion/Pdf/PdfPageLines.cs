using UglyToad.PdfPig.Content;

namespace FactCheck.Ingestion.Pdf;

/// <summary>A page and the segments on it, from top to bottom and left to right.</summary>
internal sealed record PdfPageLines(int Number, double Height, IReadOnlyList<PdfSegment> Lines)
{
    public PdfPageLines(Page page, IReadOnlyList<PdfSegment> lines)
        : this(page.Number, page.Height, lines)
    {
    }
}
