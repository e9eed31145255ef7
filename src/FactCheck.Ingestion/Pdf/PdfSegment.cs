namespace FactCheck.Ingestion.Pdf;

/// <summary>Words that stand close together on one line: a line of a column, or a cell.</summary>
/// <param name="Text">The words, with single spaces.</param>
/// <param name="Left">Where they begin, in points.</param>
/// <param name="Right">Where they end.</param>
/// <param name="Bottom">Their lower edge.</param>
/// <param name="Top">Their upper edge.</param>
/// <param name="Baseline">The line that they stand on.</param>
/// <param name="Size">The size of most of their letters, in points.</param>
/// <param name="IsBold">Whether most of the letters are bold.</param>
internal sealed record PdfSegment(string Text, double Left, double Right, double Bottom, double Top, double Baseline, double Size, bool IsBold)
{
    public double Width => Right - Left;
}
