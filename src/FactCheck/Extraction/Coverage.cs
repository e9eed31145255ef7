using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Finds the digit runs that are neither claim nor ignored: nothing is lost silently.</summary>
internal static class Coverage
{
    /// <summary>The digit runs that nobody read, in order.</summary>
    public static ImmutableArray<TextSpan> Of(DocumentTokens document, List<Mention> mentions, List<IgnoredNumber> ignored)
    {
        var covered = new bool[document.Tokens.Length];
        foreach (var mention in mentions)
            covered.AsSpan(mention.Start, mention.End - mention.Start).Fill(true);
        var next = 0;
        var ordered = ignored.OrderBy(i => i.Span.Start).ToList();
        var missing = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Number || covered[i])
                continue;
            var span = document.SpanOf(i, i + 1);
            while (next < ordered.Count && ordered[next].Span.End <= span.Start)
                next++;
            if (next >= ordered.Count || ordered[next].Span.Start > span.Start)
                missing.Add(span);
        }

        return missing.ToImmutable();
    }
}
