using System.Text;

namespace FactCheck.Reports.Markdown;

/// <summary>An article's words inside Markdown: whatever they hold, they are text. Nobody is mentioned, nothing is linked.</summary>
internal static class MarkdownText
{
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '\n' or '\r' or '\t' => escaped.Append(' '),
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                // A comment between the sign and the word: code hosts link mentions and numbers after an escape, too.
                '@' or '#' => escaped.Append((char)rune.Value).Append("<!-- -->"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' or '{' or '}' => escaped.Append('\\').Append((char)rune.Value),
                < ' ' => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune),
            };
        return escaped.ToString();
    }

    /// <summary>A name or path as code; a backtick inside needs a longer fence.</summary>
    public static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : $"`{line}`";
    }
}
