using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion;

/// <summary>The bytes of an input and what is known of them. The text is decoded once, when a reader first asks.</summary>
internal sealed class InputContent(string source, ReadOnlyMemory<byte> bytes, string? contentType = null)
{
    private DecodedText? _text;

    /// <summary>The path or name.</summary>
    public string Source { get; } = source;

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes;

    /// <summary>The extension in lower case with its dot; "" where there is none.</summary>
    public string Extension { get; } = ExtensionOf(source);

    /// <summary>The bytes as text.</summary>
    public DecodedText Text => _text ??= TextDecoding.Decode(Bytes, DeclaredEncoding.OfContentType(contentType));

    /// <summary>The line of a list that the content is, from 1, or null.</summary>
    public int? FirstLine { get; init; }

    internal static string ExtensionOf(string source)
    {
        try
        {
            return Path.GetExtension(source).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
