using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>
/// Compares what a report says beside its findings with labels that have it: relations that hold, what speaks for or
/// against a figure, and which figure of a contradiction is suspect (the one that labelled evidence speaks against).
/// </summary>
internal sealed class VerdictScorer
{
    private readonly GoldArticle _gold;
    private readonly DocumentReport _report;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly FrozenDictionary<string, TextSpan?> _places;

    private VerdictScorer(GoldArticle gold, ImmutableArray<TextSpan?> places, DocumentReport report)
    {
        _gold = gold;
        _report = report;
        _claims = report.Claims.ToFrozenDictionary(static claim => claim.Id, StringComparer.Ordinal);
        _places = gold.Claims.Zip(places).ToFrozenDictionary(static pair => pair.First.Id, static pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The counts and the differences.</summary>
    public static (Tally Tally, ImmutableArray<Miss> Misses) Score(GoldArticle gold, ImmutableArray<TextSpan?> places, DocumentReport report) =>
        new VerdictScorer(gold, places, report).Score();

    private (Tally Tally, ImmutableArray<Miss> Misses) Score()
    {
        var unsaidHolds = _gold.Holds.Where(label => !Holds(label)).ToList();
        var unsaidEvidence = _gold.Evidence.Where(label => !IsSaid(label)).ToList();
        var suspects = _gold.Findings.SelectMany(finding => finding.Claims.Where(IsSpokenAgainst)).Distinct(StringComparer.Ordinal).ToList();
        var unsuspected = suspects.Where(suspect => !_report.Findings.Any(finding => finding.Suspect is { } said && Is(said, suspect))).ToList();
        var tally = new Tally
        {
            Holds = _gold.Holds.Length,
            HoldsSaid = _gold.Holds.Length - unsaidHolds.Count,
            Evidence = _gold.Evidence.Length,
            EvidenceSaid = _gold.Evidence.Length - unsaidEvidence.Count,
            Suspects = suspects.Count,
            SuspectsSaid = suspects.Count - unsuspected.Count,
        };
        return (tally,
        [
            .. unsaidHolds.Select(label => new Miss(MissKind.Hold, _gold.Id, label.Why)),
            .. unsaidEvidence.Select(label => new Miss(MissKind.Evidence, _gold.Id, label.Why)),
            .. unsuspected.Select(suspect => new Miss(MissKind.Suspect, _gold.Id, $"“{_gold.Claims.First(claim => claim.Id == suspect).Quote}” is not named as the suspect")),
        ]);
    }

    private bool Holds(GoldSet label) => _report.Checks.Any(check => check.Outcome == Outcome.Holds && Covers(check.Claims, label.Claims));

    private bool IsSaid(GoldEvidence label) =>
        _report.Findings.Any(finding => finding.Evidence.Any(said => said.For == label.For && Is(said.Claim, label.Claim) && Covers(said.Claims, label.Claims)))
        || _report.Checks.Any(check => check.Outcome == (label.For ? Outcome.Holds : Outcome.Broken) && Covers(check.Claims, label.Claims));

    private bool IsSpokenAgainst(string claim) => _gold.Evidence.Any(label => !label.For && label.Claim == claim);

    private bool Covers(ImmutableArray<string> said, ImmutableArray<string> wanted) => wanted.All(label => said.Any(claim => Is(claim, label)));

    private bool Is(string said, string label) =>
        _claims.TryGetValue(said, out var claim) && _places.TryGetValue(label, out var place) && place is { } span && claim.Span.Overlaps(span);
}
