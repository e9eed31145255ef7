using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Reports.Json;
using FactCheck.Reports.Rules;

namespace FactCheck.Reports.Html;

/// <summary>A document prepared for a page: findings numbered worst first, every number of the text with what became of it.</summary>
public sealed class ReportedArticle
{
    private readonly ILookup<string, int> _findingsOfClaim;
    private readonly ILookup<int, TextMark> _marks;

    /// <summary>Prepares a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="texts">The language of the interface.</param>
    /// <param name="rules">The rules, for their titles.</param>
    /// <param name="prefix">What the ids of the page's elements begin with, where several articles share a page.</param>
    public ReportedArticle(DocumentReport document, InterfaceText texts, RuleCatalogue rules, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
        Texts = texts;
        Rules = rules;
        Prefix = prefix;
        View = document.Article is { } article ? new DocumentView(document, article, texts) : null;
        Findings = [.. document.Findings.OrderBy(static f => f.IsQuiet()).ThenByDescending(static f => f.Severity)];
        _findingsOfClaim = Findings.SelectMany(static (f, i) => f.Claims.Distinct(StringComparer.Ordinal).Select(c => (Claim: c, Number: i + 1))).ToLookup(static p => p.Claim, static p => p.Number, StringComparer.Ordinal);
        _marks = Marks(document).ToLookup(static m => m.Block, static m => m.Mark);
    }

    internal DocumentReport Document { get; }

    internal InterfaceText Texts { get; }

    internal RuleCatalogue Rules { get; }

    internal string Prefix { get; }

    /// <summary>Null where the document could not be read.</summary>
    internal DocumentView? View { get; }

    internal ImmutableArray<Finding> Findings { get; }

    /// <summary>The headline, else the last part of what the source is called.</summary>
    internal string Title => Document.Article?.Title is { Length: > 0 } title ? title : Document.Source.TrimEnd('/').Split('/', '\\')[^1];

    /// <summary>The headline as a block, where it is the text's first: it then heads the page.</summary>
    internal Block? Headline => Document.Article is { Text.Length: > 0, Blocks: [{ Kind: BlockKind.Headline } first, ..] } ? first : null;

    internal string IdOf(Claim claim) => Prefix + claim.Id;

    internal string IdOf(int finding) => $"{Prefix}f{finding}";

    /// <summary>The numbers of the findings that a claim is part of.</summary>
    internal IEnumerable<int> FindingsOf(Claim claim) => _findingsOfClaim[claim.Id];

    /// <summary>Whether a finding of this number holds the claim to be the likelier wrong one.</summary>
    internal bool IsSuspect(Claim claim) => FindingsOf(claim).Any(n => Findings[n - 1].Suspect == claim.Id);

    /// <summary>How a finding looks: by its severity, or known where it asks nothing of the reader.</summary>
    internal string LookOf(int number) => Findings[number - 1] is var finding && finding.IsQuiet() ? "known" : ContractNames.Of(finding.Severity);

    /// <summary>How a claim looks that is part of findings: as the first and worst of them.</summary>
    internal string LookOf(Claim claim) => LookOf(FindingsOf(claim).Min());

    /// <summary>A block's text in pieces, in order.</summary>
    internal IEnumerable<(string Text, TextMark? Mark)> Pieces(int block)
    {
        var article = Document.Article!;
        var span = article.Blocks[block].Span;
        var at = span.Start;
        foreach (var mark in _marks[block])
        {
            if (mark.Span.Start < at || mark.Span.End > span.End)
                continue;
            if (mark.Span.Start > at)
                yield return (article.Words(new TextSpan(at, mark.Span.Start)), null);
            yield return (article.Words(mark.Span), mark);
            at = mark.Span.End;
        }
        if (at < span.End)
            yield return (article.Words(new TextSpan(at, span.End)), null);
    }

    /// <summary>What the numbers of the text became, in order; where two overlap, the claim goes before.</summary>
    private static IEnumerable<(int Block, TextMark Mark)> Marks(DocumentReport document)
    {
        if (document.Article is not { } article)
            return [];
        var claims = document.Claims.Select(static c => new TextMark(c.Span, c, null));
        var ignored = document.Ignored.Select(static i => new TextMark(i.Span, null, i.Reason));
        var unknown = document.NotUnderstood.Select(static s => new TextMark(s, null, null));
        return claims.Concat(ignored).Concat(unknown)
            .OrderBy(static m => m.Span.Start).ThenBy(static m => m.Claim is null)
            .Select(m => (Block: BlockOf(article, m.Span.Start), m));
    }

    private static int BlockOf(Article article, int offset)
    {
        int low = 0, high = article.Blocks.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = article.Blocks[middle].Span.Start <= offset ? (middle, high) : (low, middle - 1);
        }
        return low;
    }
}
