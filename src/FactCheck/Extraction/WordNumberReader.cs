using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>
/// Reads spelled-out numbers of both languages with one grammar over the pack's number words: "two hundred and one",
/// "hai trăm linh một", with Vietnamese ellipsis ("một triệu hai" = 1.2 million, "bốn trăm sáu" = 460).
/// </summary>
internal sealed class WordNumberReader(DocumentTokens document)
{
    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>Reads the longest number that begins at a token.</summary>
    /// <param name="start">The token.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="numeral">What it says.</param>
    public bool TryRead(int start, int end, out Numeral numeral)
    {
        numeral = default;
        var i = start;
        var negative = _words.Is(i, LexemeKind.Minus, out var minus) && (minus.Sense.Text is null || (document.Tokens[i].Flags & TokenFlags.BlockStart) != 0);
        if (negative)
            i = minus.End;
        if (!TryMagnitude(i, end, out var value, out var ulp, out var scaled, out var at, out var lastScale))
            return false;
        if (TryDecimals(at, end, ref value, ref ulp, out var behind))
            at = behind;
        numeral = new Numeral
        {
            End = at,
            Value = negative ? -value : value,
            Ulp = ulp,
            LooseUlp = LooseUlp(value, ulp),
            Weight = 1,
            Words = true,
            Scaled = scaled,
            ScaleFactor = scaled ? lastScale : 1,
            Length = at - start,
            HasDecimals = value != Math.Floor(value),
        };
        return true;
    }

    /// <summary>group scale group scale …, scales falling.</summary>
    private bool TryMagnitude(int i, int end, out decimal total, out decimal ulp, out bool scaled, out int behind, out decimal lastScale)
    {
        total = 0;
        ulp = 1;
        scaled = false;
        behind = i;
        lastScale = decimal.MaxValue;
        while (i < end)
        {
            var at = total > 0 ? SkipLinker(i, end) : i;
            if (!TryGroup(at, end, total > 0, out var group, out var groupEnd, out var elliptic) || (at != i && IsFraction(groupEnd, end, group)))
                break;
            if (TryScale(groupEnd, end, out var scale, out var scaleEnd) && scale < lastScale)
            {
                total += group * scale;
                ulp = scale;
                lastScale = scale;
                scaled = true;
                i = behind = scaleEnd;
                if (_words.Is(i, LexemeKind.Half, out var half) && half.End <= end)
                {
                    total += scale / 2;
                    ulp = scale / 10;
                    i = behind = half.End;
                    break;
                }

                continue;
            }

            if (lastScale == decimal.MaxValue)
            {
                total = group;
                behind = groupEnd;
                break;
            }

            // "một triệu hai": a lone digit behind a scale counts its tenths; "một triệu linh hai" does not.
            if (elliptic && at == i && IsAlsoUnit(i))
                break;
            // "hai lăm nghìn ba bảy" is 25,037: a pair behind thousands is tens and units.
            if (elliptic && at == i && lastScale == 1000 && TryPair(groupEnd, end, group, out var pair, out var pairEnd))
            {
                total += pair;
                (ulp, behind) = (1, pairEnd);
                break;
            }

            var tenths = elliptic && at == i && group < 10;
            total += tenths ? group * lastScale / 10 : group;
            ulp = tenths ? lastScale / 10 : 1;
            behind = groupEnd;
            break;
        }

        return behind > 0 && total > 0 || (behind > i && lastScale == decimal.MaxValue && IsZero(i));
    }

    /// <summary>"one hundred and three quarters": what follows "and" is a fraction of its own.</summary>
    private bool IsFraction(int i, int end, decimal over) => _words.Is(SkipHyphen(i, end), LexemeKind.Denominator, out var under) && under.End <= end && under.Sense.Value > over
        && (document.Text[document.Tokens[under.End - 1].End - 1] == 's' || (over == 1 && under.Sense.Value is 2 or 4 && !_words.Is(under.Start, LexemeKind.Ordinal)));

    private bool TryPair(int i, int end, decimal tens, out decimal value, out int behind)
    {
        (value, behind) = (0, i);
        if (!HasTensMark || tens is < 1 or > 9 || !_words.Is(i, LexemeKind.Unit, out var second) || second.End > end || second.Sense.Value == 0
            || _words.Is(second.End, LexemeKind.TensMark) || _words.Is(second.End, LexemeKind.Hundred) || _words.Is(i, LexemeKind.Measure))
            return false;
        (value, behind) = ((tens * 10) + second.Sense.Value, second.End);
        return true;
    }

    /// <summary>năm is five or year: behind a scale it is the year ("ba nghìn năm").</summary>
    private bool IsAlsoUnit(int i) => HasTensMark && _words.Is(i, LexemeKind.Measure);

    private bool IsZero(int i) => _words.Is(i, LexemeKind.Unit, out var unit) && unit.Sense.Value == 0;

    private int SkipLinker(int i, int end)
    {
        if (document.IsSymbol(i, end, ',') && i + 1 < end && !_words.Is(i + 1, LexemeKind.Article))
            i++;
        return _words.Is(i, LexemeKind.Linker, out var linker) && linker.End < end ? linker.End : i;
    }

    /// <summary>0–999, or a batch: "three dozen", "bốn chục".</summary>
    private bool TryGroup(int i, int end, bool continued, out decimal value, out int behind, out bool elliptic)
    {
        value = 0;
        elliptic = false;
        behind = i;
        if (i >= end)
            return false;
        if (!TryBelowHundred(i, end, out value, out behind, out elliptic))
        {
            // "a hundred", "a dozen", "trăm" inside a number ("một nghìn không trăm" has its own zero).
            if (!HasTensMark && _words.Is(i, LexemeKind.Hundred, out var bare) && bare.End < end && (_words.Is(bare.End, LexemeKind.Scale) || _words.Is(bare.End, LexemeKind.Currency)))
            {
                (value, behind) = (100, bare.End);
                return true;
            }

            if (!_words.Is(i, LexemeKind.Article, out var article) || article.End >= end)
                return false;
            if (!_words.Is(article.End, LexemeKind.Hundred) && !_words.Is(article.End, LexemeKind.Batch) && !_words.Is(article.End, LexemeKind.Scale))
                return false;
            value = 1;
            behind = article.End;
        }

        if (_words.Is(SkipHyphen(behind, end), LexemeKind.Batch, out var batch) && batch.End <= end)
        {
            value *= batch.Sense.Value;
            behind = batch.End;
            return true;
        }

        if (!_words.Is(SkipHyphen(behind, end), LexemeKind.Hundred, out var hundred) || hundred.End > end)
            return true;
        value *= 100;
        behind = hundred.End;
        elliptic = false;
        var hundreds = value;
        AddBelowHundred(end, ref value, ref behind);

        // "two hundred dozen" are dozens, "three hundred and two dozen" hundreds and dozens.
        if (_words.Is(SkipHyphen(behind, end), LexemeKind.Batch, out batch) && batch.End <= end)
        {
            value = value == hundreds ? value * batch.Sense.Value : hundreds + ((value - hundreds) * batch.Sense.Value);
            behind = batch.End;
        }

        return value > 0 || continued;
    }

    private void AddBelowHundred(int end, ref decimal value, ref int behind)
    {
        if (_words.Is(behind, LexemeKind.Half, out var half) && half.End <= end)
        {
            value += 50;
            behind = half.End;
            return;
        }

        var linked = _words.Is(behind, LexemeKind.Linker, out var linker) && linker.End < end;
        var at = linked ? linker.End : behind;
        if (!TryBelowHundred(at, end, out var rest, out var restEnd, out var lone))
            return;

        if (linked && IsFraction(restEnd, end, rest))
            return;

        // "một trăm bốn bảy" is 147: a pair behind hundreds is tens and units.
        if (lone && !linked && TryPair(restEnd, end, rest, out var pair, out var pairEnd))
        {
            value += pair;
            behind = pairEnd;
            return;
        }

        // "bốn trăm sáu" is 460, "bốn trăm linh sáu" 406; English has no such ellipsis, it says "and".
        if (lone && !linked && rest < 10 && HasTensMark)
        {
            rest *= 10;
        }
        else if (!linked && !HasTensMark && rest > 0 && !ContinuesNumber(restEnd, end) && rest < 10)
        {
            return;
        }

        value += rest;
        behind = restEnd;
    }

    private bool HasTensMark => document.Language.Lexicon.Has(LexemeKind.TensMark);

    private bool ContinuesNumber(int i, int end) => i < end && (_words.Is(i, LexemeKind.Scale) || _words.Is(i, LexemeKind.Hundred));

    private bool TryBelowHundred(int i, int end, out decimal value, out int behind, out bool lone)
    {
        value = 0;
        behind = i;
        lone = false;
        if (_words.Is(i, LexemeKind.Teen, out var teen) && teen.End <= end)
        {
            (value, behind) = (teen.Sense.Value, teen.End);
            return true;
        }

        if (_words.Is(i, LexemeKind.Ten, out var ten) && ten.End <= end)
        {
            (value, behind) = (10, ten.End);
            AddDigit(end, ref value, ref behind);
            return true;
        }

        if (_words.Is(i, LexemeKind.Tens, out var tens) && tens.End <= end)
        {
            (value, behind) = (tens.Sense.Value, tens.End);
            var next = SkipSpacedHyphen(behind, end);
            if (_words.Is(next, LexemeKind.Unit, out var digit) && digit.End <= end && digit.Sense.Value > 0)
                (value, behind) = (value + digit.Sense.Value, digit.End);
            return true;
        }

        if (!_words.Is(i, LexemeKind.Unit, out var unit) || unit.End > end)
            return false;
        (value, behind) = (unit.Sense.Value, unit.End);
        if (_words.Is(behind, LexemeKind.TensMark, out var mark) && mark.End <= end)
        {
            value *= 10;
            behind = mark.End;
            AddDigit(end, ref value, ref behind);
            return true;
        }

        if (value > 0 && HasTensMark && IsBoundDigit(behind, end, out var bound))
        {
            value = value * 10 + bound.Sense.Value;
            behind = bound.End;
            return true;
        }

        lone = true;
        return true;
    }

    /// <summary>A digit form that stands only behind tens: "hai mốt" is 21, "ba lăm" 35; a bare pair only where nothing else is said.</summary>
    private bool IsBoundDigit(int i, int end, out Lexeme digit)
    {
        if (_words.Is(i, LexemeKind.BoundUnit, out digit) && digit.End <= end && !_words.Is(digit.End, LexemeKind.TensMark))
            return true;
        if (!_words.Is(i, LexemeKind.Unit, out digit) || digit.Sense.Value == 0 || digit.End > end || i == 0 || !_words.Is(i - 1, LexemeKind.Unit, out var first))
            return false;

        // "chín chín tỷ", "sáu sáu ký" are 99 and 66; "hai ba người" are two or three.
        var rising = digit.Sense.Value == first.Sense.Value + 1;
        if (digit.End == end)
            return IsWholeSentence(i - 1, end);
        return (_words.Is(digit.End, LexemeKind.Scale) || (_words.Is(digit.End, LexemeKind.Measure) && !rising) || (_words.Is(digit.End, LexemeKind.Point) && !rising))
            && !_words.Is(i, LexemeKind.Measure);
    }

    private bool IsWholeSentence(int start, int end) => (start == 0 || (document.Tokens[start].Flags & TokenFlags.BlockStart) != 0)
        && (end == document.Tokens.Length || (document.Tokens[end].Flags & TokenFlags.BlockStart) != 0);

    private void AddDigit(int end, ref decimal value, ref int behind)
    {
        // Behind tens five is "lăm"; "mười năm" and "hai mươi năm" are years.
        if (_words.Is(behind, LexemeKind.Unit, out var digit) && digit.End <= end && digit.Sense.Value > 0 && !IsAlsoUnit(behind))
            (value, behind) = (value + digit.Sense.Value, digit.End);
    }

    private bool TryScale(int i, int end, out decimal scale, out int behind)
    {
        scale = 1;
        behind = i;
        i = SkipHyphen(i, end);
        while (_words.Is(i, LexemeKind.Scale, out var word) && word.End <= end)
        {
            scale *= DigitReader.PowerOfTen((int)word.Sense.Value);
            behind = i = word.End;
            if (scale > 1e18m)
                break;
        }

        return scale > 1;
    }

    /// <summary>"không phẩy năm", "three point one four".</summary>
    private bool TryDecimals(int i, int end, ref decimal value, ref decimal ulp, out int behind)
    {
        behind = i;
        if (!_words.Is(i, LexemeKind.Point, out var point) || point.End >= end || value >= 1_000_000)
            return false;
        var at = point.End;
        var place = 1m;
        var sum = 0m;
        if (TryBelowHundred(at, end, out var pair, out var pairEnd, out var lone) && !lone && pair >= 10)
        {
            place = 0.01m;
            sum = pair * place;
            at = pairEnd;
        }
        else
        {
            while (_words.Is(at, LexemeKind.Unit, out var digit) && digit.End <= end && place > 1e-6m)
            {
                place /= 10;
                sum += digit.Sense.Value * place;
                at = digit.End;
            }
        }

        if (place == 1)
            return false;
        value += sum;
        ulp = place;
        behind = at;
        if (TryScale(at, end, out var scale, out var scaleEnd))
            (value, ulp, behind) = (value * scale, ulp * scale, scaleEnd);
        return true;
    }

    /// <summary>"twenty-one", "five-million": a hyphen glued on both sides joins.</summary>
    private int SkipHyphen(int i, int end) =>
        document.IsAnySymbol(i, end, "-‑") && document.Tokens[i].Glued && i + 1 < end && document.Tokens[i + 1].Glued ? i + 1 : i;

    /// <summary>"fifty - two": the hyphen of a text cut into words joins too.</summary>
    private int SkipSpacedHyphen(int i, int end) =>
        !HasTensMark && document.IsAnySymbol(i, end, "-‑") && !document.Tokens[i].Glued && i + 1 < end && !document.Tokens[i + 1].Glued && _words.Is(i + 1, LexemeKind.Unit) ? i + 1 : SkipHyphen(i, end);

    private static decimal LooseUlp(decimal value, decimal ulp)
    {
        if (value == 0 || value != Math.Floor(value) || ulp < 1)
            return ulp;
        var loose = ulp;
        while (value % (loose * 10) == 0)
            loose *= 10;
        return loose;
    }
}
