using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Reads shares said as fractions and factors said as words: "two-thirds", "hai phần ba", "one in five", "doubled", "gấp rưỡi".</summary>
internal sealed class FractionReader(DocumentTokens document, NumberStyle style)
{
    private readonly LexemeMap _words = document.Lexemes;
    private readonly WordNumberReader _spelled = new(document);
    private readonly DenominatorReader _denominators = new(document);

    /// <summary>Reads a fraction or factor that begins at a token.</summary>
    public bool TryRead(int start, int end, out Mention mention) =>
        TryPointStep(start, end, out mention) || TryFactor(start, end, out mention) || TryOneIn(start, end, out mention)
        || TryDenominator(start, end, out mention) || TryLonePart(start, end, out mention) || TryPart(start, end, out mention) || TryHalf(start, end, out mention);

    /// <summary>Reads "2/3 of the", which the words behind tell from a date.</summary>
    public bool TryCued(int start, int end, out Mention mention) => TrySlash(start, end, out mention) || TryOver(start, end, out mention);

    /// <summary>"one over three", "minus 1 over 20": a fraction where nothing else is said; in a sentence "over" hedges.</summary>
    private bool TryOver(int start, int end, out Mention mention)
    {
        mention = null!;
        var negative = _words.Is(start, LexemeKind.Minus, out var minus);
        if (!negative && (document.Tokens[start].Flags & TokenFlags.BlockStart) == 0)
            return false;
        if (!TrySmall(negative ? minus.End : start, end, out var over, out var i) || !_words.Is(i, LexemeKind.FractionOver, out var link) || link.Sense.Text is null
            || !_spelled.TryRead(link.End, end, out var under) && !TryDigits(link.End, end, out under) || under.Value < 2 || under.End < end)
            return false;
        mention = Make(start, under.End, QuantityKind.Fraction, (negative ? -over : over) / under.Value);
        return true;
    }

    private bool TryDigits(int i, int end, out Numeral number)
    {
        number = default;
        return document.IsNumber(i, end) && DigitReader.TryRead(document.WordAt(i), style, i + 1, out number) && number.Plain;
    }

    /// <summary>"a half-point hike".</summary>
    private bool TryPointStep(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(start, LexemeKind.PointWord, out var step) || step.End > end)
            return false;
        mention = Make(start, step.End, QuantityKind.PercentagePoint, step.Sense.Value) with { Unit = "pp" };
        return true;
    }

    /// <summary>"more than doubled", "gấp đôi"; "twice" and "double" only where something follows that they multiply.</summary>
    private bool TryFactor(int start, int end, out Mention mention)
    {
        mention = null!;
        var verb = _words.Is(start, LexemeKind.Multiple, out var factor);
        if ((!verb && !_words.Is(start, LexemeKind.MultipleLoose, out factor)) || factor.End > end)
            return false;
        if (!verb && !_words.Is(factor.End, LexemeKind.MultipleTail) && !_words.EndsAt(start, LexemeKind.HedgeBefore, out _))
            return false;
        mention = Make(start, factor.End, QuantityKind.Multiple, factor.Sense.Value) with
        {
            Unit = "x",
            Direction = factor.Sense.Value > 1 ? Direction.Up : Direction.Down,
        };
        return true;
    }

    /// <summary>"one in five", "four out of ten"; "two in 2016" and "5 in 10 days" are none.</summary>
    private bool TryOneIn(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!TrySmall(start, end, out var over, out var i) || over is < 1 or > 99)
            return false;
        var hyphen = document.IsAnySymbol(i, end, "-‑") && document.Tokens[i].Glued ? 1 : 0;
        if (!_words.Is(i + hyphen, LexemeKind.FractionOver, out var link) || link.End + hyphen >= end || !TrySmall(link.End + hyphen, end, out var under, out var behind))
            return false;
        if (link.Sense.Text is not null)
            return false;
        var spelled = document.Tokens[start].Kind == TokenKind.Word || document.Tokens[behind - 1].Kind == TokenKind.Word;
        var most = document.Language.Lexicon.Has(LexemeKind.TensMark) ? 20 : 1000;
        if (under <= over || under > most || (!spelled && link.End - link.Start == 1 && most > 20) || _words.Is(behind, LexemeKind.Scale)
            || (_words.Is(behind, LexemeKind.Measure) && over > 1) || _words.Is(behind, LexemeKind.Percent))
            return false;
        mention = Make(start, behind, QuantityKind.Fraction, over / under);
        return true;
    }

    /// <summary>"6/15 mẫu" are six of fifteen samples; "3/4 mẫu" is land: nobody measures in fifteenths what can be counted.</summary>
    private bool IsShareOfCounted(Lexeme unit, decimal under) => under > 4 && _words.Is(unit.Start, LexemeKind.Noun, out var noun) && noun.End >= unit.End;

    private bool TrySmall(int i, int end, out decimal value, out int behind)
    {
        (value, behind) = (0, i);
        if (document.IsNumber(i, end) && document.Tokens[i].Length <= 4 && DigitReader.TryRead(document.WordAt(i), style, i + 1, out var digits) && digits.Plain)
        {
            (value, behind) = (digits.Value, i + 1);
            return true;
        }

        if (!_words.Is(i, LexemeKind.Unit) && !_words.Is(i, LexemeKind.Teen) && !_words.Is(i, LexemeKind.Tens) && !_words.Is(i, LexemeKind.Ten))
            return false;
        if (!_spelled.TryRead(i, end, out var word) || word.Scaled || word.HasDecimals || word.Value is < 1 or > 1000)
            return false;
        (value, behind) = (word.Value, word.End);
        return true;
    }

    /// <summary>"two-thirds", "a fifth of", "three quarters"; "a third runway", "the third quarter" are none.</summary>
    private bool TryDenominator(int start, int end, out Mention mention)
    {
        mention = null!;
        var negative = _words.Is(start, LexemeKind.Minus, out var minus);
        var first = negative ? minus.End : start;
        if (!TryNumerator(first, end, out var over, out var i, out var article))
            return false;
        var spaced = document.IsAnySymbol(i, end, "-‑") && !document.Tokens[i].Glued;
        if (document.IsAnySymbol(i, end, "-‑"))
            i++;
        if (!_denominators.TryRead(i, end, out var under))
            return false;
        if ((over > 1 && !(under.Plural && under.Value != 2)) || (over >= under.Value && under.Value is 2 or 4))
            return false;
        if (over == 1 && !(spaced || under.IsPlace ? IsPartAlone(start, under, end) : StandsAlone(first, under.End, end, under.Value == 4, article)))
            return false;
        if (_words.Is(under.End, LexemeKind.PercentagePoint) || IsPartOfScale(under.End))
            return false;
        if (TryPartOfUnit(start, over / under.Value, under.End, end, out mention))
            return true;
        mention = Make(start, under.End, QuantityKind.Fraction, (negative ? -over : over) / under.Value);
        return true;
    }

    /// <summary>How many parts: "two", "a"; in "one hundred thirty-fifths" the tens belong to the parts.</summary>
    private bool TryNumerator(int start, int end, out decimal over, out int behind, out bool article)
    {
        (over, behind) = (1, start + 1);
        article = _words.Is(start, LexemeKind.Article);
        if (!article && !_words.Is(start, LexemeKind.Unit) && !_words.Is(start, LexemeKind.Teen) && !_words.Is(start, LexemeKind.Tens))
            return false;
        if (!_spelled.TryRead(start, end, out var number) || number is not { Words: true, HasDecimals: false, Value: > 0 })
            return article;
        var last = number.End - 1;
        if (last > start && _words.Is(last, LexemeKind.Tens) && !_words.EndsAt(last, LexemeKind.Linker, out _)
            && _denominators.TryRead(last, end, out _) && _spelled.TryRead(start, last, out var before) && before.End == last)
            number = before;
        (over, behind) = (number.Value, number.End);
        return true;
    }

    /// <summary>"a twenty-fifth of it": alone it would be a birthday or a place.</summary>
    private bool IsPartAlone(int start, in DenominatorReader.Denominator under, int end) =>
        document.IsBlock(start, under.End) || under.End < end && _words.Is(under.End, LexemeKind.VagueOf);

    /// <summary>"a quarter million" and "two thirds of a million" are numbers.</summary>
    private bool IsPartOfScale(int i) =>
        _words.Is(_words.Is(i, LexemeKind.FractionCue, out var of) && _words.Is(of.End, LexemeKind.Article, out var article) ? article.End : i, LexemeKind.Scale);

    private bool StandsAlone(int start, int i, int end, bool isQuarter, bool article)
    {
        if (i >= end || document.Tokens[i].Kind == TokenKind.Symbol)
            return !(document.IsAnySymbol(i, end, "-‑") && (isQuarter || document.Tokens[i].Glued));
        if (_words.Is(i, LexemeKind.FractionCue))
            return true;
        var hedged = _words.EndsAt(start, LexemeKind.HedgeBefore, out _) || _words.Is(i, LexemeKind.Comparative) || _words.EndsAt(start, LexemeKind.ChangeBy, out _);
        return (hedged || !article) && !isQuarter && !_words.Is(i, LexemeKind.Measure) || (!isQuarter && _words.Is(i, LexemeKind.Function));
    }

    /// <summary>"một phần ba", "ba phần tư", "2 phần 3".</summary>
    private bool TryPart(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!document.Language.Lexicon.Has(LexemeKind.DenominatorMark))
            return false;
        var negative = _words.Is(start, LexemeKind.Minus, out var minus);
        if (!TrySmall(negative ? minus.End : start, end, out var over, out var i))
            return false;
        if (!_words.Is(i, LexemeKind.DenominatorMark, out var mark) || !TrySmall(mark.End, end, out var under, out var behind) || under <= 0)
            return false;
        mention = Make(start, behind, QuantityKind.Fraction, (negative ? -over : over) / under);
        return true;
    }

    /// <summary>"half of", "by half", "almost half", "một nửa", "quá nửa"; "the first half" and "nửa đầu năm" are periods.</summary>
    private bool TryHalf(int start, int end, out Mention mention)
    {
        mention = null!;
        var i = start;
        var counted = _words.Is(start, LexemeKind.Unit, out var one) && one.Sense.Value == 1 && _words.Is(one.End, LexemeKind.HalfOf);
        if (counted)
            i = one.End;
        if (!_words.Is(i, LexemeKind.HalfOf))
            return false;
        var behind = i + 1;
        if (_words.Is(behind, LexemeKind.Scale) || _words.Is(behind, LexemeKind.Batch) || (document.IsAnySymbol(behind, end, "-‑") && _words.Is(behind + 1, LexemeKind.Batch)))
            return false;
        if (!counted && TryHalfUnit(start, behind, end, out mention))
            return true;
        if (behind < end && document.IsAnySymbol(behind, end, "-‑") && document.Tokens[behind].Glued)
            return false;
        if (!counted)
        {
            if (_words.EndsAt(start, LexemeKind.Ordinal, out _) || _words.EndsAt(start, LexemeKind.PeriodBefore, out _))
                return false;
            var hedged = _words.EndsAt(start, LexemeKind.HedgeBefore, out _);
            var by = _words.EndsAt(start, LexemeKind.ChangeBy, out _);
            if (!hedged && !by && !_words.Is(behind, LexemeKind.FractionCue) && !(behind >= end || document.IsAnySymbol(behind, end, ",.;)")))
                return false;
        }

        if (_words.Is(behind, LexemeKind.PeriodUnit) || (!counted && _words.Is(behind, LexemeKind.Measure, out var unit) && unit.Sense.Text is "y"))
            return false;
        mention = Make(start, behind, QuantityKind.Fraction, 0.5m);
        return true;
    }

    /// <summary>"a third of a mile", "three-quarters of an hour": these measure; a fraction they are not.</summary>
    private bool TryPartOfUnit(int start, decimal share, int i, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(i, LexemeKind.VagueOf, out var of))
            return false;
        var linked = _words.Is(of.End, LexemeKind.Article, out var article);
        var at = linked ? article.End : of.End;
        if (!_words.Is(at, LexemeKind.Measure, out var whole) || whole.End > end || document.Tokens[at].Kind != TokenKind.Word || document.Tokens[at].Length < 2
            || (!linked && !document.IsBlock(start, whole.End)))
            return false;
        mention = Measured(start, share, whole);
        return true;
    }

    /// <summary>"quarter-mile", and "tenth of a gallon" where nothing else is said: no word says how many parts, so one is meant.</summary>
    private bool TryLonePart(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(start, LexemeKind.Denominator, out var under) || under.End >= end || document.Text[document.Tokens[under.End - 1].End - 1] == 's')
            return false;
        var hyphened = document.IsAnySymbol(under.End, end, "-‑") && document.Tokens[under.End].Glued && under.Sense.Value > 2 && !_words.Is(start, LexemeKind.Ordinal) && !_words.EndsAt(start, LexemeKind.Unit, out _);
        if (!hyphened)
            return (document.Tokens[start].Flags & TokenFlags.BlockStart) != 0 && TryPartOfUnit(start, 1 / under.Sense.Value, under.End, end, out mention) && document.IsBlock(start, mention.End);
        if (document.IsAnySymbol(start - 1, end, "-‑") || !_words.Is(under.End + 1, LexemeKind.Measure, out var whole) || whole.End > end || document.Tokens[whole.Start].Length < 2)
            return false;
        mention = Measured(start, 1 / under.Sense.Value, whole);
        return true;
    }

    private static Mention Measured(int start, decimal share, Lexeme unit) =>
        Make(start, unit.End, SuffixReader.KindOf(unit.Sense.Text!), share * unit.Sense.Value) with { Unit = unit.Sense.Text! };

    /// <summary>"half an hour", "half-litre": these measure; a fraction they are not.</summary>
    private bool TryHalfUnit(int start, int i, int end, out Mention mention)
    {
        mention = null!;
        var linked = _words.Is(i, LexemeKind.Article, out var article);
        var at = linked ? article.End : document.IsAnySymbol(i, end, "-‑") && document.Tokens[i].Glued ? i + 1 : i;
        if (!_words.Is(at, LexemeKind.Measure, out var whole) || whole.End > end || document.Tokens[at].Kind != TokenKind.Word || document.Tokens[at].Length < 2)
            return false;
        // "shrunk by half in a decade" measures nothing.
        if (whole.Sense.Text is "y" or "in" && !linked || _words.EndsAt(start, LexemeKind.PeriodBefore, out _) || _words.Is(at, LexemeKind.StopNumber))
            return false;
        mention = Measured(start, 0.5m, whole);
        return true;
    }

    /// <summary>"2/3 diện tích", "1/2 cup": a proper fraction with a word behind that says so; else it may be a date.</summary>
    private bool TrySlash(int start, int end, out Mention mention)
    {
        mention = null!;
        if (document.IsAnySymbol(start, end, "-−") && document.IsBlock(start, start + 4) && TrySlash(start + 1, end, out var part))
        {
            mention = part with { Start = start, Lead = start, Value = -part.Value };
            return true;
        }

        if (!document.IsNumber(start, end) || !document.IsSymbol(start + 1, end, '/') || !document.IsNumber(start + 2, end)
            || !document.Tokens[start + 1].Glued || !document.Tokens[start + 2].Glued || document.IsSymbol(start + 3, end, '/'))
            return false;
        if (!TrySmall(start, end, out var over, out _) || !TrySmall(start + 2, end, out var under, out var behind)
            || over >= under || under < 2 || document.Tokens[start].Length > 2)
            return false;
        var whole = (document.IsBlock(start, behind) || document.IsAnySymbol(start - 1, end, "-−") && document.IsBlock(start - 1, behind));
        if (under > 64 && under % 100 != 0)
            return false;
        var cued = whole || _words.Is(behind, LexemeKind.FractionCue) || _words.Is(behind, LexemeKind.Measure) && !_words.Is(behind, LexemeKind.YearWord);
        if (!cued || _words.EndsAt(start, LexemeKind.DayWord, out _) || _words.EndsAt(start, LexemeKind.Weekday, out _))
            return false;
        if (_words.Is(behind, LexemeKind.Measure, out var unit) && !IsShareOfCounted(unit, under))
        {
            mention = Measured(start, over / under, unit);
            return true;
        }

        mention = Make(start, behind, QuantityKind.Fraction, over / under);
        return true;
    }

    private static Mention Make(int start, int end, QuantityKind kind, decimal value) => new()
    {
        Start = start,
        End = end,
        Lead = start,
        Tail = end,
        Kind = kind,
        Value = value,
        Ulp = kind == QuantityKind.Fraction ? 0.06m : 0.5m,
        LooseUlp = kind == QuantityKind.Fraction ? 0.06m : 0.5m,
        Unit = kind == QuantityKind.Fraction ? "fraction" : "",
        Words = true,
    };
}
