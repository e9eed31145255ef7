using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>The labels of one article. The same shape in memory and as gold.json.</summary>
public sealed record GoldArticle
{
    /// <summary>The name of the article; the file that is checked is called so.</summary>
    public required string Id { get; init; }

    /// <summary>The language, "vi" or "en".</summary>
    public required string Lang { get; init; }

    /// <summary>business, economy, sport…</summary>
    public string Genre { get; init; } = "";

    /// <summary>Whether it holds contradictions; its clean twin holds none.</summary>
    public bool Flawed { get; init; }

    /// <summary>Title, standfirst, paragraphs and table cells, one a line.</summary>
    public required string Text { get; init; }

    /// <summary>Every claim, in the order of the text.</summary>
    public ImmutableArray<GoldClaim> Claims { get; init; } = [];

    /// <summary>The contradictions; none in a clean twin.</summary>
    public ImmutableArray<GoldFinding> Findings { get; init; } = [];

    /// <summary>What looks like a contradiction and is none.</summary>
    public ImmutableArray<GoldSet> Traps { get; init; } = [];

    /// <summary>Relations that hold, where somebody labelled them.</summary>
    public ImmutableArray<GoldSet> Holds { get; init; } = [];

    /// <summary>What decides between the claims of a finding, where somebody labelled it.</summary>
    public ImmutableArray<GoldEvidence> Evidence { get; init; } = [];
}
