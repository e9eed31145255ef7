using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>How far the report of one article agrees with its labels.</summary>
/// <param name="Lang">The article's language.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Families">The findings by family; false alarms by the rule that raised them.</param>
/// <param name="Misses">The differences.</param>
internal sealed record ArticleScore(
    string Lang, Tally Tally, ImmutableArray<(string Family, FamilyTally Tally)> Families, ImmutableArray<Miss> Misses)
{
    /// <summary>The article, the same for both of its twins.</summary>
    public string Source { get; init; } = "";
}
