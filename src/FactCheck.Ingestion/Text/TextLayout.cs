using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Text;

/// <summary>Finds the paragraphs of a plain text from the way its lines are set.</summary>
internal sealed class TextLayout
{
    /// <summary>No text is wrapped at more characters; longer lines are paragraphs.</summary>
    private const int MaxWrapWidth = 120;
    private const int MinWrapWidth = 40;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly int _wrapWidth;

    public TextLayout(string text)
    {
        _text = text;
        _lines = Lines(text);
        _wrapWidth = WrapWidth();
    }

    public ImmutableArray<DraftPart> Parts()
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        for (var i = 0; i < _lines.Count;)
        {
            if (_lines[i].Length == 0)
                i++;
            else if (TextTables.Read(_text, _lines, i, out var table) is > 0 and var rows)
            {
                parts.Add(DraftPart.Of(table));
                i += rows;
            }
            else
                i += AddParagraph(parts, i);
        }
        return parts.ToImmutable();
    }

    private int AddParagraph(ImmutableArray<DraftPart>.Builder parts, int first)
    {
        var kind = IsListItem(_lines[first].Of(_text)) ? BlockKind.ListItem : BlockKind.Paragraph;
        var last = first;
        while (last + 1 < _lines.Count && IsWrapped(last) && !IsListItem(_lines[last + 1].Of(_text)))
            last++;
        var place = DraftPlace.Stretch(_lines[first].Start, _lines[last].Start + _lines[last].Length);
        parts.Add(new DraftPart(kind, last == first ? _lines[first].Of(_text).ToString() : Joined(first, last)) { Place = place });
        return last - first + 1;
    }

    private string Joined(int first, int last)
    {
        var joined = new StringBuilder();
        for (var i = first; i <= last; i++)
            joined.Append(i == first ? "" : " ").Append(_lines[i].Of(_text));
        return joined.ToString();
    }

    private static List<TextLine> Lines(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            if (length < 0)
                length = text.Length - start;
            var line = text.AsSpan(start, length);
            var lead = length - line.TrimStart().Length;
            lines.Add(new TextLine(start + lead, line.Trim().Length));
            start += length + (start + length + 1 < text.Length && text[start + length] == '\r' && text[start + length + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    /// <summary>
    /// The width at which the text was wrapped, or 0 if it was not: wrapped text has, before nearly every line that goes on,
    /// a line with no room left for that line's first word.
    /// </summary>
    private int WrapWidth()
    {
        var width = 0;
        foreach (var line in _lines)
            if (line.Length > MaxWrapWidth)
                return 0;
            else
                width = Math.Max(width, line.Length);
        if (width < MinWrapWidth)
            return 0;
        int pairs = 0, full = 0;
        for (var i = 0; i + 1 < _lines.Count; i++)
        {
            if (_lines[i].Length == 0 || _lines[i + 1].Length == 0 || IsListItem(_lines[i + 1].Of(_text)))
                continue;
            pairs++;
            full += IsFull(i, width) ? 1 : 0;
        }
        return full > 1 && full * 4 >= pairs * 3 ? width : 0;
    }

    private bool IsWrapped(int line) => _wrapWidth > 0 && _lines[line + 1].Length > 0 && IsFull(line, _wrapWidth);

    private bool IsFull(int line, int width)
    {
        var next = _lines[line + 1].Of(_text);
        var word = next.IndexOf(' ');
        return _lines[line].Length + 1 + (word < 0 ? next.Length : word) > width;
    }

    /// <summary>"- one", "• two", "3) three".</summary>
    private static bool IsListItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
            return false;
        if (line[0] is '-' or '*' or '+' or '•' or '–' or '·' or '▪' or '●' or '►')
            return line[1] is ' ' or '\t' or '\u00A0';
        var i = line.IndexOfAnyExceptInRange('0', '9');
        return i is 1 or 2 && i + 1 < line.Length && line[i] is '.' or ')' && line[i + 1] is ' ' or '\t' or '\u00A0';
    }
}
