using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>
/// Reads a number with its scale: digits or words, "3.53bn", "41 tỷ 737 triệu", "2 tỷ rưỡi", "1tr2", "two and a half
/// million", "1 1/2", "3.2e5". What it measures is for <see cref="SuffixReader"/>.
/// </summary>
internal sealed class NumeralReader(DocumentTokens document, NumberStyle style)
{
    private readonly LexemeMap _words = document.Lexemes;
    private readonly WordNumberReader _spelled = new(document);
    private readonly PowerReader _powers = new(document, style);
    private readonly DenominatorReader _denominators = new(document);

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="start">The token.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="marked">Whether a currency sign stands before it, so that "m" is million.</param>
    /// <param name="numeral">What it says.</param>
    public bool TryRead(int start, int end, bool marked, out Numeral numeral)
    {
        numeral = default;
        if (start >= end)
            return false;
        if (document.IsNumber(start, end))
            return TryDigits(start, end, out numeral) && Scale(ref numeral, end, marked);
        if (_words.Is(start, LexemeKind.VulgarFraction, out var vulgar))
        {
            numeral = Exact(vulgar.Sense.Value, vulgar.End) with { HasDecimals = true };
            return Scale(ref numeral, end, marked);
        }

        if (TryPartOf(start, end, out numeral))
            return true;
        if (TryPointDigits(start, end, out numeral))
            return Scale(ref numeral, end, marked);
        return _spelled.TryRead(start, end, out numeral) && AddHalf(ref numeral, end);
    }

    private bool TryDigits(int start, int end, out Numeral numeral)
    {
        if (TrySpacedGroups(start, end, out numeral))
            return true;
        if (!DigitReader.TryRead(document.WordAt(start), style, start + 1, out numeral))
            return false;
        if (_words.Is(start + 1, LexemeKind.VulgarFraction, out var vulgar) && vulgar.End <= end)
            numeral = numeral.Plus(vulgar.Sense.Value, 0.25m, vulgar.End) with { HasDecimals = true };
        else if (numeral.Plain && TryMixed(start, end, numeral.Value, out var mixed))
            numeral = mixed;
        else if (_powers.TryRead(start, end, numeral, out var power))
            numeral = power;
        else if (numeral.Plain && TrySpokenPoint(start, end, numeral, out var spoken))
            numeral = spoken;
        return true;
    }

    /// <summary>".08": a point glued to digits, and nothing glued before it.</summary>
    private bool TryPointDigits(int start, int end, out Numeral numeral)
    {
        numeral = default;
        if (!document.IsAnySymbol(start, end, ".") || !document.IsNumber(start + 1, end) || !document.Tokens[start + 1].Glued || document.WordAt(start + 1).ContainsAny(",.")
            || (document.Tokens[start].Glued && start > 0 && document.Tokens[start - 1].Kind != TokenKind.Symbol && !_words.EndsAt(start, LexemeKind.CurrencyMark, out _))
            || !DigitReader.TryRead(string.Concat("0.", document.WordAt(start + 1)), new NumberStyle('.', 1), start + 2, out numeral))
            return false;
        numeral = numeral with { Other = null, Weight = 1 };
        return true;
    }

    /// <summary>"816 000": groups of three behind one space each, in front of a word; a row of a flattened table is none.</summary>
    private bool TrySpacedGroups(int start, int end, out Numeral numeral)
    {
        numeral = default;
        var i = start + 1;
        while (document.IsNumber(i, end) && document.Tokens[i].Length == 3 && document.Tokens[i].Start == document.Tokens[i - 1].End + 1)
            i++;
        if (document.WordAt(start).IndexOfAny(',', '.') < 0 && IsGroupWithDecimals(i, end))
            i++;
        if (i == start + 1 || document.Tokens[start].Length > 3 || document.Text[document.Tokens[start].Start] == '0'
            || document.IsNumber(i, end) || document.IsNumber(start - 1, end))
            return false;
        var certain = i > start + 2 || document.WordAt(i - 1) is "000" || IsNarrow(document.Text[document.Tokens[i - 1].Start - 1]);
        if (!certain && i < end && !_words.Is(i, LexemeKind.Measure) && !_words.Is(i, LexemeKind.Currency) && !_words.Is(i, LexemeKind.Noun) && !_words.Is(i, LexemeKind.Scale))
            return false;
        var span = document.SpanOf(start, i);
        var joined = string.Concat(document.Text[span.Start..span.End].Where(static c => !char.IsWhiteSpace(c)));
        return DigitReader.TryRead(joined, style, i, out numeral);
    }

    /// <summary>The last group of "1 234 567.89".</summary>
    private bool IsGroupWithDecimals(int i, int end) => document.IsNumber(i, end) && document.Tokens[i].Start == document.Tokens[i - 1].End + 1
        && document.WordAt(i).IndexOfAny(',', '.') == 3 && document.WordAt(i).LastIndexOfAny(',', '.') == 3;

    /// <summary>A space that is set inside numbers and nowhere between them.</summary>
    private static bool IsNarrow(char space) => space is '\u202f' or '\u2009';

    /// <summary>"2 chấm 23", "1 point 1".</summary>
    private bool TrySpokenPoint(int start, int end, Numeral whole, out Numeral numeral)
    {
        numeral = whole;
        if (!_words.Is(start + 1, LexemeKind.Point, out var point) || !document.IsNumber(point.End, end) || document.Tokens[point.End].Length > 6
            || !DigitReader.TryRead(document.WordAt(point.End), style, point.End + 1, out var decimals) || !decimals.Plain)
            return false;
        var place = DigitReader.PowerOfTen(-document.Tokens[point.End].Length);
        numeral = whole.Plus(decimals.Value * place, place, decimals.End) with { HasDecimals = true };
        return true;
    }

    /// <summary>"1 1/2": a whole, a space, a proper fraction.</summary>
    private bool TryMixed(int start, int end, decimal whole, out Numeral numeral)
    {
        numeral = default;
        if (!document.IsNumber(start + 1, end) || !document.IsSymbol(start + 2, end, '/') || !document.IsNumber(start + 3, end)
            || !document.Tokens[start + 2].Glued || !document.Tokens[start + 3].Glued)
            return false;
        if (!DigitReader.TryRead(document.WordAt(start + 1), style, 0, out var over) || !DigitReader.TryRead(document.WordAt(start + 3), style, 0, out var under)
            || under.Value is < 2 or > 64 || over.Value >= under.Value || !over.Plain || !under.Plain)
            return false;
        numeral = Exact(whole + (over.Value / under.Value), start + 4) with { HasDecimals = true };
        return true;
    }

    private bool Scale(ref Numeral numeral, int end, bool marked)
    {
        AddHalf(ref numeral, end);
        var i = numeral.End;
        var hyphened = document.IsAnySymbol(i, end, "-‑") && document.Tokens[i].Glued && i + 1 < end && document.Tokens[i + 1].Glued;
        var at = hyphened ? i + 1 : i;
        var power = 0;
        while (_words.Is(at, LexemeKind.Scale, out var scale) && scale.End <= end && power < 16)
        {
            power += (int)scale.Sense.Value;
            at = scale.End;
        }

        if (power == 0 && _words.Is(at, LexemeKind.Hundred, out var hundred) && hundred.End <= end)
            (power, at) = (2, hundred.End);
        if (power > 0)
        {
            if (Math.Abs(numeral.Value) > 1_000_000_000_000m)
                return true;
            numeral = numeral.Times(DigitReader.PowerOfTen(power), at);
            if (power == 2)
                AddBelowHundred(ref numeral, end);
            else
                AddSmallerScale(ref numeral, end, power);
            AddHalf(ref numeral, end);
            return true;
        }

        if (_words.Is(at, LexemeKind.Batch, out var batch) && batch.End <= end)
            numeral = numeral.Times(batch.Sense.Value, batch.End);
        else
            AddSuffix(ref numeral, end, marked);
        return true;
    }

    /// <summary>"3 hundred and 21".</summary>
    private void AddBelowHundred(ref Numeral numeral, int end)
    {
        if (_words.Is(numeral.End, LexemeKind.Linker, out var and) && TryBelowHundred(and.End, end, out var rest)
            && !_words.Is(rest.End, LexemeKind.Hundred) && !_words.Is(rest.End, LexemeKind.Scale))
            numeral = numeral.Plus(rest.Value, 1, rest.End) with { ScaleFactor = 1 };
    }

    private bool TryBelowHundred(int i, int end, out Numeral rest)
    {
        if (document.IsNumber(i, end) ? !DigitReader.TryRead(document.WordAt(i), style, i + 1, out rest) || !rest.Plain : !_spelled.TryRead(i, end, out rest))
        {
            rest = default;
            return false;
        }

        return rest is { HasDecimals: false, Scaled: false, Value: > 0 and < 100 };
    }

    /// <summary>"41 tỷ 737 triệu", "2 tỷ rưỡi", "4 thousand 3 hundred and 21".</summary>
    private void AddSmallerScale(ref Numeral numeral, int end, int power)
    {
        if (_words.Is(numeral.End, LexemeKind.Half, out var half) && half.End <= end)
        {
            var scale = DigitReader.PowerOfTen(power);
            numeral = numeral.Plus(scale / 2, scale / 10, half.End);
            return;
        }

        var i = numeral.End;
        if (!document.IsNumber(i, end) || !DigitReader.TryRead(document.WordAt(i), style, i + 1, out var rest) || rest.HasDecimals || rest.Value >= 1000)
            return;
        if (power == 3 && rest.Value < 10 && _words.Is(i + 1, LexemeKind.Hundred, out var hundred) && hundred.End <= end)
        {
            numeral = numeral.Plus(rest.Value * 100, 100, hundred.End);
            AddBelowHundred(ref numeral, end);
            return;
        }

        if (!_words.Is(i + 1, LexemeKind.Scale, out var smaller) || smaller.End > end || smaller.Sense.Value >= power)
            return;
        var unit = DigitReader.PowerOfTen((int)smaller.Sense.Value);
        numeral = numeral.Plus(rest.Value * unit, unit, smaller.End);
        AddSmallerScale(ref numeral, end, (int)smaller.Sense.Value);
    }

    /// <summary>"3.53bn", "45k", "1tr2"; glued, or behind a currency sign with a space.</summary>
    private void AddSuffix(ref Numeral numeral, int end, bool marked)
    {
        var i = numeral.End;
        if (i >= end || numeral.Words || !_words.Is(i, LexemeKind.ScaleSuffix, out var suffix) || suffix.End > end || (!document.Tokens[i].Glued && !marked))
            return;

        // A unit of the same letter ("m", "t") or a longer word wins unless a currency sign decides.
        var word = document.WordAt(i);
        var isUnit = _words.Is(i, LexemeKind.Measure, out var unit);
        if (isUnit && (unit.End > suffix.End || (!marked && !MeansMillion(i, end, numeral))))
            return;
        if (!isUnit && !marked && word is "K" && numeral.Value < 20 && !_words.Is(suffix.End, LexemeKind.Currency))
            return;
        if (!document.Tokens[i].Glued && isUnit && word.Length == 1 && word[0] != 'm')
            return;
        if (document.Language.Currency is not null)
            numeral = numeral with { Shorthand = true };
        var power = (int)suffix.Sense.Value;
        numeral = numeral.Times(DigitReader.PowerOfTen(power), suffix.End) with { SuffixMayBeUnit = isUnit && !marked };
        if (!document.IsNumber(suffix.End, end) || !document.Tokens[suffix.End].Glued || document.Tokens[suffix.End].Length > 3 || power < 6)
            return;
        if (!DigitReader.TryRead(document.WordAt(suffix.End), style, suffix.End + 1, out var tail) || !tail.Plain)
            return;

        // "1tr2" is 1.2 million, "1tr25" 1.25 million.
        var place = DigitReader.PowerOfTen(power - document.Tokens[suffix.End].Length);
        numeral = numeral.Plus(tail.Value * place, place, tail.End);
    }

    /// <summary>In "1.62m people" the m is million, in "1.62m tall" and "the 400m" it is metres; only English has the doubt.</summary>
    private bool MeansMillion(int i, int end, Numeral numeral)
    {
        if (document.Language.Lexicon.Has(LexemeKind.TensMark) || document.WordAt(i) is not "m")
            return false;
        if (numeral.Value < 100 && ContextOfLength(i, end))
            return false;
        if (_words.Is(i + 1, LexemeKind.LengthCue) || document.IsAnySymbol(i + 1, end, "/x×"))
            return false;
        if (_words.Is(i + 1, LexemeKind.Noun) || _words.Is(i + 1, LexemeKind.Currency) || _words.Is(i + 1, LexemeKind.Measure) || numeral.HasDecimals)
            return !LengthBeside(i, end);
        var sport = numeral.Value is 50 or 60 or 100 or 110 or 200 or 400 or 800 or 1500 or 3000 or 5000 or 10000;
        return !sport && !LengthBeside(i, end);
    }

    /// <summary>"cleared 4.91m in the pole vault": a word of jumping and throwing near by.</summary>
    private bool ContextOfLength(int i, int end)
    {
        for (var k = Math.Max(0, i - 8); k < Math.Min(end, i + 8); k++)
            if (_words.Is(k, LexemeKind.LengthContext))
                return true;
        return false;
    }

    private bool LengthBeside(int i, int end)
    {
        for (var k = i + 1; k < Math.Min(end, i + 4); k++)
            if (_words.Is(k, LexemeKind.Measure, out var unit) && unit.Sense.Text is "ft" or "yd" or "in" or "cm" or "mm" && document.IsNumber(k - 1, end))
                return true;
        return false;
    }

    /// <summary>"five and a half", before a unit or scale; behind a scale it is a part of that: "3 million and a quarter".</summary>
    private bool AddHalf(ref Numeral numeral, int end)
    {
        if (TryAddedPart(numeral.End, end, out var share, out var behind))
        {
            var isScaled = _words.Is(behind, LexemeKind.Scale, out var scale) && scale.End <= end;
            var factor = isScaled ? DigitReader.PowerOfTen((int)scale.Sense.Value) : numeral.ScaleFactor;
            if (isScaled && factor >= numeral.ScaleFactor)
                numeral = (numeral.Plus(share, share, behind) with { HasDecimals = true }).Times(factor, scale.End);
            else
                numeral = numeral.Plus(share * factor, factor == 1 ? share : factor / 10, isScaled ? scale.End : behind) with { HasDecimals = factor == 1 };
        }

        if (numeral.Words && !numeral.Scaled && _words.Is(numeral.End, LexemeKind.Half, out var vi) && vi.End <= end)
            numeral = numeral.Plus(0.5m, 0.5m, vi.End) with { HasDecimals = true };
        return true;
    }

    /// <summary>"and a half", "and two thirds", "and a quarter hours": a whole word of the sentence may not follow ("two and a third man").</summary>
    private bool TryAddedPart(int i, int end, out decimal share, out int behind)
    {
        (share, behind) = (0.5m, i);
        if (_words.Is(i, LexemeKind.AndAHalf, out var half) && half.End <= end)
        {
            behind = half.End;
            return true;
        }

        return _words.Is(i, LexemeKind.Linker, out var and) && (TrySpokenPart(and.End, end, out share, out behind) || TryUnnumberedPart(and.End, end, out share, out behind))
            && SkipOf(ref behind, end) && (behind >= end || document.Tokens[behind].Kind == TokenKind.Symbol || document.Tokens[behind].Kind == TokenKind.Number || Counts(behind));
    }

    private bool Counts(int i) => _words.Is(i, LexemeKind.Measure) || _words.Is(i, LexemeKind.Scale) || _words.Is(i, LexemeKind.Percent) || _words.Is(i, LexemeKind.Currency)
        || _words.Is(i, LexemeKind.Times) || _words.Is(i, LexemeKind.Noun);

    /// <summary>"a quarter", "two thirds", "three-quarters".</summary>
    private bool TrySpokenPart(int i, int end, out decimal share, out int behind)
    {
        (share, behind) = (0, i);
        decimal over;
        if (_words.Is(i, LexemeKind.Article, out var article))
            (over, behind) = (1, article.End);
        else if (!document.IsNumber(i, end) && TryBelowHundred(i, end, out var counted))
            (over, behind) = (counted.Value, counted.End);
        else
            return false;
        var at = document.IsAnySymbol(behind, end, "-‑") ? behind + 1 : behind;
        if (!_denominators.TryRead(at, end, out var under) || under.Value <= over)
            return false;
        (share, behind) = (over / under.Value, under.End);
        return over == 1 || under.Plural || (under.Value == 4 && IsMeasure(behind, end));
    }

    /// <summary>"and three quarters" behind a unit: a part of it, where no whole is named ("and a quarter of them").</summary>
    public bool TryPartBehind(int i, int end, out decimal share, out int behind)
    {
        (share, behind) = (0, i);
        return _words.Is(i, LexemeKind.Linker, out var and) && TrySpokenPart(and.End, end, out share, out behind)
            && (behind >= end || document.Tokens[behind].Kind == TokenKind.Symbol || _words.Is(behind, LexemeKind.LengthCue) || _words.Is(behind, LexemeKind.Function) && !_words.Is(behind, LexemeKind.FractionCue));
    }

    /// <summary>"five and half minutes", "one and quarter hours": only these two need no article, and only before a unit.</summary>
    private bool TryUnnumberedPart(int i, int end, out decimal share, out int behind)
    {
        (share, behind) = (0, i + 1);
        if (!_words.Is(i, LexemeKind.Denominator, out var under) || under.Sense.Value is not (2 or 4) || _words.Is(i, LexemeKind.Ordinal) || under.End > end || !IsMeasure(under.End, end))
            return false;
        (share, behind) = (1 / under.Sense.Value, under.End);
        return true;
    }

    /// <summary>Whether a unit stands there, or behind "of": "one and a quarter of hours".</summary>
    private bool IsMeasure(int i, int end)
    {
        SkipOf(ref i, end);
        return _words.Is(i, LexemeKind.Measure, out var unit) && unit.End <= end && document.Tokens[i].Kind == TokenKind.Word && document.Tokens[i].Length > 1;
    }

    private bool SkipOf(ref int i, int end)
    {
        if (!_words.Is(i, LexemeKind.VagueOf, out var of))
            return true;
        var at = _words.Is(of.End, LexemeKind.Article, out var article) ? article.End : of.End;
        if (at < end && _words.Is(at, LexemeKind.Measure) && document.Tokens[at].Length > 1)
            i = at;
        return true;
    }

    /// <summary>"half a million", "nửa triệu", "half a dozen", "a quarter of a million", "two thirds of a million".</summary>
    private bool TryPartOf(int start, int end, out Numeral numeral)
    {
        numeral = default;
        var share = 0.5m;
        int behind;
        if (_words.Is(start, LexemeKind.HalfOf, out var half))
            behind = half.End;
        else if (!TrySpokenPart(start, end, out share, out behind) && !TryQuarter(start, end, out share, out behind))
            return false;
        var at = document.IsAnySymbol(behind, end, "-‑") && document.Tokens[behind].Glued ? behind + 1 : behind;
        if (_words.Is(at, LexemeKind.FractionCue, out var of) && _words.Is(of.End, LexemeKind.Article, out var article))
            at = article.End;
        if (at >= end)
            return false;
        if (share == 0.5m && _words.Is(at, LexemeKind.Batch, out var batch) && batch.End <= end)
        {
            numeral = Exact(batch.Sense.Value / 2, batch.End) with { Words = true };
            return true;
        }

        if (!_words.Is(at, LexemeKind.Scale, out var scale) || scale.End > end)
            return false;
        var power = DigitReader.PowerOfTen((int)scale.Sense.Value);
        numeral = new Numeral { End = scale.End, Value = power * share, Ulp = power / 10, LooseUlp = power / 10, Weight = 1, Words = true, Scaled = true, ScaleFactor = power, Length = scale.End - start };
        return true;
    }

    /// <summary>"quarter million": of all parts only this one needs no article, since it is no ordinal.</summary>
    private bool TryQuarter(int i, int end, out decimal share, out int behind)
    {
        (share, behind) = (0.25m, i + 1);
        return _words.Is(i, LexemeKind.Denominator, out var under) && under.Sense.Value == 4 && !_words.Is(i, LexemeKind.Ordinal) && under.End < end
            && !_words.EndsAt(i, LexemeKind.Unit, out _) && !_words.EndsAt(i, LexemeKind.PeriodBefore, out _) && _words.Is(under.End, LexemeKind.Scale);
    }

    private static Numeral Exact(decimal value, int end) => new() { End = end, Value = value, Ulp = 0.01m, LooseUlp = 0.01m, Weight = 1, Length = 1 };
}
