using FactCheck.Model;

namespace FactCheck.Pipeline;

/// <summary>
/// What an article is called as long as it lives: its id in the CMS where reading found one, its URL, or its path below
/// a root, so that the same article has one name on every machine and from every folder.
/// </summary>
public sealed class ArticleIdentity(string root)
{
    private const string CmsPrefix = "cms:";

    private readonly string _root = Path.GetFullPath(root);

    /// <summary>The identity of an article.</summary>
    public string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Identity is { } known)
            return known;
        if (article.Id is { Length: > 0 } id)
            return CmsPrefix + id;
        return Url(article.Source) is not null && article.Url is { Length: > 0 } stated ? Of(stated) : Of(article.Source);
    }

    /// <summary>The identity of a source as it was given: a path, a URL, or "-" for standard input.</summary>
    public string Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source == Ingestion.ArticleIngestion.StandardInput)
            return source;
        return Url(source) is { } url ? Canonical(url) : Below(source);
    }

    /// <summary>Whether an identity is the path of a file that is no longer there.</summary>
    public static bool IsMissing(string root, string identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return identity != Ingestion.ArticleIngestion.StandardInput && !identity.Contains(':', StringComparison.Ordinal) && !File.Exists(Path.Combine(root, identity));
    }

    private static Uri? Url(string source) =>
        source.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    /// <summary>Without what tells readers apart, not articles: fragment, campaign parameters, a slash at the end.</summary>
    private static string Canonical(Uri url)
    {
        var kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(static p => !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase) && !p.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase));
        var query = string.Join('&', kept);
        var address = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');
        return query.Length > 0 ? $"{address}?{query}" : address;
    }

    /// <summary>With forward slashes and composed letters, as no two file systems agree on either.</summary>
    private string Below(string path) => Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/').Normalize();
}
