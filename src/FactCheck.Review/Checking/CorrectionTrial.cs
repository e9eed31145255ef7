using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Pipeline;

namespace FactCheck.Review.Checking;

/// <summary>Checks an article with one figure put right, as if it had been written so.</summary>
internal sealed class CorrectionTrial(ProjectRules rules)
{
    private const int LongestWords = 200;

    /// <summary>The outcome, or null where there is no such claim or nothing to put in its place.</summary>
    public Trial? Run(DocumentReport report, string claimId, string words, CancellationToken cancellationToken)
    {
        words = Clean(words);
        if (report.Article is not { } article || report.Claims.FirstOrDefault(c => c.Id == claimId) is not { } claim || words.Length is 0 or > LongestWords)
            return null;
        var copies = report.Claims.Where(c => c.Id != claim.Id && c.Kind == claim.Kind && c.Unit == claim.Unit && c.Value == claim.Value && c.Date == claim.Date && claim.Value is not null).ToImmutableArray();
        var corrected = Put(article, claim.Span, words);
        var after = rules.Check(corrected, new CheckOptions { Language = report.Language }, cancellationToken);
        var before = report.Findings.Select(static f => f.Id).ToHashSet(StringComparer.Ordinal);
        var now = after.Findings.Select(static f => f.Id).ToHashSet(StringComparer.Ordinal);
        return new Trial(
            claim, words,
            [.. report.Findings.Where(f => !now.Contains(f.Id))],
            [.. report.Findings.Where(f => now.Contains(f.Id))],
            [.. after.Findings.Where(f => !before.Contains(f.Id))],
            copies, after);
    }

    private static string Clean(string words) => string.Join(' ', words.Normalize().Split((char[])[' ', '\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The article with other words in one place; what stands behind moves.</summary>
    private static Article Put(Article article, TextSpan place, string words)
    {
        var shift = words.Length - place.Length;
        return article with
        {
            Text = string.Concat(article.Text.AsSpan(0, place.Start), words, article.Text.AsSpan(place.End)),
            Title = article.Title is { } title && article.Blocks is [{ Kind: BlockKind.Headline } first, ..] && first.Span.Contains(place) && first.Span.Length == title.Length
                ? string.Concat(title.AsSpan(0, place.Start - first.Span.Start), words, title.AsSpan(place.End - first.Span.Start))
                : article.Title,
            Blocks =
            [
                .. article.Blocks.Select(b => b.Span.Contains(place) ? b with { Span = new TextSpan(b.Span.Start, b.Span.End + shift), Place = null }
                    : b.Span.Start >= place.End ? b with { Span = new TextSpan(b.Span.Start + shift, b.Span.End + shift) } : b),
            ],
        };
    }
}
