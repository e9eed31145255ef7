using FactCheck.Reports.Html;
using FactCheck.Review.Queue;
using FactCheck.Store.Articles;
using FactCheck.Store.Decisions;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Pages;

/// <summary>What the page of a finding shows.</summary>
public sealed class FindingModel
{
    public required StoredFinding Finding { get; init; }

    public required StoredArticle Article { get; init; }

    public required ReportedArticle Report { get; init; }

    /// <summary>The number of the finding in the report, from 1; 0 where the report does not have it.</summary>
    public required int Number { get; init; }

    public required QueueFilter Filter { get; init; }

    public required long? Next { get; init; }

    public required long? Previous { get; init; }

    /// <summary>The other findings of the article.</summary>
    public required IReadOnlyList<StoredFinding> Siblings { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    public required IReadOnlyList<Comment> Comments { get; init; }

    public required IReadOnlyList<string> Colleagues { get; init; }
}
