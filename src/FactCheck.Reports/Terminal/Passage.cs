using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>A sentence, or what of it is near its claims, with the claims in it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="Claims">The claims with their places in <paramref name="Text"/>, in order.</param>
internal sealed record Passage(string Place, string Text, ImmutableArray<(Claim Claim, TextSpan Span)> Claims)
{
    private const int MostBefore = 160;
    private const int MostBehind = 120;
    private const string Ellipsis = "…";

    public static Passage Of(string article, TextSpan sentence, string place, ImmutableArray<Claim> claims)
    {
        var start = CutBefore(article, sentence.Start, claims[0].Span.Start - MostBefore);
        var end = CutBehind(article, sentence.End, claims[^1].Span.End + MostBehind);
        var head = start > sentence.Start ? Ellipsis : "";
        var shift = head.Length - start;
        return new Passage(
            place,
            head + article[start..end] + (end < sentence.End ? Ellipsis : ""),
            [.. claims.Select(c => (c, new TextSpan(c.Span.Start + shift, c.Span.End + shift)))]);
    }

    /// <summary>The text in pieces; a claim has an ink, or marks around it where inks do not show.</summary>
    public IEnumerable<Inked> Pieces(string? suspect, bool color)
    {
        var at = 0;
        foreach (var (claim, span) in Claims)
        {
            if (span.Start < at)
                continue;
            yield return Text[at..span.Start];
            var words = Text[span.Start..span.End];
            yield return new Inked(color ? words : $"‹{words}›", claim.Id == suspect ? Ink.Suspect : Ink.Claim);
            at = span.End;
        }
        yield return Text[at..];
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
