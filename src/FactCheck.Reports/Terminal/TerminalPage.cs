using System.Globalization;
using System.Text;

namespace FactCheck.Reports.Terminal;

/// <summary>
/// Lines of inked text, wrapped at the width of the terminal. Article text is not trusted: control and direction
/// characters are shown as replacement characters, so that no text can move the cursor or hide a figure.
/// </summary>
internal sealed class TerminalPage(TextWriter output, int width, bool color)
{
    private const string Reset = "\e[0m";
    private const int NarrowestText = 20;

    /// <summary>Whether inks are visible; where they are not, marks must do.</summary>
    public bool Color => color;

    /// <summary>The columns of a line.</summary>
    public int Width => width;

    public void Blank() => output.Write('\n');

    /// <summary>Writes a paragraph.</summary>
    /// <param name="indent">The column of its first line.</param>
    /// <param name="hanging">How much further the other lines stand in.</param>
    /// <param name="pieces">Its text.</param>
    public void Write(int indent, int hanging, params ReadOnlySpan<Inked> pieces)
    {
        var text = new StringBuilder();
        var ends = new List<(int End, Ink Ink)>(pieces.Length);
        foreach (var (piece, ink) in pieces)
        {
            AppendPrintable(text, piece);
            ends.Add((text.Length, ink));
        }
        var whole = text.ToString();
        var column = indent;
        for (var start = 0; start < whole.Length || start == 0;)
        {
            var end = LineEnd(whole, start, Math.Max(NarrowestText, width - column));
            WriteLine(whole.AsSpan(start, end - start).TrimEnd(' ').Length + start, start, column, whole, ends);
            start = end;
            while (start < whole.Length && whole[start] == ' ')
                start++;
            column = indent + hanging;
            if (start == 0)
                break;
        }
    }

    /// <summary>Where the line that begins at <paramref name="start"/> ends: behind the last word that fits, or inside one that never would.</summary>
    private static int LineEnd(string text, int start, int room)
    {
        var used = 0;
        var lastSpace = -1;
        for (var i = start; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            used += DisplayWidth.Of(rune);
            if (rune.Value == ' ')
                lastSpace = i;
            else if (used > room)
                return lastSpace > start ? lastSpace : Math.Max(i, start + rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength;
        }
        return text.Length;
    }

    private void WriteLine(int end, int start, int column, string text, List<(int End, Ink Ink)> ends)
    {
        if (end > start)
            output.Write(new string(' ', column));
        var at = start;
        foreach (var (pieceEnd, ink) in ends)
        {
            if (pieceEnd <= at)
                continue;
            var stop = Math.Min(pieceEnd, end);
            WriteInked(text.AsSpan(at, stop - at), ink);
            at = stop;
            if (at == end)
                break;
        }
        output.Write('\n');
    }

    private void WriteInked(ReadOnlySpan<char> text, Ink ink)
    {
        var code = color ? Code(ink) : "";
        output.Write(code);
        output.Write(text);
        if (code.Length > 0)
            output.Write(Reset);
    }

    /// <summary>The eight colours that every terminal theme defines; 4 underlines, so that colour is never the only mark.</summary>
    private static string Code(Ink ink) => ink switch
    {
        Ink.Faint => "\e[2m",
        Ink.Strong => "\e[1m",
        Ink.Error => "\e[1;31m",
        Ink.Warning => "\e[1;33m",
        Ink.Note => "\e[1;36m",
        Ink.Held => "\e[32m",
        Ink.Claim => "\e[4;36m",
        Ink.Suspect => "\e[1;4;31m",
        _ => "",
    };

    private static void AppendPrintable(StringBuilder text, string piece)
    {
        foreach (var rune in piece.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r')
                text.Append(' ');
            else if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                text.Append('\uFFFD');
            else
                text.Append(rune);
        }
    }
}
