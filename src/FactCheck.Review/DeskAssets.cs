using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Reports;

namespace FactCheck.Review;

/// <summary>The desk's style and script. The style begins with the report's, so that the two look alike.</summary>
internal static class DeskAssets
{
    private static readonly FrozenDictionary<string, (byte[] Content, string Type)> Assets;

    static DeskAssets()
    {
        var report = Read(typeof(InterfaceText), "html.report.css");
        (Style, Script) = (Name("desk", "css", report + Themes(report) + Read(typeof(DeskAssets), "desk.desk.css"), out var style), Name("desk", "js", Read(typeof(DeskAssets), "desk.desk.js"), out var script));
        Assets = new Dictionary<string, (byte[], string)>(StringComparer.Ordinal)
        {
            [Style] = (style, "text/css; charset=utf-8"),
            [Script] = (script, "text/javascript; charset=utf-8"),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static string Style { get; }

    public static string Script { get; }

    public static (byte[] Content, string Type)? Find(string name) => Assets.TryGetValue(name, out var asset) ? asset : null;

    /// <summary>The report follows the system; here a person may choose. The colours are the report's own, said once more for the choice.</summary>
    private static string Themes(string css)
    {
        var blocks = Regex.Matches(css, @":root\s*\{(?<body>[^}]*)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var light = blocks[0].Groups["body"].Value.Replace("color-scheme: light dark;", "color-scheme: light;", StringComparison.Ordinal);
        return $"\n:root[data-theme=light] {{{light}}}\n:root[data-theme=dark] {{color-scheme: dark;{blocks[1].Groups["body"].Value}}}\n";
    }

    private static string Name(string name, string extension, string content, out byte[] bytes)
    {
        bytes = Encoding.UTF8.GetBytes(content);
        return $"{name}.{Convert.ToHexStringLower(SHA256.HashData(bytes))[..12]}.{extension}";
    }

    private static string Read(Type owner, string name)
    {
        using var stream = owner.Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The desk was built without its {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
