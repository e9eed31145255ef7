using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>Reads what a whole is divided into: "thirds", "quarter", "sixteenths", "twenty-fifths", "one hundred and fifth".</summary>
internal sealed class DenominatorReader(DocumentTokens document)
{
    /// <summary>Below this an ordinal is a place and its fraction has a word of its own: half, third, quarter.</summary>
    private const decimal FirstOrdinal = 5;

    private readonly LexemeMap _words = document.Lexemes;
    private readonly WordNumberReader _spelled = new(document);

    /// <summary>What was found.</summary>
    /// <param name="Value">Into how many parts.</param>
    /// <param name="End">The token behind it.</param>
    /// <param name="Plural">Whether several parts are meant: "fifths".</param>
    /// <param name="IsPlace">Whether it names a place, a birthday or a century more often than a part: "twenty-first", "sixteenth".</param>
    public readonly record struct Denominator(decimal Value, int End, bool Plural, bool IsPlace = false);

    /// <summary>Reads the denominator that begins at a token.</summary>
    public bool TryRead(int i, int end, out Denominator under) => TryWord(i, end, out under) || TryCompound(i, end, out under);

    private bool TryWord(int i, int end, out Denominator under)
    {
        under = default;
        if (_words.Is(i, LexemeKind.Denominator, out var word))
            under = new Denominator(word.Sense.Value, word.End, IsPlural(word));
        else if (_words.Is(i, LexemeKind.Ordinal, out word) && word.Sense.Value >= FirstOrdinal && !document.Language.Lexicon.Has(LexemeKind.TensMark))
            under = new Denominator(word.Sense.Value, word.End, IsPlural(word), !IsPlural(word));
        return under.Value > 0 && under.End <= end;
    }

    /// <summary>"twenty-fifths", "one hundred and fifth": tens or hundreds, and an ordinal below them.</summary>
    private bool TryCompound(int i, int end, out Denominator under)
    {
        under = default;
        if (document.Language.Lexicon.Has(LexemeKind.TensMark) || i >= end || !_words.Is(i, LexemeKind.Tens) && !_words.Is(i, LexemeKind.Unit)
            || !_spelled.TryRead(i, end, out var number) || number.HasDecimals || number.Value < 20 || number.Value % 10 != 0)
            return false;
        var at = document.IsAnySymbol(number.End, end, "-‑") && document.Tokens[number.End].Glued ? number.End + 1
            : number.Value % 100 == 0 && _words.Is(number.End, LexemeKind.Linker, out var and) ? and.End : number.End;
        if (!_words.Is(at, LexemeKind.Ordinal, out var last) || last.End > end || last.Sense.Value is < 1 or > 9)
            return false;
        under = new Denominator(number.Value + last.Sense.Value, last.End, IsPlural(last), !IsPlural(last));
        return true;
    }

    private bool IsPlural(Lexeme word) => document.Text[document.Tokens[word.End - 1].End - 1] == 's';
}
