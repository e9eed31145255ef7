namespace FactCheck.Languages;

/// <summary>The phrases found in a text, by the token that they begin at, longest first.</summary>
internal sealed class LexemeMap
{
    private readonly int[] _first;
    private readonly Lexeme[] _found;

    public LexemeMap(int[] first, Lexeme[] found)
    {
        _first = first;
        _found = found;
        Suppress();
    }

    /// <summary>Everything that begins at a token, longest first.</summary>
    public ReadOnlySpan<Lexeme> At(int token) =>
        token >= 0 && token < _first.Length - 1 ? _found.AsSpan(_first[token], _first[token + 1] - _first[token]) : [];

    /// <summary>The longest phrase of a kind that begins at a token.</summary>
    public bool Is(int token, LexemeKind kind, out Lexeme lexeme)
    {
        foreach (ref readonly var candidate in At(token))
        {
            if (candidate.Sense.Kind == kind)
            {
                lexeme = candidate;
                return true;
            }
        }

        lexeme = default;
        return false;
    }

    /// <summary>Whether a phrase of a kind begins at a token.</summary>
    public bool Is(int token, LexemeKind kind) => Is(token, kind, out _);

    /// <summary>Whether a phrase of a kind ends just before a token, looking back a few tokens; the longest wins.</summary>
    public bool EndsAt(int token, LexemeKind kind, out Lexeme lexeme)
    {
        const int LongestPhrase = 6;
        for (var start = Math.Max(0, token - LongestPhrase); start < token; start++)
        {
            foreach (ref readonly var candidate in At(start))
            {
                if (candidate.End == token && candidate.Sense.Kind == kind)
                {
                    lexeme = candidate;
                    return true;
                }
            }
        }

        lexeme = default;
        return false;
    }

    /// <summary>
    /// Longest match, leftmost first, for the phrases that exist to hide others: in "đầu tư" there is no "tư" (four),
    /// in "tỷ lệ" no "tỷ" (billion). A phrase that is longer than the hiding one stays.
    /// </summary>
    private void Suppress()
    {
        for (var i = 0; i < _first.Length - 1; i++)
        {
            foreach (var hiding in At(i))
            {
                if (hiding.Sense.Kind is not (LexemeKind.Stop or LexemeKind.StopNumber))
                    continue;
                Hide(hiding);
                break;
            }
        }
    }

    private void Hide(Lexeme hiding)
    {
        for (var k = _first[hiding.Start]; k < _first[hiding.End]; k++)
        {
            ref var found = ref _found[k];
            var whole = hiding.Sense.Kind == LexemeKind.Stop && (found.Start > hiding.Start || found.End < hiding.End);
            if (found.End <= hiding.End && (whole || IsNumberWord(found.Sense.Kind)))
                found = found with { Sense = new Sense(hiding.Sense.Kind, 0, null) };
        }
    }

    private static bool IsNumberWord(LexemeKind kind) => kind <= LexemeKind.ShortScale;
}
