using System.Diagnostics.CodeAnalysis;
using FactCheck.Model;

namespace FactCheck.Ingestion;

/// <summary>What became of one input: an article, or an error that says why not.</summary>
public sealed record ReadResult
{
    private ReadResult(Article? article, ReadError? error)
    {
        Article = article;
        Error = error;
    }

    /// <summary>Whether there is an article.</summary>
    [MemberNotNullWhen(true, nameof(Article))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Article is not null;

    /// <summary>The article, or null where the input could not be read.</summary>
    public Article? Article { get; }

    /// <summary>The error, or null where the input could be read.</summary>
    public ReadError? Error { get; }

    internal static ReadResult Of(Article article) => new(article, null);

    internal static ReadResult Of(ReadError error) => new(null, error);
}
