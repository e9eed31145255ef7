using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Reports.Terminal;

namespace FactCheck.Reports;

/// <summary>A sentence, or what of it is near its claims, with the claims in it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words; empty in a report without them.</param>
/// <param name="Claims">The claims with their places in <paramref name="Text"/>, in order.</param>
internal sealed record Passage(string Place, string Text, ImmutableArray<(Claim Claim, TextSpan Span)> Claims)
{
    private const int MostBefore = 160;
    private const int MostBehind = 120;
    private const string Ellipsis = "…";

    public static Passage Of(string article, TextSpan sentence, string place, ImmutableArray<Claim> claims)
    {
        if (sentence.End > article.Length)
            return new Passage(place, "", [.. claims.Select(static c => (c, default(TextSpan)))]);
        var start = CutBefore(article, sentence.Start, claims[0].Span.Start - MostBefore);
        var end = CutBehind(article, sentence.End, claims[^1].Span.End + MostBehind);
        var head = start > sentence.Start ? Ellipsis : "";
        var shift = head.Length - start;
        return new Passage(
            place,
            head + article[start..end] + (end < sentence.End ? Ellipsis : ""),
            [.. claims.Select(c => (c, new TextSpan(c.Span.Start + shift, c.Span.End + shift)))]);
    }

    /// <summary>The claim that stands first in it.</summary>
    public Claim First { get; } = Claims[0].Claim;

    /// <summary>The text in parts, claims apart from what is between them.</summary>
    public IEnumerable<(string Words, Claim? Claim)> Parts()
    {
        if (Text.Length == 0)
            yield break;
        var at = 0;
        foreach (var (claim, span) in Claims)
        {
            if (span.Start < at)
                continue;
            yield return (Text[at..span.Start], null);
            yield return (Text[span.Start..span.End], claim);
            at = span.End;
        }
        yield return (Text[at..], null);
    }

    /// <summary>The text in pieces; a claim has an ink, or marks around it where inks do not show.</summary>
    public IEnumerable<Inked> Pieces(string? suspect, bool color)
    {
        foreach (var (words, claim) in Parts())
            yield return claim is null ? words : new Inked(color ? words : $"‹{words}›", claim.Id == suspect ? Ink.Suspect : Ink.Claim);
    }

    private static int CutBefore(string text, int sentenceStart, int wanted)
    {
        if (wanted <= sentenceStart)
            return sentenceStart;
        var space = text.IndexOf(' ', wanted, MostBefore);
        return space < 0 ? wanted : space + 1;
    }

    private static int CutBehind(string text, int sentenceEnd, int wanted)
    {
        if (wanted >= sentenceEnd)
            return sentenceEnd;
        var space = text.LastIndexOf(' ', wanted, MostBehind);
        return space < 0 ? wanted : space;
    }
}
