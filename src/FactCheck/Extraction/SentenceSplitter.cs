using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>
/// Finds where sentences end: at a full stop, question or exclamation mark before a capital, also where the space is
/// missing ("khổng lồ.Alibaba"), not behind abbreviations and initials. A block always ends its sentence.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences as stretches of token numbers, in order.</summary>
    public static List<TextSpan> Split(string text, Token[] tokens, LanguagePack language)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i > start && (tokens[i].Flags & TokenFlags.BlockStart) != 0)
            {
                sentences.Add(new TextSpan(start, i));
                start = i;
            }

            if (!Ends(text, tokens, i, language))
                continue;
            var end = AfterClosingMarks(text, tokens, i + 1);
            sentences.Add(new TextSpan(start, end));
            start = end;
            i = end - 1;
        }

        if (start < tokens.Length)
            sentences.Add(new TextSpan(start, tokens.Length));
        return sentences;
    }

    private static bool Ends(string text, Token[] tokens, int i, LanguagePack language)
    {
        if (tokens[i].Kind != TokenKind.Symbol)
            return false;
        var mark = text[tokens[i].Start];
        if (mark is not ('.' or '!' or '?' or '…' or ';'))
            return false;
        if (i + 1 >= tokens.Length)
            return true;
        var next = AfterClosingMarks(text, tokens, i + 1);
        if (next >= tokens.Length)
            return true;
        var follower = tokens[next];
        if ((follower.Flags & TokenFlags.BlockStart) != 0)
            return true;
        if (mark == ';')
            return !follower.Glued;
        var opens = follower.Capital || text[follower.Start] is '"' or '“' or '‘' or '«' or '(' or '-' or '–' or '•' or '[';
        if (mark is '!' or '?')
            return opens || follower.Kind == TokenKind.Number;
        if (follower.Glued && next == i + 1)
            return opens && follower.Kind == TokenKind.Word && i > 0 && tokens[i - 1].Kind == TokenKind.Word && tokens[i - 1].Length > 1
                && char.IsLower(text[tokens[i - 1].End - 1]) && !IsAbbreviation(text, tokens, i, language);
        return (opens || follower.Kind == TokenKind.Number) && !IsAbbreviation(text, tokens, i, language);
    }

    private static bool IsAbbreviation(string text, Token[] tokens, int i, LanguagePack language)
    {
        if (i == 0 || !tokens[i].Glued || tokens[i - 1].Kind != TokenKind.Word)
            return false;
        var before = tokens[i - 1];
        var word = text.AsSpan(before.Start, before.Length);
        if (word.Length == 1 && char.IsUpper(word[0]))
            return true;
        return language.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static int AfterClosingMarks(string text, Token[] tokens, int i)
    {
        while (i < tokens.Length && tokens[i].Glued && (tokens[i].Flags & TokenFlags.BlockStart) == 0
            && tokens[i].Kind == TokenKind.Symbol && text[tokens[i].Start] is '"' or '”' or '’' or '»' or ')' or ']' or '.')
            i++;
        return i;
    }
}
