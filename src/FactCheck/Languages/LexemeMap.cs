using System.Runtime.InteropServices;

namespace FactCheck.Languages;

/// <summary>The phrases found in a text, by the token that they begin at, longest first.</summary>
internal sealed class LexemeMap
{
    /// <summary>So many 64-bit words hold a bit for every kind.</summary>
    private const int Words = 3;

    private readonly int[] _first;
    private readonly List<Lexeme> _found;

    // For every token the kinds that begin there and that end just before it: most questions are answered by one bit.
    private readonly ulong[] _begins;
    private readonly ulong[] _ends;

    // The lexemes by the token behind them, longest first.
    private readonly int[] _firstEnding;
    private readonly int[] _ending;

    public LexemeMap(int[] first, List<Lexeme> found)
    {
        _first = first;
        _found = found;
        Suppress();
        (_begins, _ends) = (new ulong[first.Length * Words], new ulong[first.Length * Words]);
        (_firstEnding, _ending) = (new int[first.Length + 1], new int[found.Count]);
        Index();
    }

    /// <summary>How many there are.</summary>
    public int Count => _found.Count;

    /// <summary>Everything that begins at a token, longest first.</summary>
    public ReadOnlySpan<Lexeme> At(int token) =>
        (uint)token < (uint)(_first.Length - 1) ? CollectionsMarshal.AsSpan(_found)[_first[token].._first[token + 1]] : [];

    /// <summary>The longest phrase of a kind that begins at a token.</summary>
    public bool Is(int token, LexemeKind kind, out Lexeme lexeme)
    {
        if (Is(token, kind))
        {
            foreach (ref readonly var found in At(token))
            {
                if (found.Sense.Kind != kind)
                    continue;
                lexeme = found;
                return true;
            }
        }

        lexeme = default;
        return false;
    }

    /// <summary>Whether a phrase of a kind begins at a token.</summary>
    public bool Is(int token, LexemeKind kind) => Holds(_begins, token, kind);

    /// <summary>Whether a phrase of a kind ends just before a token; the longest wins.</summary>
    public bool EndsAt(int token, LexemeKind kind, out Lexeme lexeme)
    {
        if (Holds(_ends, token, kind))
        {
            for (var k = _firstEnding[token]; k < _firstEnding[token + 1]; k++)
            {
                if (_found[_ending[k]].Sense.Kind != kind)
                    continue;
                lexeme = _found[_ending[k]];
                return true;
            }
        }

        lexeme = default;
        return false;
    }

    private static bool Holds(ulong[] bits, int token, LexemeKind kind)
    {
        var word = token * Words + ((int)kind >> 6);
        return (uint)word < (uint)bits.Length && (bits[word] & Bit(kind)) != 0;
    }

    private static ref ulong Word(ulong[] bits, int token, LexemeKind kind) => ref bits[token * Words + ((int)kind >> 6)];

    private static ulong Bit(LexemeKind kind) => 1UL << ((int)kind & 63);

    private void Index()
    {
        foreach (ref readonly var lexeme in CollectionsMarshal.AsSpan(_found))
        {
            Word(_begins, lexeme.Start, lexeme.Sense.Kind) |= Bit(lexeme.Sense.Kind);
            Word(_ends, lexeme.End, lexeme.Sense.Kind) |= Bit(lexeme.Sense.Kind);
            _firstEnding[lexeme.End + 1]++;
        }

        for (var i = 1; i < _firstEnding.Length; i++)
            _firstEnding[i] += _firstEnding[i - 1];

        // In the order of their starts, so the longest comes first at every end.
        var next = _firstEnding.AsSpan(0, _first.Length).ToArray();
        for (var k = 0; k < _found.Count; k++)
            _ending[next[_found[k].End]++] = k;
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
        var nothing = new Sense(hiding.Sense.Kind, 0, null);
        foreach (ref var found in CollectionsMarshal.AsSpan(_found)[_first[hiding.Start].._first[hiding.End]])
        {
            var whole = hiding.Sense.Kind == LexemeKind.Stop && (found.Start > hiding.Start || found.End < hiding.End);
            if (found.End <= hiding.End && (whole || IsNumberWord(found.Sense.Kind)) && !(hiding.Sense.Kind == LexemeKind.StopNumber && found.End == hiding.End && CountsTime(hiding.End)))
                found = found with { Sense = nothing };
        }
    }

    /// <summary>"trong năm giờ qua", "sau năm năm": in front of a time's unit even a hidden number counts. Days and months may begin a date.</summary>
    private bool CountsTime(int i)
    {
        foreach (ref readonly var lexeme in At(i))
            if (lexeme.Sense is { Kind: LexemeKind.Measure, Text: "y" or "wk" or "h" or "min" })
                return true;
        return false;
    }

    private static bool IsNumberWord(LexemeKind kind) => kind <= LexemeKind.PointWord;
}
