using FactCheck.Model;
using FactCheck.Store.Findings;

namespace FactCheck.Review.Checking;

/// <summary>A report in which what was decided asks for nothing any more.</summary>
internal static class Quieted
{
    /// <param name="report">The report.</param>
    /// <param name="stored">What the store has of its findings.</param>
    /// <param name="text">The words for the states.</param>
    public static DocumentReport Of(DocumentReport report, IEnumerable<StoredFinding> stored, DeskText text)
    {
        var decided = stored.Where(static s => s.IsDecided).ToDictionary(static s => s.Finding, StringComparer.Ordinal);
        return report with
        {
            Findings = [.. report.Findings.Select(f => decided.TryGetValue(f.Id, out var s) ? f with { Suppression = new Suppression(text.Word("state", ReviewStates.Write(s.State)), null, "") } : f)],
        };
    }
}
