namespace FactCheck.Ingestion.Pdf;

/// <summary>
/// The regions of a page in the order of reading. Columns are found by a gutter that few lines cross; the lines that do
/// cross it, titles and the like, cut the page into bands, and in every band the left column comes first.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Newspapers have no more columns than this makes.</summary>
    private const int MaxDepth = 5;
    private const int MinLines = 4;

    /// <summary>More parts than any page of text has: looking for columns among them would take too long.</summary>
    private const int MaxSegments = 3000;

    /// <summary>Cells are shorter than the lines of a column.</summary>
    private const int MinLineLength = 18;

    public static IEnumerable<List<PdfSegment>> Regions(List<PdfSegment> segments, int depth = 0)
    {
        if (segments.Count == 0)
            yield break;
        if (depth >= MaxDepth || Gutter(segments) is not { } gutter)
        {
            yield return segments;
            yield break;
        }
        List<PdfSegment> left = [], right = [], across = [];
        foreach (var segment in segments)
        {
            var crosses = segment.Left < gutter && segment.Right > gutter;
            if (crosses && left.Count + right.Count > 0)
            {
                foreach (var region in Regions(left, depth + 1).Concat(Regions(right, depth + 1)))
                    yield return region;
                (left, right) = ([], []);
            }
            else if (!crosses && across.Count > 0)
            {
                yield return across;
                across = [];
            }
            (crosses ? across : segment.Right <= gutter ? left : right).Add(segment);
        }
        foreach (var region in Regions(left, depth + 1).Concat(Regions(right, depth + 1)))
            yield return region;
        if (across.Count > 0)
            yield return across;
    }

    /// <summary>The middle of the widest strip with columns on both sides, or null.</summary>
    private static double? Gutter(List<PdfSegment> segments)
    {
        if (segments.Count is < 2 * MinLines or > MaxSegments)
            return null;
        double? best = null;
        double bestWidth = 0;
        foreach (var edge in segments.Select(s => Math.Round(s.Right)).Distinct().Order())
        {
            // From here to where the next line begins on the right.
            var next = segments.Where(s => s.Left >= edge).Select(s => s.Left).DefaultIfEmpty(double.NaN).Min();
            var width = next - edge;
            if (width > bestWidth && width >= 6 && IsBetweenColumns(segments, edge + width / 2))
                (best, bestWidth) = (edge + width / 2, width);
        }
        return best;
    }

    private static bool IsBetweenColumns(List<PdfSegment> segments, double x)
    {
        int left = 0, right = 0, across = 0, leftLength = 0, rightLength = 0;
        double leftTop = double.MinValue, leftBottom = double.MaxValue, rightTop = double.MinValue, rightBottom = double.MaxValue;
        foreach (var s in segments)
        {
            if (s.Right <= x)
                (left, leftLength, leftTop, leftBottom) = (left + 1, leftLength + s.Text.Length, Math.Max(leftTop, s.Top), Math.Min(leftBottom, s.Bottom));
            else if (s.Left >= x)
                (right, rightLength, rightTop, rightBottom) = (right + 1, rightLength + s.Text.Length, Math.Max(rightTop, s.Top), Math.Min(rightBottom, s.Bottom));
            else
                across++;
        }
        return left >= MinLines && right >= MinLines && across * 3 <= segments.Count
            && leftLength >= left * MinLineLength && rightLength >= right * MinLineLength
            && Math.Min(leftTop, rightTop) > Math.Max(leftBottom, rightBottom);
    }
}
