using FactCheck.Model;

namespace FactCheck.Ingestion;

/// <summary>Where a part of a draft stands: what its format knows of it, and the stretch of the decoded text that holds it.</summary>
internal sealed record DraftPlace
{
    /// <summary>What the format knows: element, page, paragraph, field.</summary>
    public SourcePlace? Known { get; init; }

    /// <summary>Where its characters begin in <see cref="ArticleDraft.SourceText"/>; -1 where it has no such place.</summary>
    public int Start { get; init; } = -1;

    /// <summary>Where they end at the latest.</summary>
    public int End { get; init; }

    /// <summary>A stretch of the decoded text.</summary>
    public static DraftPlace Stretch(int start, int end) => new() { Start = start, End = end };

    /// <summary>A place without lines.</summary>
    public static DraftPlace Of(SourcePlace known) => new() { Known = known };
}
