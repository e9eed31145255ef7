using System.Buffers;
using System.Text;

namespace FactCheck.Ingestion.Text;

/// <summary>
/// The one place that decides how text is written in an article: NFC, one plain space between words, nothing that
/// cannot be seen. Text that is clean already comes back as it is.
/// </summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var end = PlainPrefix(text);
        var clean = end == text.Length ? text : Rewrite(text, end);
        return NeedsComposition(clean) ? clean.Normalize(NormalizationForm.FormC) : clean;
    }

    /// <summary>How much of the text needs no rewriting; its whole length for clean text.</summary>
    private static int PlainPrefix(string text)
    {
        var spaceBefore = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ')
            {
                if (spaceBefore)
                    return i;
                spaceBefore = true;
            }
            else if (Fate(c) != CharFate.Keep || char.IsSurrogate(c))
                return i;
            else
                spaceBefore = false;
        }
        return spaceBefore && text.Length > 0 ? text.Length - 1 : text.Length;
    }

    private static string Rewrite(string text, int from)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, from);
        var length = from;
        if (length > 0 && buffer[length - 1] == ' ')
            length--;
        var space = length < from;
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            switch (Fate(c))
            {
                case CharFate.Space:
                    space = true;
                    continue;
                case CharFate.Drop:
                    continue;
            }
            if (space && length > 0)
                buffer[length++] = ' ';
            space = false;
            buffer[length++] = IsLoneSurrogate(text, i) ? '\uFFFD' : c;
        }
        var clean = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return clean;
    }

    private static CharFate Fate(char c) => c switch
    {
        > ' ' and < '\u007F' => CharFate.Keep,
        ' ' or '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' or '\u00A0' => CharFate.Space,
        < ' ' or (>= '\u007F' and < '\u00A0') or '\u00AD' => CharFate.Drop,
        < '\u034F' => CharFate.Keep,
        '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' => CharFate.Space,
        '\u034F' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => CharFate.Drop,
        '\uFEFF' or (>= '\uFFF9' and <= '\uFFFC') or >= '\uFFFE' or (>= '\uE000' and <= '\uF8FF') => CharFate.Drop,
        _ => CharFate.Keep,
    };

    private static bool IsLoneSurrogate(string text, int i)
    {
        var c = text[i];
        if (!char.IsSurrogate(c))
            return false;
        return char.IsHighSurrogate(c)
            ? i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])
            : i == 0 || !char.IsHighSurrogate(text[i - 1]);
    }

    /// <summary>Whether a character occurs that composition could change; the letters of vi and en are known to be safe.</summary>
    private static bool NeedsComposition(string text)
    {
        foreach (var c in text)
            if (c >= '\u0300' && !(c is (>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u20BF') or (>= '\u4E00' and <= '\u9FFF')))
                return !text.IsNormalized(NormalizationForm.FormC);
        return false;
    }

    private enum CharFate
    {
        Keep,
        Space,
        Drop,
    }
}
