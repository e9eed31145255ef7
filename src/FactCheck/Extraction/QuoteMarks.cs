using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Finds what stands inside quotation marks; a mark left open ends with its block.</summary>
internal static class QuoteMarks
{
    /// <summary>The quoted stretches, in order, without their marks.</summary>
    public static List<TextSpan> Find(Article article)
    {
        var quotes = new List<TextSpan>();
        foreach (var block in article.Blocks)
        {
            var open = -1;
            for (var i = block.Span.Start; i < block.Span.End; i++)
            {
                var c = article.Text[i];
                if (open < 0 && c is '"' or '“' or '«' or '„')
                    open = i + 1;
                else if (open >= 0 && c is '"' or '”' or '»')
                {
                    quotes.Add(new TextSpan(open, i));
                    open = -1;
                }
            }

            if (open >= 0)
                quotes.Add(new TextSpan(open, block.Span.End));
        }

        return quotes;
    }
}
