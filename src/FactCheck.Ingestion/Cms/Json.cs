using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FactCheck.Ingestion.Cms;

/// <summary>How JSON from strangers is parsed.</summary>
internal static class Json
{
    private const int EscapeLength = 6;

    /// <summary>A document of JSON, in which escapes of half a letter stand for the sign of a letter that was lost.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonDocument Parse(string text) => JsonDocument.Parse(WithoutHalfLetters(text), Options);

    /// <summary>The same of bytes, which are read as they are where nothing in them needs mending.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text) => Utf8.IsValid(text.Span) && text.Span.IndexOf("\\u"u8) < 0
        ? JsonDocument.Parse(text, Options)
        : Parse(Encoding.UTF8.GetString(text.Span));

    /// <summary>Comments and a comma too many are people's; deeper nesting is nobody's.</summary>
    private static JsonDocumentOptions Options { get; } = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>Programs that cut strings cut letters of two units, too; reading such a string would fail.</summary>
    private static string WithoutHalfLetters(string text)
    {
        StringBuilder? whole = null;
        var copied = 0;
        for (var at = text.IndexOf("\\ud", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("\\ud", at, StringComparison.OrdinalIgnoreCase))
        {
            var unit = IsEscaped(text, at) ? '\0' : UnitAt(text, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(text, at + EscapeLength)))
                at += 2 * EscapeLength;
            else if (char.IsSurrogate(unit))
            {
                whole = (whole ?? new StringBuilder(text.Length)).Append(text, copied, at - copied).Append("\\ufffd");
                copied = at += EscapeLength;
            }
            else
                at += 2;
        }
        return whole is null ? text : whole.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether the backslash is itself the second of a pair.</summary>
    private static bool IsEscaped(string text, int at)
    {
        var before = at;
        while (before > 0 && text[before - 1] == '\\')
            before--;
        return (at - before) % 2 == 1;
    }

    private static char UnitAt(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] is 'u' or 'U' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : '\0';

    /// <summary>What is wrong with it, and where.</summary>
    public static string Problem(JsonException e) => e.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"is no valid JSON at line {line + 1}, byte {(e.BytePositionInLine ?? 0) + 1} of it")
        : "is no valid JSON";
}
