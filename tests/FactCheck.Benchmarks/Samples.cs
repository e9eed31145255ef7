using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Benchmarks;

/// <summary>What is measured: real news where ../shared has it, else the labelled articles of the repository.</summary>
internal static class Samples
{
    private const int MostPages = 60;

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Plain texts of a language, as bytes of a file.</summary>
    public static ImmutableArray<byte[]> Texts(string language)
    {
        var news = Path.Combine(Root, "..", "shared", "data", "news", language + ".jsonl");
        return File.Exists(news)
            ? [.. File.ReadLines(news).Select(TextOf)]
            : [.. Directory.EnumerateFiles(Path.Combine(Root, "corpus", language), "article.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    /// <summary>Real pages; empty where ../shared is missing.</summary>
    public static ImmutableArray<byte[]> Pages()
    {
        var pages = Path.Combine(Root, "..", "shared", "data", "pages");
        return Directory.Exists(pages)
            ? [.. Directory.EnumerateFiles(pages, "*.html").Where(static p => !p.Contains(".expected.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(MostPages).Select(File.ReadAllBytes)]
            : [];
    }

    /// <summary>Articles as ingestion makes them.</summary>
    public static ImmutableArray<Article> Articles(IEnumerable<byte[]> texts)
    {
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded());
        return [.. texts.Select(t => ingestion.Read("article.txt", t, CancellationToken.None).Article).OfType<Article>()];
    }

    private static byte[] TextOf(string line)
    {
        using var article = JsonDocument.Parse(line);
        return Encoding.UTF8.GetBytes(article.RootElement.GetProperty("text").GetString() ?? "");
    }

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"FactCheck.sln is in no folder above {start}.");
    }
}
