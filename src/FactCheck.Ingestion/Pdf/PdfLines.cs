using System.Globalization;
using System.Text;
using FactCheck.Ingestion.Text;
using UglyToad.PdfPig.Content;

namespace FactCheck.Ingestion.Pdf;

/// <summary>Puts the letters of a page together to words and lines, by where they stand and not by the order they were drawn in.</summary>
internal sealed class PdfLines(IReadOnlyList<Letter> letters)
{
    /// <summary>Parts of a line this far apart, in sizes of its letters, are columns or cells.</summary>
    private const double ColumnGap = 1.2;

    /// <summary>Letters this far apart are words.</summary>
    private const double WordGap = 0.17;

    /// <summary>No line has more letters raised than this.</summary>
    private const int MaxRaised = 40;

    /// <summary>Letters this much off the line are raised.</summary>
    private const double Raise = 0.2;

    public List<PdfSegment> Lines()
    {
        var segments = new List<PdfSegment>();
        foreach (var line in Baselines())
            Cut(line, segments);
        segments.Sort(static (a, b) => a.Baseline != b.Baseline ? b.Baseline.CompareTo(a.Baseline) : a.Left.CompareTo(b.Left));
        return segments;
    }

    /// <summary>Groups upright letters whose baselines are nearly one. Each is drawn once, however often the page draws it for boldness.</summary>
    private IEnumerable<List<Glyph>> Baselines()
    {
        var seen = new HashSet<(string, long, long)>();
        var glyphs = new List<Glyph>();
        foreach (var letter in letters)
            if (letter.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other && Glyph.Of(letter) is { } glyph
                && seen.Add((glyph.Value, (long)Math.Round(glyph.Left / 1.5), (long)Math.Round(glyph.Baseline / 1.5))))
                glyphs.Add(glyph);
        glyphs.Sort(static (a, b) => b.Baseline.CompareTo(a.Baseline));
        var line = new List<Glyph>();
        var tallest = default(Glyph);
        foreach (var glyph in glyphs)
        {
            if (tallest is not null && tallest.Baseline - glyph.Baseline > Math.Max(tallest.Size, glyph.Size) * 0.3 && !IsRaisedOver(glyph, tallest, line))
            {
                yield return line;
                (line, tallest) = ([], null);
            }
            line.Add(glyph);
            tallest = tallest is null || glyph.Size > tallest.Size ? glyph : tallest;
        }
        if (line.Count > 0)
            yield return line;
    }

    /// <summary>A line of small letters right above a taller letter is that line's powers and footnote marks.</summary>
    private static bool IsRaisedOver(Glyph glyph, Glyph tallest, List<Glyph> line) =>
        tallest.Size < glyph.Size * 0.8 && tallest.Baseline - glyph.Baseline < glyph.Size * 0.6 && line.Count < MaxRaised;

    private static void Cut(List<Glyph> line, List<PdfSegment> segments)
    {
        line.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        var size = Common(line);
        var start = 0;
        for (var i = 1; i <= line.Count; i++)
        {
            if (i < line.Count && line[i].Left - RightOf(line, start, i) < ColumnGap * size)
                continue;
            if (Segment(line[start..i], size) is { } segment)
                segments.Add(segment);
            start = i;
        }
    }

    /// <summary>The right edge of what precedes: spaces that were drawn to fill a gap do not.</summary>
    private static double RightOf(List<Glyph> line, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (!line[i].IsSpace)
                return line[i].Right;
        return line[start].Left;
    }

    private static PdfSegment? Segment(List<Glyph> glyphs, double size)
    {
        var visible = glyphs.Where(g => !g.IsSpace).ToList();
        if (visible.Count == 0)
            return null;
        var baseline = visible.Where(g => g.Size >= size * 0.8).Select(g => g.Baseline).DefaultIfEmpty(visible[0].Baseline).Min();
        var text = CleanText.Of(Text(glyphs, size, baseline));
        return text.Length == 0 ? null : new PdfSegment(
            text, visible[0].Left, visible.Max(g => g.Right), visible.Min(g => g.Bottom), visible.Max(g => g.Top), baseline, size, visible.Count(g => g.IsBold) * 2 > visible.Count);
    }

    private static string Text(List<Glyph> glyphs, double size, double baseline)
    {
        var text = new StringBuilder();
        var raised = new StringBuilder();
        var right = glyphs[0].Left;
        foreach (var glyph in glyphs)
        {
            if (glyph.IsMark)
            {
                // A mark belongs to the letter it stands over, which is the one before it.
                text.Append(glyph.Value);
                continue;
            }
            var isRaised = !glyph.IsSpace && glyph.Size < size * 0.8 && glyph.Baseline - baseline > size * Raise;
            if (!isRaised && raised.Length > 0)
                Flush(text, raised);
            var into = isRaised ? raised : text;
            if (glyph.IsSpace || (glyph.Left - right > size * WordGap && text.Length > 0 && raised.Length == 0))
                into.Append(' ');
            if (!glyph.IsSpace)
            {
                into.Append(glyph.Value);
                right = glyph.Right;
            }
        }
        Flush(text, raised);
        return text.ToString();
    }

    private static void Flush(StringBuilder text, StringBuilder raised)
    {
        if (raised.Length == 0)
            return;
        var own = raised.ToString();
        raised.Clear();
        if (text.Length > 0 && text[^1] == ' ' && own[0] != ' ' && own.All(char.IsAsciiDigit))
            text.Length--;
        var tail = Math.Min(16, text.Length);
        text.Append(Superscripts.Print(text.ToString(text.Length - tail, tail), own, isLink: false));
    }

    private static double Common(List<Glyph> line)
    {
        var counts = new Dictionary<double, int>();
        foreach (var glyph in line)
            if (!glyph.IsSpace)
                counts[glyph.Size] = counts.GetValueOrDefault(glyph.Size) + 1;
        return counts.Count == 0 ? line[0].Size : counts.MaxBy(c => (c.Value, c.Key)).Key;
    }

    /// <summary>A letter as it stands on the page.</summary>
    private sealed record Glyph(string Value, double Left, double Right, double Bottom, double Top, double Baseline, double Size, bool IsBold)
    {
        public bool IsSpace { get; } = string.IsNullOrWhiteSpace(Value);

        public bool IsMark { get; } = Value.Length > 0 && CharUnicodeInfo.GetUnicodeCategory(Value, 0) == UnicodeCategory.NonSpacingMark;

        public static Glyph? Of(Letter letter)
        {
            var box = letter.BoundingBox;
            var size = Math.Round(Math.Max(letter.PointSize, 0.5), 1);
            var left = Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X);
            var right = Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X);
            if (string.IsNullOrEmpty(letter.Value) || !double.IsFinite(left) || !double.IsFinite(right) || !double.IsFinite(letter.StartBaseLine.Y))
                return null;
            var bold = letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true || letter.FontName?.Contains("black", StringComparison.OrdinalIgnoreCase) == true;
            var mark = CharUnicodeInfo.GetUnicodeCategory(letter.Value, 0) == UnicodeCategory.NonSpacingMark;
            // A mark without a width of its own is sorted behind the letter that it stands over.
            return new Glyph(letter.Value, mark ? Math.Max(left, (box.Left + box.Right) / 2) : left, Math.Max(right, left), box.Bottom, Math.Max(box.Top, box.Bottom), letter.StartBaseLine.Y, size, bold);
        }
    }
}
