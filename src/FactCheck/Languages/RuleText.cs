using System.Buffers;
using System.Text;

namespace FactCheck.Languages;

/// <summary>The text of a rule file: strict UTF-8, no control characters, no tab where indentation is.</summary>
internal static class RuleText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Decodes a file.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="RuleFormatException">The file is not such a text; with the place of the first mistake.</exception>
    public static string Decode(ReadOnlySpan<byte> data, string file)
    {
        if (data.StartsWith(ByteOrderMark))
            data = data[ByteOrderMark.Length..];
        var text = new StringBuilder(data.Length);
        var (line, column, indenting) = (1, 1, true);
        while (!data.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(data, out var rune, out var length) != OperationStatus.Done)
                throw new RuleFormatException(
                    file, line, column, $"The byte 0x{data[0]:X2} is not UTF-8; save the file with the encoding UTF-8.");
            if (rune.Value == '\t' && indenting)
                throw new RuleFormatException(file, line, column, "A tab indents the line; indent with spaces.");
            if (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
                throw new RuleFormatException(
                    file, line, column, $"The control character U+{rune.Value:X4} has no place in a rule file; delete it, or write it as \"\\u{rune.Value:X4}\".");
            text.Append(rune);
            data = data[length..];
            indenting = rune.Value is '\n' || (indenting && rune.Value is ' ');
            (line, column) = rune.Value is '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
        }

        return text.ToString();
    }
}
