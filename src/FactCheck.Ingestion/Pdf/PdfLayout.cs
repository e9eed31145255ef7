using System.Collections.Immutable;
using System.Text;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Pdf;

/// <summary>The lines of pages as paragraphs, headings, list items and tables.</summary>
internal sealed class PdfLayout
{
    /// <summary>A heading is short, and larger than the text or bold.</summary>
    private const int MaxHeading = 200;
    private const double HeadingSize = 1.12;

    private readonly List<(DraftPart Part, double Size, bool IsBold)> _parts = [];
    private readonly Dictionary<double, int> _letters = [];

    public int Count => _parts.Count;

    public void Add(PdfPageLines page, PageFurniture furniture)
    {
        var segments = page.Lines.Where(l => !furniture.Holds(page, l)).ToList();
        foreach (var segment in segments)
            _letters[segment.Size] = _letters.GetValueOrDefault(segment.Size) + segment.Text.Length;
        foreach (var region in ReadingOrder.Regions(segments))
            AddRegion(Rows(region), page.Number);
    }

    /// <summary>The parts, with the largest print of the first page as headline.</summary>
    public ImmutableArray<DraftPart> Parts()
    {
        var body = _letters.Count == 0 ? 0 : _letters.MaxBy(l => (l.Value, l.Key)).Key;
        var parts = _parts.Select(p => p.Part with { Kind = KindOf(p, body) }).ToImmutableArray();
        var headline = -1;
        for (var i = 0; i < _parts.Count && _parts[i].Part.Place?.Known?.Page == 1; i++)
            if (parts[i].Kind == BlockKind.Heading && (headline < 0 || _parts[i].Size > _parts[headline].Size))
                headline = i;
        if (headline >= 0 && _parts[headline].Size > body * HeadingSize)
            return parts.SetItem(headline, parts[headline] with { Kind = BlockKind.Headline });
        return Headlines.Mark(parts);
    }

    public static DraftPlace Place(int page, IReadOnlyList<PdfSegment> lines) => DraftPlace.Of(new SourcePlace
    {
        Page = page,
        Box = new PageBox(Points(lines.Min(l => l.Left)), Points(lines.Min(l => l.Bottom)), Points(lines.Max(l => l.Right)), Points(lines.Max(l => l.Top))),
    });

    private static decimal Points(double value) => double.IsFinite(value) && Math.Abs(value) < 1e6 ? Math.Round((decimal)value, 1) : 0;

    private static BlockKind KindOf((DraftPart Part, double Size, bool IsBold) part, double body) =>
        part.Part is { Table: null, Kind: BlockKind.Paragraph } && part.Part.Text.Length <= MaxHeading
            && (part.Size > body * HeadingSize || (part.IsBold && !SentenceEnd.Is(part.Part.Text)))
            ? BlockKind.Heading
            : part.Part.Kind;

    private static List<List<PdfSegment>> Rows(List<PdfSegment> region)
    {
        var rows = new List<List<PdfSegment>>();
        foreach (var segment in region.OrderByDescending(s => s.Baseline))
        {
            if (rows.Count > 0 && rows[^1][0].Baseline - segment.Baseline < 0.4 * Math.Min(rows[^1][0].Size, segment.Size))
                rows[^1].Add(segment);
            else
                rows.Add([segment]);
        }
        foreach (var row in rows)
            row.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        return rows;
    }

    private void AddRegion(List<List<PdfSegment>> rows, int page)
    {
        var lines = new List<PdfSegment>();
        var pitch = Pitch(rows);
        var right = rows.Count == 0 ? 0 : rows.Max(r => r[^1].Right);
        for (var i = 0; i < rows.Count;)
        {
            if (PdfTables.Read(rows, i, page, out var table) is > 0 and var count)
            {
                Flush(lines, page);
                _parts.Add((DraftPart.Of(table) with { Place = Place(page, [.. rows.Skip(i).Take(count).SelectMany(r => r)]) }, 0, false));
                i += count;
                continue;
            }
            var line = Joined(rows[i]);
            if (lines.Count > 0 && BeginsParagraph(lines, line, pitch, right))
                Flush(lines, page);
            lines.Add(line);
            i++;
        }
        Flush(lines, page);
    }

    private static PdfSegment Joined(List<PdfSegment> row) => row.Count == 1 ? row[0] : row[0] with
    {
        Text = string.Join(' ', row.Select(s => s.Text)),
        Right = row[^1].Right,
        Bottom = row.Min(s => s.Bottom),
        Top = row.Max(s => s.Top),
    };

    /// <summary>The usual distance between lines.</summary>
    private static double Pitch(List<List<PdfSegment>> rows)
    {
        var gaps = rows.Zip(rows.Skip(1), static (a, b) => a[0].Baseline - b[0].Baseline).Where(static g => g > 0).Order().ToList();
        return gaps.Count == 0 ? double.MaxValue : gaps[gaps.Count / 2];
    }

    private static bool BeginsParagraph(List<PdfSegment> lines, PdfSegment line, double pitch, double right)
    {
        var last = lines[^1];
        var gap = last.Baseline - line.Baseline;
        if (Math.Abs(last.Size - line.Size) > 0.1 * last.Size || gap > 1.35 * Math.Min(pitch, 2 * last.Size) || (last.IsBold != line.IsBold && lines.All(l => l.IsBold == last.IsBold)))
            return true;
        if (IsListItem(line.Text))
            return true;
        var indented = line.Left - last.Left > 0.8 * line.Size && (lines.Count == 1 || Math.Abs(last.Left - lines[^2].Left) < 0.5 * line.Size);
        var isShort = right - last.Right > 0.15 * (right - lines.Min(l => l.Left));
        return SentenceEnd.Is(last.Text) && (indented || isShort);
    }

    private static bool IsListItem(string line) => line.Length > 2 && line[0] is '-' or '–' or '•' or '·' or '▪' or '●' or '◦' or '*' && line[1] == ' ';

    private void Flush(List<PdfSegment> lines, int page)
    {
        if (lines.Count == 0)
            return;
        var text = new StringBuilder();
        foreach (var line in lines)
            Append(text, line.Text);
        var kind = IsListItem(lines[0].Text) ? BlockKind.ListItem : BlockKind.Paragraph;
        var (size, bold) = (lines[0].Size, lines.All(l => l.IsBold));
        if (GoesOnFromLastPart(lines[0], size, bold))
        {
            var (part, _, _) = _parts[^1];
            var joined = new StringBuilder(part.Text);
            Append(joined, text.ToString());
            _parts[^1] = (part with { Text = joined.ToString() }, size, bold);
        }
        else
            _parts.Add((new DraftPart(kind, text.ToString()) { Place = Place(page, lines) }, size, bold));
        lines.Clear();
    }

    /// <summary>A sentence that the end of a column or page cut goes on in the next.</summary>
    private bool GoesOnFromLastPart(PdfSegment first, double size, bool bold) =>
        _parts.Count > 0 && _parts[^1] is { Part: { Table: null, Kind: BlockKind.Paragraph or BlockKind.ListItem }, Part.Text: var before } last
        && last.Size == size && last.IsBold == bold && char.IsLower(first.Text[0]) && before.Length > 40 && !SentenceEnd.Is(before);

    /// <summary>Joins lines; a hyphen behind a letter goes where the word goes on in lower case.</summary>
    private static void Append(StringBuilder text, string line)
    {
        if (text.Length == 0)
            text.Append(line);
        else if (text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
        {
            text.Length--;
            text.Append(line);
        }
        else if (text.Length > 1 && text[^1] is '-' or '\u2010' or '–' or '/' && char.IsLetterOrDigit(text[^2]))
            text.Append(line);
        else
            text.Append(' ').Append(line);
    }
}
