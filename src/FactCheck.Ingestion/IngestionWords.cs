using System.Collections.Immutable;
using FactCheck.Languages;

namespace FactCheck.Ingestion;

/// <summary>The words by which pages and drafts are understood; all in lower case.</summary>
internal sealed record IngestionWords
{
    /// <summary>No words: what needs none still works.</summary>
    public static IngestionWords None { get; } = new();

    /// <summary>How a line begins that states the unit of a table: "ĐVT", "đơn vị", "in millions".</summary>
    public ImmutableArray<string> UnitLines { get; init; } = [];

    /// <summary>How the title of a table begins: "bảng", "table".</summary>
    public ImmutableArray<string> TableTitles { get; init; } = [];

    public static IngestionWords Of(RuleBundle rules) => rules.Root["ingestion"] is null ? None : throw new NotSupportedException();
}
