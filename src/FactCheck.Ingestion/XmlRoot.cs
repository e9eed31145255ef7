using System.Buffers;

namespace FactCheck.Ingestion;

/// <summary>The name of an XML document's root element, without parsing the document.</summary>
internal static class XmlRoot
{
    private const int MaxProlog = 16 * 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>The name without its prefix, or null where the text does not begin as XML.</summary>
    public static string? NameOf(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxProlog)].TrimStart();
        while (text.StartsWith("<?") || text.StartsWith("<!"))
        {
            var end = text.StartsWith("<!--") ? text.IndexOf("-->") + 2 : text.StartsWith("<?") ? text.IndexOf("?>") + 1 : DoctypeEnd(text);
            if (end < 2)
                return null;
            text = text[(end + 1)..].TrimStart();
        }
        if (text.Length < 2 || text[0] != '<' || !char.IsLetter(text[1]))
            return null;
        var length = text[1..].IndexOfAny(NameEnds);
        if (length < 0)
            return null;
        var name = text.Slice(1, length);
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    private static int DoctypeEnd(ReadOnlySpan<char> text)
    {
        var subset = text.IndexOf('[');
        var plain = text.IndexOf('>');
        if (subset < 0 || plain < subset)
            return plain;
        var close = text.IndexOf("]");
        return close < 0 ? -1 : close + text[close..].IndexOf('>');
    }
}
