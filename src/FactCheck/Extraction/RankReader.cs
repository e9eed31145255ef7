using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Reads places in an order: "sixth", "3rd", "No. 2", "thứ 6", "hạng ba"; not the names of quarters and weekdays.</summary>
internal sealed class RankReader(DocumentTokens document, NumberStyle style)
{
    private readonly LexemeMap _words = document.Lexemes;
    private readonly WordNumberReader _spelled = new(document);

    /// <summary>Reads the rank that begins at a token.</summary>
    public bool TryRead(int start, int end, out Mention mention) =>
        TryOrdinalWord(start, end, out mention) || TryOrdinalDigits(start, end, out mention) || TryLed(start, end, out mention);

    /// <summary>"fourth"; "first" and "second" only before a superlative or behind "ranked".</summary>
    private bool TryOrdinalWord(int start, int end, out Mention mention)
    {
        mention = null!;
        if (TryCompoundOrdinal(start, end, out var compound, out var behind) && !IsPeriod(behind, end, compound))
        {
            mention = Rank(start, behind, compound);
            return true;
        }

        if (!_words.Is(start, LexemeKind.Ordinal, out var ordinal) || ordinal.End > end || ordinal.Sense.Value < 1)
            return false;
        if (_words.Is(start, LexemeKind.RankBefore) || document.Language.Lexicon.Has(LexemeKind.TensMark))
            return false;
        if (IsPeriod(ordinal.End, end, ordinal.Sense.Value) || IsPlural(ordinal))
            return false;
        if (ordinal.Sense.Value < 3 && !IsRanked(ordinal.End, end) && !_words.EndsAt(start, LexemeKind.RankBefore, out _) && !IsTaken(start, ordinal.End, end)
            && !(ordinal.Sense.Value == 2 && CountsNoun(start, ordinal.End, end)))
            return false;
        if (_words.Is(ordinal.End, LexemeKind.Comparative) || _words.Is(ordinal.End, LexemeKind.FractionCue) && _words.EndsAt(start, LexemeKind.Article, out _))
            return false;
        mention = Rank(start, ordinal.End, ordinal.Sense.Value);
        return true;
    }

    /// <summary>"came second at the games", "had to settle for second.": behind such a verb an ordinal that counts nothing is a place.</summary>
    private bool IsTaken(int start, int i, int end) => _words.EndsAt(start, LexemeKind.RankVerb, out _)
        && (i >= end || document.Tokens[i].Kind == TokenKind.Symbol && !document.IsAnySymbol(i, end, "-‑") || _words.Is(i, LexemeKind.Function));

    /// <summary>"second-largest", "first place"; "first-timers" are none.</summary>
    private bool IsRanked(int i, int end) => _words.Is(i, LexemeKind.RankAfter) && (!document.IsAnySymbol(i, end, "-‑") || i + 1 >= end
        || _words.Is(i + 1, LexemeKind.RankAfter) || document.WordAt(i + 1).EndsWith("est", StringComparison.Ordinal));

    /// <summary>"twenty-first".</summary>
    private bool TryCompoundOrdinal(int start, int end, out decimal value, out int behind)
    {
        (value, behind) = (0, start);
        if (!_words.Is(start, LexemeKind.Tens, out var tens) || !document.IsAnySymbol(tens.End, end, "-‑") || !document.Tokens[tens.End].Glued
            || !_words.Is(tens.End + 1, LexemeKind.Ordinal, out var last) || last.End > end || last.Sense.Value is < 1 or > 9 || IsPlural(last))
            return false;
        (value, behind) = (tens.Sense.Value + last.Sense.Value, last.End);
        return true;
    }

    /// <summary>"her second attempt" ranks; "a second later" measures time.</summary>
    private bool CountsNoun(int start, int i, int end) =>
        i < end && document.Tokens[i] is { Kind: TokenKind.Word, Capital: false, Glued: false } && !_words.Is(i, LexemeKind.Function) && (!_words.EndsAt(start, LexemeKind.Article, out _) || _words.Is(i, LexemeKind.Noun));

    private bool TryOrdinalDigits(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!document.IsNumber(start, end) || document.Tokens[start].Length > 4 || start + 1 >= end || !document.Tokens[start + 1].Glued
            || !_words.Is(start + 1, LexemeKind.RankNumber, out var suffix)
            || !DigitReader.TryRead(document.WordAt(start), style, start + 1, out var number) || !number.Plain || IsPeriod(suffix.End, end, number.Value))
            return false;
        mention = Rank(start, suffix.End, number.Value);
        return true;
    }

    /// <summary>"thứ 6", "hạng ba", "No. 2"; a weekday where a date or a part of the day stands beside it.</summary>
    private bool TryLed(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(start, LexemeKind.RankBefore, out var lead) || lead.End >= end)
            return false;
        if (IsWeekday(lead.End - 1, end))
            return false;
        decimal value;
        int behind;
        if (document.IsNumber(lead.End, end) && document.Tokens[lead.End].Length <= 5 && DigitReader.TryRead(document.WordAt(lead.End), style, lead.End + 1, out var number) && !number.HasDecimals && (number.Plain || document.Language.Lexicon.Has(LexemeKind.TensMark)))
            (value, behind) = (number.Value, number.End);
        else if (_words.Is(lead.End, LexemeKind.Ordinal, out var word))
            (value, behind) = (word.Sense.Value, word.End);
        else if (_spelled.TryRead(lead.End, end, out var spelled) && spelled is { Scaled: false, HasDecimals: false })
            (value, behind) = (spelled.Value, spelled.End);
        else
            return false;
        // "the 5 millionth visitor" is Vietnamese's "thứ 5 triệu"; English has its own word for that.
        if (_words.Is(behind, LexemeKind.Scale, out var scale) && scale.End <= end && document.Language.Lexicon.Has(LexemeKind.TensMark))
            (value, behind) = (value * DigitReader.PowerOfTen((int)scale.Sense.Value), scale.End);
        if (value < 1 || (value > 50 && document.IsSymbol(lead.End - 1, end, '.')) || IsPeriod(behind, end, value) || _words.Is(behind, LexemeKind.Percent) || _words.Is(behind, LexemeKind.Scale) || _words.Is(behind, LexemeKind.Currency))
            return false;
        mention = Rank(LastWord(lead), behind, value);
        return true;
    }

    /// <summary>The quote of "xếp hạng thứ 6" is "thứ 6".</summary>
    private int LastWord(Lexeme lead)
    {
        for (var i = lead.End - 1; i > lead.Start; i--)
            if (_words.Is(i, LexemeKind.RankBefore, out var inner) && inner.End == lead.End)
                return i;
        return lead.Start;
    }

    private bool IsWeekday(int i, int end)
    {
        if (!_words.Is(i, LexemeKind.Weekday, out var day) || day.End > end)
            return false;
        if (document.Tokens[day.End - 1].Capital && document.Tokens[day.End - 1].Kind == TokenKind.Word)
            return true;
        var at = document.IsAnySymbol(day.End, end, ",(") ? day.End + 1 : day.End;
        return _words.EndsAt(i, LexemeKind.DayWord, out _) || document.IsNumber(at, end) || _words.Is(at, LexemeKind.DayWord)
            || _words.Is(day.End, LexemeKind.WeekCue) || _words.EndsAt(i, LexemeKind.WeekCue, out _);
    }

    private bool IsPlural(Lexeme ordinal) => document.Text[document.Tokens[ordinal.End - 1].End - 1] == 's';

    /// <summary>"the third quarter", "the 21st century"; the third quarter running is no part of a year.</summary>
    private bool IsPeriod(int i, int end, decimal value)
    {
        var at = document.IsAnySymbol(i, end, "-‑") && document.Tokens[i].Glued ? i + 1 : i;
        if (at >= end)
            return false;
        return (value <= 4 && _words.Is(at, LexemeKind.PeriodUnit, out var unit) && !_words.Is(unit.End, LexemeKind.RankAfter)) || _words.Is(at, LexemeKind.RankNone);
    }

    private static Mention Rank(int start, int end, decimal value) => new()
    {
        Start = start,
        End = end,
        Lead = start,
        Tail = end,
        Kind = QuantityKind.Rank,
        Value = value,
        Unit = "rank",
    };
}
