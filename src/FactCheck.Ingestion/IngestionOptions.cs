namespace FactCheck.Ingestion;

/// <summary>The bounds of reading. Untrusted input is the normal case: nothing is read without an end.</summary>
public sealed record IngestionOptions
{
    /// <summary>The usual bounds.</summary>
    public static IngestionOptions Default { get; } = new();

    /// <summary>The most bytes an input may have; a larger one is an error.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The most bytes that an archive (a .docx) may unpack to; a larger one is an error.</summary>
    public int MaxUnpackedBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>The most elements of a page or document that are looked at; text beyond is read without its structure.</summary>
    public int MaxElements { get; init; } = 400_000;

    /// <summary>The most blocks an article may have; what follows is left out with a note.</summary>
    public int MaxBlocks { get; init; } = 200_000;

    /// <summary>How deep the elements of a page may nest; deeper ones are read as if they stood at this level.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>The longest that reading one input may take; where it is over, the input is an error.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The fields of a publishing system's exports.</summary>
    public CmsMapping Cms { get; init; } = CmsMapping.Default;

    /// <summary>Where "-" is read from.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>How addresses are fetched.</summary>
    public WebOptions Web { get; init; } = WebOptions.Default;
}
