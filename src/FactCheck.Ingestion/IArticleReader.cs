using System.Collections.Immutable;

namespace FactCheck.Ingestion;

/// <summary>A port for one format: knows its files and reads them. A format is one such class and one line in <see cref="ArticleReaders"/>.</summary>
internal interface IArticleReader
{
    /// <summary>The extensions of the format, in lower case with their dots.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Whether the content itself shows that it is of this format.</summary>
    bool Recognizes(InputContent content);

    /// <summary>Reads the content.</summary>
    ReadOutcome Read(InputContent content, CancellationToken cancellationToken);
}
