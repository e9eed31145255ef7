using FactCheck.Model;

namespace FactCheck.Pipeline.Suppressions;

/// <summary>One word that findings are to be let pass: of a rule, in an article or a block of it, and where it says so only one of them.</summary>
/// <param name="Article">The article's identity.</param>
/// <param name="Rule">The rule's slug.</param>
/// <param name="Finding">The finding's id, or null for all of the rule.</param>
/// <param name="Line">For a comment, the line on which it ends: it speaks for the block there. Null for the whole article.</param>
/// <param name="Says">Why, until when, and where that stands.</param>
internal sealed record SuppressionEntry(string Article, string Rule, string? Finding, int? Line, Suppression Says)
{
    /// <summary>Whether it no longer holds on a day.</summary>
    public bool IsExpired(DateOnly today) => Says.Until < today;

    /// <summary>Whether it speaks for a finding of its article.</summary>
    public bool SpeaksFor(Finding finding, DocumentReport report) =>
        finding.Rule == Rule && (Finding is null ? Line is null || Touches(finding, report, Line.Value) : finding.Id == Finding);

    /// <summary>Whether a claim of the finding stands in the block of the comment.</summary>
    private static bool Touches(Finding finding, DocumentReport report, int line)
    {
        var block = BlockAt(report, line);
        return block is not null && report.Claims.Any(c => c.Block == block && finding.Claims.Contains(c.Id));
    }

    /// <summary>The block that runs over the line, else the one that follows.</summary>
    private static int? BlockAt(DocumentReport report, int line)
    {
        if (report.Article is not { } article)
            return null;
        for (var i = 0; i < article.Blocks.Length; i++)
            if (article.Blocks[i].Place is { Line: { } first } place && Math.Max(first, place.Anchors.IsEmpty ? first : place.Anchors.Max(static a => a.Line)) >= line)
                return i;
        return null;
    }
}
