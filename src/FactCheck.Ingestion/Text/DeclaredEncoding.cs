using System.Buffers;
using System.Text;

namespace FactCheck.Ingestion.Text;

/// <summary>The encoding that a document names in its first bytes: the XML declaration or a meta element.</summary>
internal static class DeclaredEncoding
{
    private const int PrefixBytes = 4096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"'/>?;");

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var prefix = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrefixBytes)]);
        if (!prefix.Contains('<', StringComparison.Ordinal))
            return null;
        return ByName(NameAfter(prefix, "charset=") ?? NameAfter(prefix, "encoding="));
    }

    /// <summary>The encoding that a server declared with the type, or null.</summary>
    public static Encoding? OfContentType(string? contentType) => contentType is null ? null : ByName(NameAfter(contentType, "charset="));

    private static string? NameAfter(string text, string key)
    {
        var at = text.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + key.Length).TrimStart(" \"'");
        var end = rest.IndexOfAny(NameEnds);
        return end > 0 ? rest[..end].ToString() : null;
    }

    private static Encoding? ByName(string? name)
    {
        if (name is null)
            return null;
        try
        {
            var encoding = Encoding.GetEncoding(name);
            // The bytes are known to be no valid UTF-8 and the mark was looked for: such a declaration is wrong.
            return encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding ? null
                : encoding.CodePage == 28591 ? Encoding.GetEncoding(1252)
                : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
