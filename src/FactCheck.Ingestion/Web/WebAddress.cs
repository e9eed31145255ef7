namespace FactCheck.Ingestion;

/// <summary>Which sources are addresses and no paths.</summary>
public static class WebAddress
{
    /// <summary>Whether the source is an address of any scheme: "https://…".</summary>
    /// <param name="source">The source as it was given.</param>
    public static bool Is(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var at = source.IndexOf("://", StringComparison.Ordinal);
        return at is > 0 and <= 16 && source.AsSpan(0, at).IndexOfAnyExcept(Schemes) < 0 && char.IsAsciiLetter(source[0]);
    }

    private static readonly System.Buffers.SearchValues<char> Schemes =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
