using FactCheck.Model;

namespace FactCheck.Review.Checking;

/// <summary>How much a finding is worth a look: first what it asks for, then how likely a look is rewarded, then how many see it.</summary>
internal static class FindingWorth
{
    private const long SeverityStep = 1_000_000;
    private const long ConfidenceStep = 500_000;
    private const long Prominent = 200_000;
    private const long Named = 100_000;

    public static long Of(Finding finding, DocumentReport report)
    {
        var blocks = report.Claims.Where(c => finding.Claims.Contains(c.Id)).Select(c => report.Article!.Blocks[c.Block].Kind);
        var worth = (long)finding.Severity * SeverityStep + (long)(Math.Clamp(finding.Worth ?? finding.Confidence, 0, 1) * ConfidenceStep);
        if (blocks.Any(static b => b is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata))
            worth += Prominent;
        return finding.Suspect is null ? worth : worth + Named;
    }
}
