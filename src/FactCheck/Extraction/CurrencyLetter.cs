using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>A currency sign of one letter: "R3.36 billion", "R1,450" and "R410 million" are rands; "R2" and "R 18" are labels.</summary>
internal static class CurrencyLetter
{
    private const int ShortestAmount = 3;

    /// <summary>"pays R52 a month": what is reckoned by time or person is an amount.</summary>
    private static bool IsPaid(DocumentTokens document, int i, int end) => document.Lexemes.Is(i + 1, LexemeKind.Each)
        || document.Lexemes.Is(i + 1, LexemeKind.Per, out var per) && per.End < end && document.Lexemes.Is(per.End, LexemeKind.Measure);

    /// <summary>Whether the sign is one letter and what follows is no amount.</summary>
    public static bool IsLabel(DocumentTokens document, Lexeme mark, int end)
    {
        if (mark.End - mark.Start != 1 || document.Tokens[mark.Start] is not { Kind: TokenKind.Word, Length: 1 })
            return false;
        var i = mark.End;
        return !document.IsNumber(i, end) || !document.Tokens[i].Glued
            || (!document.WordAt(i).ContainsAny(".,") && !IsPaid(document, i, end) && document.Tokens[i].Length < ShortestAmount
                && !document.Lexemes.Is(i + 1, LexemeKind.Scale) && !document.Lexemes.Is(i + 1, LexemeKind.ScaleSuffix));
    }
}
