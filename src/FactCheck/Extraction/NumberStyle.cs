using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>How a document writes its numbers: what its unambiguous numbers show, else its language's habit.</summary>
/// <param name="DecimalMark">The decimal mark, ',' or '.'.</param>
/// <param name="Certainty">How sure a number with one mark and three digits behind it is read in this style, 0.5–1.</param>
internal readonly record struct NumberStyle(char DecimalMark, double Certainty)
{
    /// <summary>The mark between groups of three digits.</summary>
    public char GroupMark => DecimalMark == ',' ? '.' : ',';

    /// <summary>Lets the unambiguous numbers of a document vote (vietnamese.md B1: it is the outlet that decides).</summary>
    public static NumberStyle Of(DocumentTokens document)
    {
        int comma = 0, point = 0;
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || tokens[i].Length is < 3 or > 24)
                continue;
            switch (Vote(document.WordAt(i), MeasuresSomething(document, i)))
            {
                case ',': comma++; break;
                case '.': point++; break;
            }
        }

        if (comma == point)
            return new NumberStyle(document.Language.DecimalMark, 0.94);
        var winner = comma > point ? ',' : '.';
        var share = (double)Math.Max(comma, point) / (comma + point);
        return new NumberStyle(winner, Math.Max(0.6, 0.99 * share));
    }

    /// <summary>The decimal mark that a number shows beyond doubt, or a blank.</summary>
    private static char Vote(ReadOnlySpan<char> number, bool measures)
    {
        var first = number.IndexOfAny(',', '.');
        if (first < 0)
            return ' ';
        var last = number.LastIndexOfAny(',', '.');
        var behind = number.Length - last - 1;
        if (first != last)
        {
            if (number[first] != number[last])
                return number[last];
            return behind == 3 && number[(first + 1)..last].Length == 3 ? Opposite(number[first]) : ' ';
        }

        if (number[0] == '0' && first == 1)
            return number[first];
        if (behind == 3)
            return ' ';

        // "15.2" may be a date and "4.0" a version: a point votes only where something is measured.
        return measures ? number[first] : ' ';
    }

    private static char Opposite(char mark) => mark == ',' ? '.' : ',';

    private static bool MeasuresSomething(DocumentTokens document, int i)
    {
        foreach (ref readonly var lexeme in document.Lexemes.At(i + 1))
            if (lexeme.Sense.Kind is LexemeKind.Scale or LexemeKind.Percent or LexemeKind.Measure or LexemeKind.Currency
                or LexemeKind.IndexPoint or LexemeKind.PercentagePoint or LexemeKind.Times)
                return true;
        return i > 0 && document.Lexemes.Is(i - 1, LexemeKind.CurrencyMark);
    }
}
