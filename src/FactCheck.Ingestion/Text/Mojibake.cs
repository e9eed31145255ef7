using System.Buffers;
using System.Globalization;
using System.Text;

namespace FactCheck.Ingestion.Text;

/// <summary>
/// Repairs text that was UTF-8 and was read as a Western encoding somewhere on its way: "Ä‘á»“ng" is "đồng". Only where
/// nearly all of the text's foreign letters come in such pairs, and only where the repair is exact.
/// </summary>
internal static class Mojibake
{
    private const int MinPairs = 3;

    /// <summary>What the first bytes of two- and three-byte letters look like.</summary>
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅÆáàâ");

    /// <summary>What windows-1252 has for the bytes from 0x80 on; the others are their own letters.</summary>
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static DecodedText Repair(DecodedText text)
    {
        if (text.Value.AsSpan().IndexOfAny(Leads) < 0 || !IsMojibake(text.Value))
            return text;
        var repaired = new StringBuilder(text.Value.Length);
        var count = 0;
        for (var at = 0; at < text.Value.Length;)
        {
            var length = RunLength(text.Value, at);
            if (length > 1 && Decode(text.Value.AsSpan(at, length)) is { } run)
            {
                repaired.Append(run);
                count++;
                at += length;
                continue;
            }
            repaired.Append(text.Value[at++]);
        }
        return text with
        {
            Value = repaired.ToString(),
            Notes = text.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"UTF-8 had been read as windows-1252 before it came here: {count} places were repaired")),
        };
    }

    /// <summary>Most letters beyond ASCII are parts of such pairs.</summary>
    private static bool IsMojibake(string text)
    {
        int pairs = 0, others = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] < 0x80)
            {
                at++;
                continue;
            }
            var length = RunLength(text, at);
            if (length > 1 && Decode(text.AsSpan(at, length)) is not null)
                pairs++;
            else
                others += length;
            at += length;
        }
        return pairs >= MinPairs && pairs > 4 * others;
    }

    /// <summary>The length of the run of letters beyond ASCII that starts here; at least 1.</summary>
    private static int RunLength(string text, int at)
    {
        var end = at + 1;
        if (text[at] < 0x80)
            return 1;
        while (end < text.Length && text[end] >= 0x80)
            end++;
        return end - at;
    }

    private static string? Decode(ReadOnlySpan<char> run)
    {
        if (run.IndexOfAny(Leads) < 0 || run.Length > 4096)
            return null;
        Span<byte> bytes = stackalloc byte[run.Length];
        for (var i = 0; i < run.Length; i++)
            if (ByteOf(run[i]) is { } b)
                bytes[i] = b;
            else
                return null;
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    /// <summary>The byte that the letter was read from; those that windows-1252 leaves free are read as they are.</summary>
    private static byte? ByteOf(char c)
    {
        if (c <= 0xFF)
            return (byte)c;
        var place = Western.IndexOf(c, StringComparison.Ordinal);
        return place >= 0 ? (byte)(0x80 + place) : null;
    }
}
