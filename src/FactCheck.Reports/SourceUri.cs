namespace FactCheck.Reports;

/// <summary>The source of an article as a URI reference: relative paths stay relative, which is what code hosts match.</summary>
internal static class SourceUri
{
    /// <summary>What standard input is called where a path is asked for.</summary>
    public const string StandardInput = "stdin";

    public static string Of(string source)
    {
        if (source == "-")
            return StandardInput;
        if (source.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Uri.TryCreate(source, UriKind.Absolute, out var address) ? address.AbsoluteUri : Escaped(source);
        var path = Path(source);
        if (System.IO.Path.IsPathRooted(source))
            return "file://" + (path.StartsWith('/') ? "" : "/") + Escaped(path);
        return Escaped(path);
    }

    /// <summary>The path as code hosts write it: with slashes, without "./".</summary>
    public static string Path(string source)
    {
        if (source == "-")
            return StandardInput;
        var path = System.IO.Path.DirectorySeparatorChar == '\\' ? source.Replace('\\', '/') : source;
        while (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..].TrimStart('/');
        return path;
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
