using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Reads calendar dates and years of both languages in the styles of newsrooms (vietnamese.md B7).</summary>
internal sealed class DateReader(DocumentTokens document)
{
    private const int FirstYear = 1000;
    private const int LastYear = 2150;
    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>Reads the date that begins at a token.</summary>
    public bool TryRead(int start, int end, out Mention mention) =>
        TryMonthName(start, end, out mention) || TryDayMonthName(start, end, out mention) || TryIso(start, end, out mention)
        || TryVietnameseWords(start, end, out mention) || TryMarked(start, end, out mention) || TryPointed(start, end, out mention)
        || TryYear(start, end, out mention);

    /// <summary>"October 14, 2025", "Oct. 14", "March 2030"; a bare month is no claim.</summary>
    private bool TryMonthName(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!_words.Is(start, LexemeKind.Month, out var month) || document.Tokens[start].Kind != TokenKind.Word || !document.Tokens[start].Capital)
            return false;
        var i = month.End;
        if (document.IsSymbol(i, end, '.'))
            i++;
        if (!document.IsNumber(i, end))
            return false;
        if (TryYearAt(i, end, out var only))
        {
            mention = Date(start, i + 1, new PartialDate(only, (int)month.Sense.Value));
            return true;
        }

        if (!TrySmall(i, 31, out var day))
            return false;
        var at = SkipOrdinal(i + 1, end);
        var comma = document.IsSymbol(at, end, ',') ? at + 1 : at;
        if (TryYearAt(comma, end, out var year))
            mention = Date(start, comma + 1, new PartialDate(year, (int)month.Sense.Value, day));
        else if (IsQuantity(at, end))
            return false;
        else
            mention = Date(start, at, new PartialDate(null, (int)month.Sense.Value, day));
        return true;
    }

    /// <summary>"14 October 2025", "14th of October".</summary>
    private bool TryDayMonthName(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!document.IsNumber(start, end) || !TrySmall(start, 31, out var day))
            return false;
        var i = SkipOrdinal(start + 1, end);
        if (_words.Is(i, LexemeKind.DateOf, out var of))
            i = of.End;
        if (!_words.Is(i, LexemeKind.Month, out var month) || !document.Tokens[i].Capital)
            return false;
        var at = month.End;
        if (document.IsSymbol(at, end, '.') || document.IsSymbol(at, end, ','))
            at++;
        mention = TryYearAt(at, end, out var year)
            ? Date(start, at + 1, new PartialDate(year, (int)month.Sense.Value, day))
            : Date(start, month.End, new PartialDate(null, (int)month.Sense.Value, day));
        return true;
    }

    /// <summary>"2017-03-21".</summary>
    private bool TryIso(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!TryYearAt(start, end, out var year) || !document.IsAnySymbol(start + 1, end, "-/") || !document.IsNumber(start + 2, end)
            || !document.IsAnySymbol(start + 3, end, "-/") || !document.IsNumber(start + 4, end) || !AllGlued(start + 1, start + 5))
            return false;
        if (!TrySmall(start + 2, 12, out var month) || !TrySmall(start + 4, 31, out var day))
            return false;
        mention = Date(start, start + 5, new PartialDate(year, month, day));
        return true;
    }

    /// <summary>"ngày 21 tháng 3 năm 2017", "tháng 3 năm 2017", "tháng 3/2017", "tháng 11.2016"; the month alone is no claim.</summary>
    private bool TryVietnameseWords(int start, int end, out Mention mention)
    {
        mention = null!;
        if (_words.Is(start, LexemeKind.MonthWord, out var monthWord) && !document.IsNumber(start - 1, end))
            return TryMonthYear(start, monthWord.End, end, null, out mention);
        if (!document.IsNumber(start, end) || !TrySmall(start, 31, out var day) || !_words.Is(start + 1, LexemeKind.MonthWord, out var word))
            return false;
        if (!_words.EndsAt(start, LexemeKind.DayWord, out _) || !document.IsNumber(word.End, end) || !TrySmall(word.End, 12, out var month))
            return false;
        if (TryMonthYear(start, word.End, end, day, out mention))
            return true;
        mention = Date(start, word.End + 1, new PartialDate(null, month, day));
        return true;
    }

    private bool TryMonthYear(int start, int i, int end, int? day, out Mention mention)
    {
        mention = null!;
        if (!document.IsNumber(i, end))
            return false;
        if (TryPointedMonth(i, out var pointedMonth, out var pointedYear))
        {
            mention = Date(start, i + 1, new PartialDate(pointedYear, pointedMonth, day));
            return true;
        }

        if (!TrySmall(i, 12, out var month))
            return false;
        var at = i + 1;
        if (document.IsAnySymbol(at, end, "/-") && document.Tokens[at].Glued && TryYearAt(at + 1, end, out var year))
        {
            mention = Date(start, at + 2, new PartialDate(year, month, day));
            return true;
        }

        if (!_words.Is(at, LexemeKind.YearWord, out var yearWord) || !TryYearAt(yearWord.End, end, out year))
            return false;
        mention = Date(start, yearWord.End + 1, new PartialDate(year, month, day));
        return true;
    }

    private bool TryPointedMonth(int i, out int month, out int year)
    {
        (month, year) = (0, 0);
        var word = document.WordAt(i);
        var mark = word.IndexOf('.');
        return mark is 1 or 2 && word.Length - mark == 5 && Parse(word[..mark], 12, out month) && Parse(word[(mark + 1)..], LastYear, out year) && year >= FirstYear;
    }

    /// <summary>"21/3/2017", "21/3", "21-3" and "3/2017", where the place says that it is a date.</summary>
    private bool TryMarked(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!document.IsNumber(start, end) || !document.IsAnySymbol(start + 1, end, "/-") || !document.IsNumber(start + 2, end) || !AllGlued(start + 1, start + 3))
            return false;
        var mark = document.Text[document.Tokens[start + 1].Start];
        var cued = _words.EndsAt(start, LexemeKind.DayWord, out _) || WeekdayBefore(start, out _);
        if (mark == '/' && TrySmall(start, 12, out var onlyMonth) && TryYearAt(start + 2, end, out var monthYear))
        {
            mention = Date(start, start + 3, new PartialDate(monthYear, onlyMonth));
            return true;
        }

        var hasYear = document.IsAnySymbol(start + 3, end, mark == '/' ? "/" : "-") && document.IsNumber(start + 4, end) && AllGlued(start + 3, start + 5);
        if (hasYear && TryShortYear(start + 4, out var year) && TryDayMonth(start, start + 2, hasYear, cued, out var day, out var month))
        {
            mention = Date(start, start + 5, new PartialDate(year, month, day));
            return true;
        }

        if (hasYear || document.IsAnySymbol(start + 3, end, "/"))
            return false;
        if (!TryDayMonth(start, start + 2, cued, cued, out day, out month))
            return false;
        if (!cued && (mark != '/' || IsQuantity(start + 3, end) || !LooksLikeDay(start, end)))
            return false;
        mention = Date(start, start + 3, new PartialDate(null, month, day));
        return true;
    }

    /// <summary>Day first, except in English where only month first is legal.</summary>
    private bool TryDayMonth(int first, int second, bool keepIllegal, bool cued, out int day, out int month)
    {
        (day, month) = (0, 0);
        if (!Parse(document.WordAt(first), 99, out var a) || !Parse(document.WordAt(second), 99, out var b) || a == 0 || b == 0)
            return false;
        var monthFirst = !document.Language.Lexicon.Has(LexemeKind.MonthWord);
        if (monthFirst && a <= 12 && b <= 31 && (b > 12 || document.Language.DecimalMark == '.'))
            (month, day) = (a, b);
        else if (b <= 12 && a <= 31)
            (day, month) = (a, b);
        else if (a <= 12 && b <= 31 && monthFirst)
            (month, day) = (a, b);
        else if (keepIllegal && cued && a <= 39 && b <= 19)
            (day, month) = (a, b);
        else
            return false;
        return true;
    }

    /// <summary>Without a word that says so, "2/9" is a day only before a break or a function word: "dịp 2/9," but not "2/9 người".</summary>
    private bool LooksLikeDay(int start, int end)
    {
        var behind = start + 3;
        // "26/05 FPT chốt danh sách": no whole is printed with a zero before it.
        if (behind >= end || document.WordAt(start + 2) is ['0', _])
            return true;
        // "8/10 chỉ tiêu": the noun is the longer word, and tells what eight of ten are.
        return !_words.Is(behind, LexemeKind.Noun)
            && (document.Tokens[behind].Kind == TokenKind.Symbol || _words.Is(behind, LexemeKind.Function) || _words.Is(behind, LexemeKind.Cue) || _words.Is(behind, LexemeKind.Up) || _words.Is(behind, LexemeKind.Down));
    }

    /// <summary>"15.2", "15.2.2017" behind "ngày", "sáng", "chiều".</summary>
    private bool TryPointed(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!document.IsNumber(start, end))
            return false;
        var word = document.WordAt(start);
        var first = word.IndexOf('.');
        if (first is < 1 or > 2)
            return false;
        var rest = word[(first + 1)..];
        var second = rest.IndexOf('.');
        var cued = _words.EndsAt(start, LexemeKind.DayWord, out _) || WeekdayBefore(start, out _);
        if (second is 1 or 2 && rest.Length - second == 5 && Parse(word[..first], 31, out var day) && Parse(rest[..second], 12, out var month)
            && Parse(rest[(second + 1)..], LastYear, out var year) && year >= FirstYear)
        {
            mention = Date(start, start + 1, new PartialDate(year, month, day));
            return true;
        }

        if (!cued || second >= 0 || rest.Length > 2 || !Parse(word[..first], 31, out day) || !Parse(rest, 12, out month) || month == 0 || IsQuantity(start + 1, end))
            return false;
        mention = Date(start, start + 1, new PartialDate(null, month, day));
        return true;
    }

    /// <summary>A bare four-digit number is a year unless something measures with it.</summary>
    private bool TryYear(int start, int end, out Mention mention)
    {
        mention = null!;
        if (!TryYearAt(start, end, out var year) || IsQuantity(start + 1, end) || IsYearOfQuarter(start, end))
            return false;
        var word = _words.EndsAt(start, LexemeKind.YearWord, out _);
        var cue = word || _words.EndsAt(start, LexemeKind.DateCue, out _) || _words.EndsAt(start, LexemeKind.Month, out _);
        if (!word && (year < 1900 || year > 2099) && !(year >= 1500 && year < 1900 && cue))
            return false;
        // "2000 to 3000 tonnes" is a range; in "from 1.2 million in 2022 to 1.5 million" the year is the first figure's.
        var dated = cue && !_words.EndsAt(start, LexemeKind.RangeFrom, out _) && !_words.EndsAt(start, LexemeKind.HedgeBefore, out _);
        if (!dated && _words.Is(start + 1, LexemeKind.RangeJoin, out var join) && document.IsNumber(join.End, end) && IsQuantity(join.End + 1, end))
            return false;
        if (!word && _words.Is(start + 1, LexemeKind.Noun) && document.Language.DecimalMark == ',')
            return false;
        if (!word && _words.EndsAt(start, LexemeKind.HedgeBefore, out var hedge) && hedge.Sense.Text is not ("approx" or "exact")
            && !_words.EndsAt(start, LexemeKind.DateCue, out _) && !_words.EndsAt(hedge.Start, LexemeKind.Percent, out _))
            return false;
        if (!word && !cue && document.IsAnySymbol(start + 1, end, "-–") && document.IsNumber(start + 2, end) && document.Tokens[start + 2].Length < 4
            && document.Tokens[start + 2].Length > 2)
            return false;
        mention = Date(start, start + 1, new PartialDate(year));
        return true;
    }

    /// <summary>"quý III/2024": the year is part of the period's name.</summary>
    private bool IsYearOfQuarter(int start, int end) => document.IsSymbol(start - 1, end, '/') && document.Tokens[start].Glued
        && _words.EndsAt(start - 2, LexemeKind.PeriodLead, out var lead) && lead.Sense.Text == "quarter" && _words.Is(start - 2, LexemeKind.QuarterNumber);

    /// <summary>Reads a date that names its month.</summary>
    public bool TryNamedMonth(int start, int end) => TryMonthName(start, end, out _) || TryDayMonthName(start, end, out _);

    private Mention Date(int start, int end, PartialDate date) => new()
    {
        Start = start,
        End = end,
        Lead = start,
        Tail = end,
        Kind = QuantityKind.Date,
        Unit = "date",
        Date = date,
        Weekday = WeekdayBefore(start, out var weekday) ? weekday : WeekdayBehind(end),
    };

    /// <summary>"thứ Năm, 14/11/2024", "Saturday 9 March", "thứ Hai (ngày 12/6)".</summary>
    private bool WeekdayBefore(int start, out DayOfWeek weekday)
    {
        weekday = default;
        var i = start;
        for (var steps = 0; steps < 3 && i > 0 && (document.Tokens[i].Flags & TokenFlags.BlockStart) == 0; steps++)
        {
            if (_words.EndsAt(i, LexemeKind.Weekday, out var day))
            {
                weekday = (DayOfWeek)(int)day.Sense.Value;
                return true;
            }

            if (document.IsAnySymbol(i - 1, i, ",("))
                i--;
            else if (_words.EndsAt(i, LexemeKind.DayWord, out var word))
                i = word.Start;
            else
                return false;
        }

        return false;
    }

    /// <summary>"4 October 2024, a Friday", "12/6 (thứ Tư)", "22 September 1924, which was a Monday".</summary>
    private DayOfWeek? WeekdayBehind(int end)
    {
        if (!document.IsAnySymbol(end, document.Tokens.Length, "(,"))
            return null;
        var i = end + 1;
        if (document.IsSymbol(end, document.Tokens.Length, ','))
        {
            while (i < document.Tokens.Length && i < end + 4 && document.Tokens[i].Kind == TokenKind.Word && _words.Is(i, LexemeKind.WeekdayLead, out var lead))
                i = lead.End;
            if (i == end + 1)
                return null;
        }

        if (!_words.Is(i, LexemeKind.Weekday, out var day))
            return null;
        // "ngày 4 và 5/6, tức thứ năm và thứ sáu": a row of days for a row of dates; the last is this one's.
        while (_words.Is(day.End, LexemeKind.RangeAnd, out var and) && _words.Is(and.End, LexemeKind.Weekday, out var next) || document.IsSymbol(day.End, document.Tokens.Length, ',') && _words.Is(day.End + 1, LexemeKind.Weekday, out next))
            day = next;
        return (DayOfWeek)(int)day.Sense.Value;
    }

    private bool TryYearAt(int i, int end, out int year)
    {
        year = 0;
        return document.IsNumber(i, end) && document.Tokens[i].Length == 4 && Parse(document.WordAt(i), LastYear, out year) && year >= FirstYear;
    }

    /// <summary>"24" after a day and month is 2024.</summary>
    private bool TryShortYear(int i, out int year)
    {
        if (document.Tokens[i].Length == 4)
            return Parse(document.WordAt(i), LastYear, out year) && year >= FirstYear;
        year = 0;
        if (document.Tokens[i].Length != 2 || !Parse(document.WordAt(i), 99, out year))
            return false;
        year += year < 50 ? 2000 : 1900;
        return true;
    }

    private bool TrySmall(int i, int most, out int value) => Parse(document.WordAt(i), most, out value) && value > 0 && document.Tokens[i].Length <= 2;

    private static bool Parse(ReadOnlySpan<char> digits, int most, out int value)
    {
        value = 0;
        if (digits.Length is 0 or > 4)
            return false;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }

        return value <= most;
    }

    private int SkipOrdinal(int i, int end) => i < end && document.Tokens[i].Glued && _words.Is(i, LexemeKind.RankNumber, out var suffix) ? suffix.End : i;

    private bool AllGlued(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (!document.Tokens[i].Glued)
                return false;
        return true;
    }

    /// <summary>Whether something stands there that a date never has: a unit, a currency, a percent sign.</summary>
    private bool IsQuantity(int i, int end)
    {
        if (i >= end)
            return false;
        if (_words.Is(i, LexemeKind.Percent) || _words.Is(i, LexemeKind.Currency) || _words.Is(i, LexemeKind.Scale) || _words.Is(i, LexemeKind.PercentagePoint))
            return true;
        return _words.Is(i, LexemeKind.Measure, out var unit) && document.Tokens[i].Kind == TokenKind.Word && unit.End <= end
            && (unit.Sense.Text != "in" || document.Tokens[i].Length > 2 || document.Tokens[i].Glued)
            && !(SuffixReader.IsTime(unit.Sense.Text!) && _words.Is(i, LexemeKind.YearWord)) && !_words.Is(i, LexemeKind.StopNumber)
            && !(_words.Is(i, LexemeKind.HedgeBefore) && _words.EndsAt(i - 1, LexemeKind.YearWord, out _));
    }
}
