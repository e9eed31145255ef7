using FactCheck.Model;

namespace FactCheck.Languages;

/// <summary>Cuts text into words, numbers and symbols; one linear pass, the same for articles and for the phrases of a language pack.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of one stretch of text.</summary>
    /// <param name="text">The text that the offsets count in; NFC.</param>
    /// <param name="span">The stretch: a block, or a whole phrase.</param>
    /// <param name="vocabulary">Gives known words their numbers.</param>
    /// <param name="tokens">Receives the tokens.</param>
    /// <param name="learn">Whether the vocabulary takes in the words it does not know yet.</param>
    public static void Cut(string text, TextSpan span, Vocabulary vocabulary, List<Token> tokens, bool learn = false)
    {
        var i = span.Start;
        var flags = TokenFlags.SpaceBefore | TokenFlags.BlockStart;
        while (i < span.End)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                flags |= TokenFlags.SpaceBefore;
                i++;
                continue;
            }

            var start = i;
            TokenKind kind;
            if (char.IsAsciiDigit(c))
            {
                kind = TokenKind.Number;
                i = EndOfNumber(text, i, span.End);
            }
            else if (IsLetter(c))
            {
                kind = TokenKind.Word;
                i = EndOfWord(text, i, span.End);
                flags |= Casing(text.AsSpan(start, i - start));
            }
            else
            {
                kind = TokenKind.Symbol;
                i += char.IsHighSurrogate(c) && i + 1 < span.End ? 2 : 1;
            }

            var word = text.AsSpan(start, i - start);
            var known = learn ? vocabulary.Add(word) : vocabulary.Find(word);
            if (kind == TokenKind.Number && word.Length > Vocabulary.LongestNumber)
                known = -1;
            tokens.Add(new Token(start, i, known, kind, flags));
            flags = TokenFlags.None;
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || c is '²' or '³' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static int EndOfNumber(string text, int i, int end)
    {
        while (i < end)
        {
            if (char.IsAsciiDigit(text[i]))
                i++;
            else if (text[i] is '.' or ',' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))
                i += 2;
            else
                break;
        }

        return i;
    }

    private static int EndOfWord(string text, int i, int end)
    {
        if (text[i] is '²' or '³')
            return i + 1;
        while (i < end && IsLetter(text[i]))
            i++;
        return i;
    }

    private static TokenFlags Casing(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]))
            return TokenFlags.None;
        if (word.Length < 2)
            return TokenFlags.Capital;
        foreach (var c in word[1..])
            if (!char.IsUpper(c))
                return TokenFlags.Capital;
        return TokenFlags.Capital | TokenFlags.AllCaps;
    }
}
