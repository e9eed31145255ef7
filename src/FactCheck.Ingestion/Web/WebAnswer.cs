using System.Collections.Immutable;

namespace FactCheck.Ingestion.Web;

/// <summary>A page as it was fetched, unpacked.</summary>
/// <param name="Address">The address that it came from in the end.</param>
/// <param name="ContentType">The type that the server declared, or null.</param>
/// <param name="Body">The bytes.</param>
internal sealed record WebAnswer(Uri Address, string? ContentType, byte[] Body)
{
    /// <summary>What the article's notes are to say.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The answer as an input.</summary>
    public ContainedInput Content => new() { Name = Address.AbsolutePath, Bytes = Body, ContentType = ContentType, Url = Address.AbsoluteUri, Notes = Notes };
}
