using System.Collections.Immutable;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Api;

/// <summary>A finding of the queue.</summary>
internal sealed record ApiFinding(
    long Id, string Finding, long Article, string Title, string Language, string Site, string Rule, string Family, string Severity, double Confidence, string Message, ImmutableArray<string> Quotes,
    string State, string Standing, int Version, string? Assignee, string? DecidedBy, DateTimeOffset? DecidedAt, DateTimeOffset FoundAt)
{
    public static ApiFinding Of(StoredFinding f) => new(
        f.Id, f.Finding, f.Article, f.Title, f.Language, f.Site, f.Rule, f.Family, FindingLevels.Write(f.Severity), f.Confidence, f.Message, f.Anchors,
        ReviewStates.Write(f.State), Standings.Write(f.Standing), f.Version, f.Assignee, f.DecidedBy, f.DecidedAt, f.FoundAt);
}
