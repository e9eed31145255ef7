using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Reads what stands behind a number and says what it measures: percent, currency, unit, rate, age, factor, counted noun.</summary>
internal sealed class SuffixReader(DocumentTokens document)
{
    private const int LongestNoun = 3;
    private const decimal FirstYear = 1900;
    private const decimal LastYear = 2100;

    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>What was found behind a numeral.</summary>
    /// <param name="Kind">What it measures.</param>
    /// <param name="Unit">Its symbol or noun.</param>
    /// <param name="Factor">What one of it is worth in the symbol.</param>
    /// <param name="End">The token behind it.</param>
    /// <param name="Bare">Whether nothing was found.</param>
    public readonly record struct Suffix(QuantityKind Kind, string Unit, decimal Factor, int End, bool Bare = false);

    /// <summary>Reads the suffix of a numeral.</summary>
    /// <param name="numeral">The number.</param>
    /// <param name="start">Its first token.</param>
    /// <param name="end">Where the sentence ends.</param>
    public Suffix Read(in Numeral numeral, int start, int end)
    {
        var i = numeral.End;
        if (i >= end)
            return Nothing(i);
        var hyphened = document.IsAnySymbol(i, end, "-‑–") && document.Tokens[i].Glued && i + 1 < end && document.Tokens[i + 1].Glued
            && document.Tokens[i + 1].Kind == TokenKind.Word && !(i + 2 < end && document.Tokens[i + 2] is { Kind: TokenKind.Number, Glued: true });
        var at = hyphened ? i + 1 : i;
        if (_words.Is(i, LexemeKind.PercentagePoint, out var point) || _words.Is(at, LexemeKind.PercentagePoint, out point))
            return new Suffix(QuantityKind.PercentagePoint, "pp", point.Sense.Value, point.End);
        if (_words.Is(at, LexemeKind.Percent, out var percent))
            return new Suffix(QuantityKind.Percent, "%", 1, percent.End);
        if (_words.Is(i, LexemeKind.AgeAfter, out var age) || _words.Is(at, LexemeKind.AgeAfter, out age))
            return new Suffix(QuantityKind.Age, "y", 1, age.End);
        if (numeral.Value < 200 && (_words.Is(at, LexemeKind.AgeName, out var young)))
            return new Suffix(QuantityKind.Duration, TimeUnitOf(at), 1, young.End);
        if (TryNamed(at, end, numeral, hyphened, out var named))
            return named;
        if (_words.Is(at, LexemeKind.IndexPoint, out var index))
            return new Suffix(QuantityKind.Index, "index", 1, index.End);
        if (_words.Is(i, LexemeKind.Times, out var times) || _words.Is(at, LexemeKind.Times, out times))
            return Times(times, numeral, start);
        return Noun(at, end, hyphened);
    }

    private string TimeUnitOf(int i) => _words.Is(i, LexemeKind.Measure, out var unit) ? unit.Sense.Text! : "y";

    private static Suffix Nothing(int i) => new(QuantityKind.Count, "", 1, i, Bare: true);

    /// <summary>A currency or a unit, whichever is longer; a longer counted noun beats both ("24 điểm bán").</summary>
    private bool TryNamed(int i, int end, in Numeral numeral, bool hyphened, out Suffix suffix)
    {
        suffix = default;
        var isCurrency = _words.Is(i, LexemeKind.Currency, out var currency) && currency.End <= end && (document.Tokens[i].Length > 1 || document.Tokens[i].Kind == TokenKind.Symbol || document.Tokens[i].Glued || !document.Language.Lexicon.Has(LexemeKind.AgeByComma));
        var isUnit = _words.Is(i, LexemeKind.Measure, out var unit) && unit.End <= end && UnitFits(unit, i, end, numeral, hyphened) && !IsYearBeforeHedge(numeral, i);
        if (!isCurrency && !isUnit)
            return false;
        var named = isCurrency && (!isUnit || currency.End >= unit.End) ? currency : unit;
        if (_words.Is(i, LexemeKind.Noun, out var noun) && noun.End > named.End && noun.End <= end)
            return false;
        if (_words.At(i)[0] is { Sense.Kind: LexemeKind.Stop } hiding && hiding.End > named.End && !numeral.Scaled)
            return false;
        var kind = named.Sense.Kind == LexemeKind.Currency ? QuantityKind.Money : KindOf(named.Sense.Text!);
        suffix = new Suffix(kind, named.Sense.Text!, named.Sense.Value, named.End);
        return true;
    }

    /// <summary>One-letter units and "in" are units only where they are glued to their number, or unmistakable.</summary>
    private bool UnitFits(Lexeme unit, int i, int end, in Numeral numeral, bool hyphened)
    {
        var glued = document.Tokens[i].Glued;
        var word = document.WordAt(i);
        if (unit.Sense.Text == "in" && word.Length == 2)
            return (glued || hyphened || PrecededByFeet(i)) && !(i + 1 < end && document.IsNumber(i + 1, end) && !glued);
        if (unit.End - unit.Start > 1 || word.Length > 1 || document.Tokens[i].Kind == TokenKind.Symbol)
            return word is not ("\"" or "″" or "′") || (glued && numeral.Value < 200 && !InsideQuotes(i));
        if (glued)
            return true;
        return word is "m" or "t" or "g" or "l" or "L" or "F" or "C" or "W" && (i + 1 >= end || !document.Tokens[i + 1].Glued || document.Tokens[i + 1].Kind == TokenKind.Symbol)
            && !(word is "C" or "F" && i + 1 < end && document.Tokens[i + 1] is { Capital: true });
    }

    /// <summary>"đến năm 2030 chỉ giữ 11.000 ha": the word belongs to the next figure.</summary>
    private bool IsYearBeforeHedge(in Numeral numeral, int i) => numeral.Value is >= FirstYear and < LastYear && _words.Is(i, LexemeKind.HedgeBefore);

    private bool PrecededByFeet(int i) => i >= 2 && _words.EndsAt(document.IsSymbol(i - 2, i, ',') ? i - 2 : i - 1, LexemeKind.Measure, out var feet) && feet.Sense.Text == "ft";

    /// <summary>A closing quotation mark behind a number is no sign for inches.</summary>
    private bool InsideQuotes(int i)
    {
        var open = false;
        for (var k = i - 1; k >= 0 && (document.Tokens[k + 1].Flags & TokenFlags.BlockStart) == 0; k--)
            if (document.WordAt(k) is "\"")
                open = !open;
        return open;
    }

    /// <summary>What a unit measures; boxes of one size are counted.</summary>
    public static QuantityKind KindOf(string unit) => IsTime(unit) ? QuantityKind.Duration : unit is "TEU" ? QuantityKind.Count : QuantityKind.Measure;

    /// <summary>Whether a unit measures time.</summary>
    public static bool IsTime(string unit) => unit is "s" or "ms" or "min" or "h" or "d" or "wk" or "mo" or "y";

    /// <summary>A factor, or how often: "tăng 3 lần" and "three times the figure" against "đã giảm 3 lần", "won it three times".</summary>
    private Suffix Times(Lexeme times, in Numeral numeral, int start)
    {
        var glued = document.Tokens[times.Start].Glued;
        var often = IsOften(times.End);
        var factor = !often && ((numeral.HasDecimals && !numeral.Scaled) || glued
            || _words.EndsAt(start, LexemeKind.RatioName, out _)
            || _words.EndsAt(SkipHedgeBack(start), LexemeKind.MultipleLead, out _)
            || _words.Is(times.End, LexemeKind.MultipleTail));
        return factor ? new Suffix(QuantityKind.Multiple, "x", 1, times.End) : new Suffix(QuantityKind.Count, document.WordAt(times.Start).ToString(), 1, times.End);
    }

    /// <summary>"the tide turns four times a day", "3 lần mỗi ngày"; "three times a year earlier" compares.</summary>
    private bool IsOften(int i) => _words.Is(i, LexemeKind.Per, out var per) && !_words.Is(i, LexemeKind.PeriodPhrase)
        && _words.Is(per.End, LexemeKind.Measure, out var unit) && IsTime(unit.Sense.Text!) && !document.IsSymbol(i, document.Tokens.Length, '/');

    private int SkipHedgeBack(int start) => _words.EndsAt(start, LexemeKind.HedgeBefore, out var hedge) ? hedge.Start : start;

    /// <summary>The counted noun: a known one, else the words up to the next function word.</summary>
    private Suffix Noun(int i, int end, bool hyphened)
    {
        if (_words.Is(i, LexemeKind.Noun, out var noun) && noun.End <= end)
            return new Suffix(QuantityKind.Count, Lower(i, noun.End), 1, noun.End);
        var to = i;
        while (to < end && to - i < LongestNoun && IsNounWord(to, to == i && hyphened))
            to++;
        return to == i ? Nothing(hyphened ? i - 1 : i) : new Suffix(QuantityKind.Count, Lower(i, to), 1, to);
    }

    private bool IsNounWord(int i, bool gluedAllowed)
    {
        var token = document.Tokens[i];
        if (token.Kind != TokenKind.Word || token.Capital || (token.Glued && !gluedAllowed) || IsExtent(i))
            return false;
        foreach (ref readonly var lexeme in _words.At(i))
            if (lexeme.Sense.Kind is LexemeKind.Function or LexemeKind.Unit or LexemeKind.Teen or LexemeKind.Tens or LexemeKind.Up or LexemeKind.Down
                or LexemeKind.Linker or LexemeKind.Scale or LexemeKind.HalfOf or LexemeKind.HedgeAfter or LexemeKind.PeriodPhrase)
                return false;
        return true;
    }

    /// <summary>"420 metres long and 18 wide": how it extends counts nothing; "18 high schools" are counted.</summary>
    private bool IsExtent(int i) => _words.Is(i, LexemeKind.LengthCue) && document.Tokens[i].Length >= 4
        && (i + 1 >= document.Tokens.Length || document.Tokens[i + 1].Kind == TokenKind.Symbol || _words.Is(i + 1, LexemeKind.ListWord) || _words.Is(i + 1, LexemeKind.Function));

    private string Lower(int start, int end)
    {
        var span = document.SpanOf(start, end);
        return document.Text[span.Start..span.End].ToLowerInvariant();
    }
}
