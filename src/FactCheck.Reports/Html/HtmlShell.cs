using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace FactCheck.Reports.Html;

/// <summary>
/// What stands around a page's content. The page loads nothing and obeys nothing but its own style and script, which are
/// named by their hashes: whatever an article holds, it stays text.
/// </summary>
internal static class HtmlShell
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Style = Asset("report.css");
    private static readonly string Script = Asset("report.js");

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    public static string Head(string title, InterfaceText texts, string? home = null) => $"""
        <!DOCTYPE html>
        <html lang="{texts.Language}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{Text(title)}</title>
        <style>{Style}</style>
        </head>
        <body>
        <nav class="top" aria-label="FactCheck"><span class="brand">FactCheck</span>{(home is null ? "" : $"<a href=\"{home}\">{Text(texts["html.allArticles"])}</a>")}</nav>
        <main>

        """.ReplaceLineEndings("\n");

    public static string Foot(InterfaceText texts, ToolIdentity tool) => $"""

        </main>
        <footer><p>{Text(texts["html.promise"])}</p><p class="id">factcheck {Text(tool.Version)} · {Text(texts["html.rules"])} <code>{Text(tool.RulesHash.Length > 12 ? tool.RulesHash[..12] : tool.RulesHash)}</code></p></footer>
        <script>{Script}</script>
        </body>
        </html>

        """.ReplaceLineEndings("\n");

    private static string Text(string text) => Encoder.Encode(text);

    private static string Hash(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlShell).Assembly.GetManifestResourceStream("html." + name)
            ?? throw new InvalidOperationException($"The library was built without its {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
