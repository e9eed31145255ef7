using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>
/// Tells bare numbers that are ages by the people beside them: "two sisters, 34 and 29, whose", "a roofer of 33", "163 of
/// them under 18", "the youngest was 14".
/// </summary>
internal sealed class AgeWords(DocumentTokens document)
{
    private const string Person = "person";
    private const string Extreme = "extreme";
    private const string Limit = "limit";
    private const int Reach = 6;
    private const int AverageReach = 8;
    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>Whether a number that nothing else measures is an age.</summary>
    /// <param name="start">Its first token, its currency sign and the like included.</param>
    /// <param name="numeral">The number.</param>
    /// <param name="end">Where the sentence ends.</param>
    public bool IsAge(int start, in Numeral numeral, int end) => numeral.Value >= 5 && start > 0 && (document.Tokens[start].Flags & TokenFlags.BlockStart) == 0
        && (IsByComma(start, numeral, end) || IsOfPerson(start, numeral.End, end) || IsLimit(start, numeral, end) || IsOfExtreme(start, numeral, end) || IsInLife(start, numeral, end));

    /// <summary>"tuổi kết hôn trung bình lần đầu của nam 28,4": an average age some words before, and no other figure or break between.</summary>
    public bool IsAverage(int start)
    {
        for (var i = start; i > Math.Max(0, start - AverageReach) && document.Tokens[i - 1].Kind == TokenKind.Word && (document.Tokens[i].Flags & TokenFlags.BlockStart) == 0; i--)
            if (_words.EndsAt(i, LexemeKind.AgeBefore, out var age) && age.End - age.Start > 2)
                return true;
        return false;
    }

    /// <summary>"the striker, 24, had", "and his wife, 27.", "two sisters, 34 and 29, whose".</summary>
    private bool IsByComma(int start, in Numeral numeral, int end)
    {
        if (numeral.Words || numeral.Value >= 100 || !document.IsSymbol(start - 1, end, ',') || !document.Tokens[start - 1].Glued || !EndsAt(start - 1, Person))
            return false;
        var i = numeral.End;
        return i >= end || document.IsSymbol(i, end, '.') && i + 1 >= end || document.IsSymbol(i, end, ',') && !document.IsNumber(i + 1, end)
            || (_words.Is(i, LexemeKind.RangeAnd, out var and) && document.IsNumber(and.End, end) && document.Tokens[and.End].Length == 2 && document.IsAnySymbol(and.End + 1, end, ",."));
    }

    /// <summary>"a street sweeper of 58 and"; not "a party of 58", which is no one person.</summary>
    private bool IsOfPerson(int start, int i, int end) => _words.EndsAt(start, LexemeKind.DateOf, out var of) && EndsAt(of.Start, Person) && Breaks(i, end)
        && HasArticle(of.Start);

    /// <summary>"163 of them under 18", "the consultants are over 55": nothing but people has such a limit without a unit.</summary>
    private bool IsLimit(int start, in Numeral numeral, int end)
    {
        if (numeral.Value is < 10 or >= 100 || !Breaks(numeral.End, end) || !TryEndsAt(start, Limit, out var limit))
            return false;
        for (var i = limit.Start; i > Math.Max(0, limit.Start - Reach) && (document.Tokens[i].Flags & TokenFlags.BlockStart) == 0; i--)
            if (EndsAt(i, Person))
                return true;
        return false;
    }

    /// <summary>"The youngest, Idris Pugh, was 14 and", "The oldest, at 69, was".</summary>
    private bool IsOfExtreme(int start, in Numeral numeral, int end)
    {
        if (numeral.Value < 110 && _words.EndsAt(start, LexemeKind.AgeAt, out _) && document.IsSymbol(numeral.End, end, ',') && (Is(numeral.End + 1, Extreme) || Is(numeral.End + 2, Extreme)))
            return true;
        if (numeral.Value >= 110 || !Breaks(numeral.End, end) || !(EndsAt(start, "be") || _words.EndsAt(start, LexemeKind.AgeAt, out _)))
            return false;
        for (var i = start - 1; i > Math.Max(0, start - (2 * Reach)) && (document.Tokens[i + 1].Flags & TokenFlags.BlockStart) == 0; i--)
        {
            if (document.IsAnySymbol(i, end, ".;:"))
                return false;
            if (Is(i, Extreme) && (document.IsSymbol(i + 1, end, ',') || i + 2 >= start || _words.Is(i + 1, LexemeKind.DateOf)))
                return true;
        }

        return false;
    }

    /// <summary>"retire at 67 and", "joined the lighthouse service at 25, after".</summary>
    private bool IsInLife(int start, in Numeral numeral, int end)
    {
        if (numeral.Value is < 10 or >= 110 || !Breaks(numeral.End, end) || !_words.EndsAt(start, LexemeKind.AgeAt, out var at))
            return false;
        if (document.IsSymbol(at.Start - 1, end, ',') && document.IsSymbol(numeral.End, end, ',') && IsOfSomeone(at.Start))
            return true;
        for (var i = at.Start; i > Math.Max(0, at.Start - Reach) && (document.Tokens[i].Flags & TokenFlags.BlockStart) == 0; i--)
            if (EndsAt(i, "life"))
                return true;
        return false;
    }

    /// <summary>"What will she do now, at 84, with her evenings?": the sentence speaks of one person.</summary>
    private bool IsOfSomeone(int before)
    {
        for (var i = before - 1; i > Math.Max(0, before - (2 * Reach)) && (document.Tokens[i].Flags & TokenFlags.BlockStart) == 0 && !document.IsAnySymbol(i, before, ".;?!"); i--)
            if (_words.Is(i, LexemeKind.PersonWord))
                return true;
        return false;
    }

    private bool Breaks(int i, int end) => i >= end || document.Tokens[i].Kind == TokenKind.Symbol && !document.IsAnySymbol(i, end, "-‑–%/:") || _words.Is(i, LexemeKind.Function) || _words.Is(i, LexemeKind.ListWord);

    private bool HasArticle(int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
            if (_words.Is(k, LexemeKind.Article))
                return true;
        return false;
    }

    private bool Is(int i, string what) => _words.Is(i, LexemeKind.AgeCue, out var cue) && cue.Sense.Text == what;

    private bool EndsAt(int i, string what) => TryEndsAt(i, what, out _);

    private bool TryEndsAt(int i, string what, out Lexeme cue) => _words.EndsAt(i, LexemeKind.AgeCue, out cue) && cue.Sense.Text == what;
}
