using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>
/// Finds numbers that claim nothing, by their form and the words around them: phone numbers, laws, product names,
/// clock times, scores, list markers, codes. Each with its reason.
/// </summary>
internal sealed class NonClaimReader(DocumentTokens document, NumberStyle style)
{
    private const int LongestName = 4;
    private const int LastWeek = 53;

    /// <summary>The tokens of a headline that are looked at.</summary>
    private const int LongestTitle = 40;

    /// <summary>Shorter words stay small in titles, too.</summary>
    private const int TitledLetters = 4;

    /// <summary>Fewer words make no title.</summary>
    private const int TitledWords = 3;

    /// <summary>The tokens from a figure to the end of its item: "752 confirmed cases,".</summary>
    private const int NounsBetween = 5;

    private readonly LexemeMap _words = document.Lexemes;
    private readonly PowerReader _powers = new(document, style);

    /// <summary>Looks for a non-claim that begins at a token.</summary>
    /// <param name="i">The token.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="sentenceStart">Where it begins.</param>
    /// <param name="behind">The token behind it.</param>
    /// <param name="reason">Why it claims nothing.</param>
    public bool TryRead(int i, int end, int sentenceStart, out int behind, out string reason)
    {
        behind = i + 1;
        reason = "";
        if (_words.Is(i, LexemeKind.IgnoredPhrase, out var phrase) && phrase.End <= end && PhraseStands(phrase, end))
        {
            (behind, reason) = (phrase.End, phrase.Sense.Text ?? "name");
            return true;
        }

        if (_words.Is(i, LexemeKind.Placeholder, out var placeholder) && placeholder.End <= end)
        {
            (behind, reason) = (placeholder.End, "placeholder");
            return true;
        }

        if (TryWebAddress(i, end, out behind))
        {
            reason = "web address";
            return true;
        }

        if (!document.IsNumber(i, end) || _powers.IsPower(i, end))
            return false;
        reason = OfNumber(i, end, sentenceStart, out behind) ?? "";
        return reason.Length > 0;
    }

    /// <summary>Phone and law numbers, addresses: these win over dates and quantities ("tổng đài 1900 6868", "Act 1987").</summary>
    public bool TryUnmistakable(int i, int end, out int behind, out string reason)
    {
        reason = "";
        behind = i + 1;
        if (!document.IsNumber(i, end))
            return false;
        if (IsPhone(i, end, out behind))
            reason = "phone number";
        else if (IsAddress(i, end, out behind))
            reason = "address";
        else if (IsSeason(i, end, out behind))
            reason = "season";
        else if (_words.EndsAt(i, LexemeKind.IgnoredBefore, out var label) && label.Sense.Text == "law number" && document.Tokens[i].Length <= 4
            && document.Tokens[label.End - 1].Capital && !Measured(i + 1, end) && !document.IsAnySymbol(i + 1, end, "/"))
            (behind, reason) = (i + 1, "law number");
        return reason.Length > 0;
    }

    /// <summary>"14 Quay Street", "22-24 Rua Augusta": a plain number, capitalised words, and a word for a street among them.</summary>
    private bool IsAddress(int i, int end, out int behind)
    {
        behind = i + 1;
        if (document.Tokens[i].Length > 5 || document.WordAt(i).ContainsAny(",."))
            return false;
        var at = i + 1;
        if (document.IsAnySymbol(at, end, "-–") && document.Tokens[at].Glued && document.IsNumber(at + 1, end))
            at += 2;
        var first = at;
        while (at < end && at - first < 4 && document.Tokens[at] is { Kind: TokenKind.Word, Capital: true, Glued: false })
        {
            if (_words.Is(at, LexemeKind.StreetWord) && (at > first || at + 1 < end && document.Tokens[at + 1].Capital))
            {
                behind = at + 1;
                return true;
            }

            at++;
        }

        return false;
    }

    /// <summary>A phrase with a digit at its end ("số 1") is no phrase where the number goes on ("số 1,5", "số 10").</summary>
    private bool PhraseStands(Lexeme phrase, int end) =>
        phrase.End >= end || (document.Tokens[phrase.End - 1].Kind != TokenKind.Number && !EndsInNumber(phrase))
        || (!Measured(phrase.End, end) && (!document.Tokens[phrase.End].Glued || document.Tokens[phrase.End].Kind == TokenKind.Symbol));

    /// <summary>"that one mile", "this one dollar": what is measured is counted; "the one in pain" is no inch.</summary>
    private bool EndsInNumber(Lexeme phrase) => document.Tokens[phrase.End].Length > 2 && !document.Language.Lexicon.Has(LexemeKind.TensMark) && _words.Is(phrase.End - 1, LexemeKind.Unit);

    private string? OfNumber(int i, int end, int sentenceStart, out int behind)
    {
        behind = i + 1;
        if (document.WordAt(i) is "000" && document.IsAnySymbol(i - 1, end, "'’‘") && document.Tokens[i].Glued)
            return "table header";
        if (IsLawNumber(i, end, out behind))
            return "law number";
        if (IsPhone(i, end, out behind))
            return "phone number";
        behind = i + 1;
        if (IsCode(i, end, out behind))
            return "code";
        if (IsClock(i, end, out behind))
            return "clock time";
        if (IsListMarker(i, end, sentenceStart, out behind))
            return "list marker";
        if (IsFormation(i, end, out behind))
            return "formation";
        if (IsScore(i, end, sentenceStart, out behind))
            return "score";
        if (IsDimension(i, end, out behind))
            return "dimensions";
        if (IsPeriodLabel(i, end, out behind))
            return "period";
        behind = i + 1;
        return Labelled(i, end, ref behind);
    }

    /// <summary>"43/2014/NĐ-CP", "1600/QĐ-TTg", "57/GP-2021".</summary>
    private bool IsLawNumber(int i, int end, out int behind)
    {
        behind = i + 1;
        var at = i + 1;
        var slashes = 0;
        while (document.IsAnySymbol(at, end, "/-") && document.Tokens[at].Glued && at + 1 < end && document.Tokens[at + 1].Glued)
        {
            if (document.IsSymbol(at, end, '/'))
                slashes++;
            at++;
            var token = document.Tokens[at];
            if (token.Kind == TokenKind.Word && token.Capital && (token.AllCaps || token.Length <= 3) && slashes > 0 && !_words.Is(at, LexemeKind.Measure) && !_words.Is(at, LexemeKind.Currency))
            {
                behind = EndOfGlued(at, end);
                return true;
            }

            if (token.Kind != TokenKind.Number)
                return false;
            at++;
        }

        return false;
    }

    /// <summary>Digits with a phone cue before them, or of a phone's form: a leading 0 or +84 and nine digits or more, 1800/1900 numbers.</summary>
    private bool IsPhone(int i, int end, out int behind)
    {
        behind = i + 1;
        if (i > 0 && document.Tokens[i].Glued && document.Tokens[i - 1].Kind == TokenKind.Number)
            return false;
        var digits = 0;
        var groups = 0;
        var at = i;
        while (document.IsNumber(at, end) && document.Tokens[at].Length <= 14)
        {
            var word = document.WordAt(at);
            if (word.Contains(','))
                break;
            foreach (var c in word)
                if (char.IsAsciiDigit(c))
                    digits++;
            groups++;
            behind = ++at;
            if (document.IsAnySymbol(at, end, "-.") && document.Tokens[at].Glued && document.IsNumber(at + 1, end) && document.Tokens[at + 1].Glued)
                at++;
            else if (!document.IsNumber(at, end) || document.Tokens[at].Start - document.Tokens[at - 1].End > 1)
                break;
        }

        var first = document.Text[document.Tokens[i].Start];
        var international = document.IsSymbol(i - 1, end, '+') && digits >= 9;
        var service = groups >= 2 && digits is >= 6 and <= 11 && document.WordAt(i) is "1800" or "1900";
        if (groups == 3 && digits is 10 or 11 && document.Tokens[i].Length is 3 or 4 && document.Tokens[behind - 1].Length == 4 && document.IsAnySymbol(i + 1, end, "-"))
            return true;
        if (digits is >= 9 and <= 15 && (first == '0' || international) && !document.WordAt(i).Contains("0.", StringComparison.Ordinal))
            return true;
        return service || (digits is >= 5 and <= 15 && _words.EndsAt(SkipColon(i), LexemeKind.IgnoredBefore, out var cue) && cue.Sense.Text == "phone number" && !Measured(behind, end));
    }

    private int SkipColon(int i) => document.IsAnySymbol(i - 1, i, ":(") ? i - 1 : i;

    /// <summary>Letters glued to digits: "U23", "A320", "86B8-297.33", "4K"; a unit, scale or currency is none.</summary>
    private bool IsCode(int i, int end, out int behind)
    {
        behind = i + 1;
        var token = document.Tokens[i];
        if (token.Glued && i > 0 && document.Tokens[i - 1].Kind == TokenKind.Word && (!_words.EndsAt(i, LexemeKind.CurrencyMark, out var mark) || CurrencyLetter.IsLabel(document, mark, end))
            && !(i > 1 && document.Tokens[i - 2].Kind == TokenKind.Number && _words.EndsAt(i, LexemeKind.Measure, out _)) && !IsScaleSuffixBefore(i))
        {
            behind = EndOfGlued(i, end);
            return true;
        }

        // "Covid-19", "MH-370", "F-16": a capital, a hyphen, digits.
        if (token.Glued && i > 1 && document.IsAnySymbol(i - 1, i, "-‑") && document.Tokens[i - 1].Glued && document.Tokens[i - 2] is { Kind: TokenKind.Word, Capital: true } name
            && !_words.EndsAt(i - 1, LexemeKind.Month, out _) && !_words.EndsAt(i - 1, LexemeKind.CurrencyMark, out _) && name.Length is <= 8)
        {
            behind = EndOfGlued(i, end);
            return true;
        }

        if (i + 1 >= end || !document.Tokens[i + 1].Glued || document.Tokens[i + 1].Kind != TokenKind.Word)
            return false;
        var plate = document.Tokens[i + 1] is { Capital: true, Length: <= 2 } && document.IsSymbol(i + 2, end, '-') && document.Tokens[i + 2].Glued
            && document.IsNumber(i + 3, end) && document.Tokens[i + 3].Glued && document.Tokens[i + 3].Length >= 4;
        if (!plate && KnownSuffix(i + 1, end))
            return false;
        behind = EndOfGlued(i, end);
        return true;
    }

    private bool IsScaleSuffixBefore(int i) => i > 1 && document.Tokens[i - 2].Kind == TokenKind.Number && _words.EndsAt(i, LexemeKind.ScaleSuffix, out _);

    private bool KnownSuffix(int i, int end)
    {
        foreach (ref readonly var lexeme in _words.At(i))
        {
            if (lexeme.End < end && document.Tokens[lexeme.End] is { Kind: TokenKind.Word, Glued: true })
                continue;
            switch (lexeme.Sense.Kind)
            {
                case LexemeKind.ScaleSuffix when document.WordAt(i) is not ("K" or "G") || document.Tokens[i - 1].Length > 2 || _words.Is(lexeme.End, LexemeKind.Currency):
                case LexemeKind.Measure or LexemeKind.Currency or LexemeKind.Scale or LexemeKind.RankNumber or LexemeKind.Percent or LexemeKind.PercentagePoint
                    or LexemeKind.Times or LexemeKind.DecadeWord or LexemeKind.ClockUnit or LexemeKind.IgnoredAfter or LexemeKind.AgeAfter or LexemeKind.Noun or LexemeKind.Batch:
                    return true;
            }
        }

        return document.WordAt(i) is "x" && document.IsNumber(i + 1, end);
    }

    /// <summary>"7h30", "14h", "19:30", "8.30pm", "7 giờ 30", "lúc 14 giờ".</summary>
    private bool IsClock(int i, int end, out int behind)
    {
        behind = i + 1;
        if (document.IsSymbol(i + 1, end, ':') && document.Tokens[i + 1].Glued && document.IsNumber(i + 2, end) && document.Tokens[i + 2].Glued && document.Tokens[i + 2].Length == 2)
        {
            behind = i + 3;
            if (document.IsSymbol(behind, end, ':') && document.IsNumber(behind + 1, end) && document.Tokens[behind].Glued)
                return false;
            return Hour(i) <= 24;
        }

        if (_words.Is(i + 1, LexemeKind.IgnoredAfter, out var after) && after.Sense.Text == "clock time" && Hour(i) <= 24)
        {
            behind = after.End;
            return true;
        }

        if (i + 1 < end && _words.Is(i + 1, LexemeKind.ClockUnit, out var unit) && Hour(i) <= 24)
        {
            var minutes = document.IsNumber(unit.End, end) && document.Tokens[unit.End].Length == 2 && Hour(unit.End) < 60;
            var glued = document.Tokens[i + 1].Glued;
            if (minutes && (glued == document.Tokens[unit.End].Glued) && (!_words.Is(unit.End + 1, LexemeKind.Measure) || _words.Is(unit.End + 1, LexemeKind.DayWord)))
            {
                behind = unit.End + 1;
                return true;
            }

            if (glued && (!_words.EndsAt(i, LexemeKind.HedgeBefore, out var hedge) || hedge.Sense.Text == "exact") && document.Language.Lexicon.Has(LexemeKind.TensMark) && !document.IsAnySymbol(unit.End, end, "/"))
            {
                behind = unit.End;
                return true;
            }

            // "lúc gần 2 giờ": what softens the hour may stand between.
            var front = _words.EndsAt(i, LexemeKind.HedgeBefore, out var soft) ? soft.Start : i;
            if (_words.EndsAt(front, LexemeKind.ClockCue, out var said) && said.Sense.Text == "time" || _words.EndsAt(i, LexemeKind.ClockCue, out var cue) && cue.Sense.Text is null && IsTimeOfDayCue(cue))
            {
                behind = minutes ? unit.End + 1 : unit.End;
                return true;
            }
        }

        return false;
    }

    /// <summary>"lúc" and "hồi" tell the time; "khoảng" and "từ" do so only beside a minute.</summary>
    private bool IsTimeOfDayCue(Lexeme cue) => !_words.EndsAt(cue.End, LexemeKind.HedgeBefore, out _) && !_words.EndsAt(cue.End, LexemeKind.RangeFrom, out _)
        && !_words.EndsAt(cue.End, LexemeKind.RangeJoin, out _) && !_words.EndsAt(cue.End, LexemeKind.Function, out _);

    private int Hour(int i)
    {
        var word = document.WordAt(i);
        return word.Length <= 2 && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var hour) ? hour
            : word.Length is 4 or 5 && word.IndexOf('.') is 1 or 2 ? 12 : 99;
    }

    /// <summary>"1. ", "2) " at the start of a block or sentence.</summary>
    private bool IsListMarker(int i, int end, int sentenceStart, out int behind)
    {
        behind = i + 1;
        if (i != sentenceStart || document.Tokens[i].Length > 3 || !document.IsAnySymbol(i + 1, end, ".)/") || !document.Tokens[i + 1].Glued)
            return false;
        if ((document.Tokens[i].Flags & TokenFlags.BlockStart) == 0 && !document.IsSymbol(i + 1, end, ')'))
            return false;
        return i + 2 >= end || (!document.Tokens[i + 2].Glued && !document.WordAt(i).ContainsAny(",."));
    }

    /// <summary>"2012–13", "2004/05": a season or school year.</summary>
    private bool IsSeason(int i, int end, out int behind)
    {
        behind = i + 3;
        if (document.Tokens[i].Length != 4 || !document.IsAnySymbol(i + 1, end, "-–/") || !document.IsNumber(i + 2, end) || document.Tokens[i + 2].Length != 2
            || !document.Tokens[i + 1].Glued || !document.Tokens[i + 2].Glued)
            return false;
        var year = document.WordAt(i);
        return year[0] is '1' or '2' && !year.ContainsAny(",.") && Hour(i + 2) == (((year[2] - '0') * 10) + (year[3] - '0') + 1) % 100;
    }

    /// <summary>"4-2-3-1".</summary>
    private bool IsFormation(int i, int end, out int behind)
    {
        behind = i + 1;
        var groups = 1;
        while (document.IsAnySymbol(behind, end, "-–") && document.Tokens[behind].Glued && document.IsNumber(behind + 1, end) && document.Tokens[behind + 1].Glued && document.Tokens[behind + 1].Length == 1)
        {
            behind += 2;
            groups++;
        }

        return groups >= 3 && document.Tokens[i].Length == 1;
    }

    /// <summary>"2-1", "6-4 6-2", "127-124": two glued small numbers without a unit, falling or beside a word of sport.</summary>
    private bool IsScore(int i, int end, int sentenceStart, out int behind)
    {
        behind = i + 3;
        if (!document.IsAnySymbol(i + 1, end, "-–:") || !document.IsNumber(i + 2, end) || document.Tokens[i].Length > 3 || document.Tokens[i + 2].Length > 3
            || document.WordAt(i).ContainsAny(",.") || document.WordAt(i + 2).ContainsAny(",."))
            return false;
        var spaced = !document.Tokens[i + 1].Glued || !document.Tokens[i + 2].Glued;
        if (spaced && document.IsSymbol(i + 1, end, ':'))
            return false;
        if (Measured(behind, end) || _words.EndsAt(i, LexemeKind.HedgeBefore, out _) || _words.EndsAt(i, LexemeKind.CurrencyMark, out _))
            return false;
        if (document.IsAnySymbol(behind, end, "/-:") && document.Tokens[behind].Glued && document.IsNumber(behind + 1, end))
            return false;
        int a = Number(i), b = Number(i + 2);
        var sport = SportWordIn(sentenceStart, end);
        if (a >= b)
            return !spaced || sport;
        return !spaced && (sport || (b < 20 && !_words.Is(behind, LexemeKind.Noun) && (behind >= end || document.Tokens[behind].Kind == TokenKind.Symbol)));
    }

    private int Number(int i) => int.Parse(document.WordAt(i), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private bool SportWordIn(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_words.Is(i, LexemeKind.ScoreWord))
                return true;
        return false;
    }

    /// <summary>"1920x1080": a format; "3 x 4 m" measures and stays.</summary>
    private bool IsDimension(int i, int end, out int behind)
    {
        behind = i + 3;
        return i + 2 < end && document.WordAt(i + 1) is "x" or "×" && document.Tokens[i + 1].Glued && document.IsNumber(i + 2, end) && document.Tokens[i + 2].Glued
            && !Measured(i + 3, end);
    }

    /// <summary>"quý I/2024", "Q3/2025", "9T2025", "tháng 9", "6 tháng đầu năm", "quý 1.2017": labels of a period.</summary>
    private bool IsPeriodLabel(int i, int end, out int behind)
    {
        behind = i + 1;
        if (_words.EndsAt(i, LexemeKind.PeriodLead, out var lead) && Hour(i) <= (IsWeekOfYear(lead, i, end) ? LastWeek : 12) && !Measured(i + 1, end, time: true)
            && !_words.EndsAt(lead.Start, LexemeKind.Per, out _))
        {
            if (lead.Sense.Text is "quarter" or "half" && Hour(i) > 4)
                return false;
            behind = YearBehind(i + 1, end);
            return true;
        }

        // "quý I/2017": the year behind a Roman quarter.
        if (document.IsSymbol(i - 1, end, '/') && i >= 3 && _words.EndsAt(i - 2, LexemeKind.PeriodLead, out _) && document.Tokens[i].Length == 4)
            return true;
        if (_words.Is(i + 1, LexemeKind.PeriodUnit, out var unit) && Hour(i) <= 12)
        {
            behind = unit.End;
            return true;
        }

        return false;
    }

    /// <summary>"trong tuần 46, toàn tỉnh": a high number behind the word is a label only where it counts nothing.</summary>
    private bool IsWeekOfYear(Lexeme lead, int i, int end) => lead.Sense.Text is "week" && (i + 1 >= end || document.Tokens[i + 1].Kind == TokenKind.Symbol || _words.Is(i + 1, LexemeKind.Function));

    private int YearBehind(int i, int end) =>
        document.IsAnySymbol(i, end, "/-") && document.Tokens[i].Glued && document.IsNumber(i + 1, end) && document.Tokens[i + 1].Glued && document.Tokens[i + 1].Length is 2 or 4 ? i + 2 : i;

    /// <summary>A label before the number: "Điều 36", "Boeing 737", "Section 4"; cancelled by a unit behind it.</summary>
    private string? Labelled(int i, int end, ref int behind)
    {
        var token = document.Tokens[i];
        if (token.Length > 6 || Measured(i + 1, end))
            return null;
        if (_words.EndsAt(i, LexemeKind.IgnoredBefore, out var label) && document.Tokens[label.Start].Kind != TokenKind.Number)
        {
            var lower = char.IsLower(document.Text[document.Tokens[label.End - 1].Start]);
            if (_words.Is(i + 1, LexemeKind.Noun) && !document.Tokens[i + 1].Capital && (lower || label.Sense.Text is "address"))
                return null;
            // "cấp 3.113 giấy phép": no label counts in grouped thousands.
            if (lower && label.Sense.Text is "label" && token.Length >= 5 && document.WordAt(i).ContainsAny(",."))
                return null;
            behind = EndOfGlued(i, end);
            return label.Sense.Text ?? "label";
        }

        return IsNamed(i, end) ? "name" : null;
    }

    /// <summary>A capitalised word inside a sentence directly before a small plain number, with no counted noun behind: "Falcon 9", "VN30".</summary>
    private bool IsNamed(int i, int end)
    {
        if (i == 0 || document.Tokens[i].Glued || (document.Tokens[i].Flags & TokenFlags.BlockStart) != 0)
            return false;
        var before = document.Tokens[i - 1];
        var version = document.Tokens[i].Length == 3 && document.WordAt(i)[1] == '.' && i > 1 && !document.IsSymbol(i - 2, end, '.');
        if (before.Kind != TokenKind.Word || !before.Capital || document.Tokens[i].Length > 4 || (document.WordAt(i).ContainsAny(",.") && !version))
            return false;
        if (_words.EndsAt(i, LexemeKind.HedgeBefore, out _) || _words.EndsAt(i, LexemeKind.Month, out _) || _words.EndsAt(i, LexemeKind.Weekday, out _)
            || _words.EndsAt(i, LexemeKind.Function, out _) || _words.EndsAt(i, LexemeKind.Up, out _) || _words.EndsAt(i, LexemeKind.Down, out _)
            || _words.EndsAt(i, LexemeKind.YearWord, out _) || _words.EndsAt(i, LexemeKind.DateCue, out _) || _words.EndsAt(i, LexemeKind.CurrencyMark, out _)
            || _words.EndsAt(i, LexemeKind.RankBefore, out _) || _words.EndsAt(i, LexemeKind.AgeBefore, out _) || _words.EndsAt(i, LexemeKind.DayWord, out _))
            return false;
        return !_words.Is(i + 1, LexemeKind.Noun) && !_words.Is(i + 1, LexemeKind.Times) && !IsGapped(i, end) && !IsOnlyTitle(i, end) && !IsFirstOfGroups(i, end) && !IsTakenOut(i, end);
    }

    /// <summary>"In the Upper Dales 212 of the 287 pairs": a number that is taken out of another one counts.</summary>
    private bool IsTakenOut(int i, int end) =>
        _words.Is(i + 1, LexemeKind.VagueOf, out var of) && (document.IsNumber(of.End, end) || document.IsNumber(of.End + 1, end) && _words.Is(of.End, LexemeKind.FractionCue));

    /// <summary>"Hospital Fire Kills 31": where every word is capitalised, one that is nowhere else names nothing.</summary>
    private bool IsOnlyTitle(int i, int end)
    {
        var (capitals, words) = (0, 0);
        var start = i;
        while (start > 0 && (document.Tokens[start].Flags & TokenFlags.BlockStart) == 0 && i - start < LongestTitle)
            start--;
        for (var at = start; at < end && at - start < LongestTitle; at++)
            if (document.Tokens[at].Kind == TokenKind.Word && document.Tokens[at].Length >= TitledLetters)
            {
                words++;
                capitals += document.Tokens[at].Capital ? 1 : 0;
            }
        return words >= TitledWords && capitals * 5 >= words * 4 && !IsCapitalElsewhere(i - 1, start, end);
    }

    private bool IsCapitalElsewhere(int i, int start, int end)
    {
        for (var at = 1; at < document.Tokens.Length; at++)
            if ((at < start || at >= end) && document.Tokens[at] is { Kind: TokenKind.Word, Capital: true } token && token.Length == document.Tokens[i].Length
                && (token.Flags & TokenFlags.BlockStart) == 0 && document.WordAt(at).SequenceEqual(document.WordAt(i)))
                return true;
        return false;
    }

    /// <summary>"Vốn 12 345 678 đồng": the first group of a number that is written with spaces.</summary>
    private bool IsFirstOfGroups(int i, int end) => document.Tokens[i].Length <= 3 && document.IsNumber(i + 1, end) && document.Tokens[i + 1].Length == 3 && document.Tokens[i + 1].Start == document.Tokens[i].End + 1
        && document.IsNumber(i + 2, end) && document.Tokens[i + 2].Length == 3;

    private bool IsYearLike(int i) => document.WordAt(i) is { Length: 4 } word && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));

    /// <summary>"Marlow reported 752 cases, Denby 229 and Corran 139": a list of names in which the verb and the noun are said once.</summary>
    private bool IsGapped(int i, int end)
    {
        if (document.Tokens[i].Length < 2 || !(i + 1 >= end || document.IsAnySymbol(i + 1, end, ",;.)") || _words.Is(i + 1, LexemeKind.RangeJoin) || document.WordAt(i + 1) is "and" or "và"))
            return false;
        var at = i - 1;
        while (at > 0 && document.Tokens[at] is { Kind: TokenKind.Word, Capital: true } && i - at <= LongestName)
            at--;
        // "and the Liberals 29"
        if (at > 0 && _words.Is(at, LexemeKind.HedgeBridge))
            at--;
        if (at <= 0 || !document.IsAnySymbol(at, end, ",;") && document.WordAt(at) is not ("and" or "và"))
            return false;
        for (var before = at - 1; before >= 0 && at - before <= NounsBetween; before--)
        {
            if (document.Tokens[before].Kind == TokenKind.Number)
                return document.Tokens[before].Length >= 2 && !document.Tokens[before].Glued && !IsYearLike(before) && (before < at - 1 || before > 0 && !document.Tokens[before - 1].Capital || IsGapped(before, end));
            if (document.Tokens[before].Kind != TokenKind.Word || document.Tokens[before].Capital)
                return false;
        }
        return false;
    }

    /// <summary>Whether a unit, scale, currency or percent sign stands there: then the number measures.</summary>
    private bool Measured(int i, int end, bool time = false)
    {
        if (i >= end)
            return false;
        foreach (ref readonly var lexeme in _words.At(i))
        {
            switch (lexeme.Sense.Kind)
            {
                case LexemeKind.Percent or LexemeKind.PercentagePoint or LexemeKind.Scale or LexemeKind.IndexPoint or LexemeKind.AgeAfter:
                case LexemeKind.Currency when document.Tokens[i].Kind == TokenKind.Word:
                case LexemeKind.ScaleSuffix when document.Tokens[i].Glued:
                    return true;
                case LexemeKind.Measure when document.Tokens[i].Kind == TokenKind.Word && (document.Tokens[i].Glued || document.Tokens[i].Length > 1 || lexeme.End - i > 1):
                    return !time || !SuffixReader.IsTime(lexeme.Sense.Text!);
            }
        }

        return false;
    }

    private bool TryWebAddress(int i, int end, out int behind)
    {
        behind = i + 1;
        if (i >= end || document.Tokens[i].Kind != TokenKind.Word)
            return false;
        var word = document.WordAt(i);
        var isStart = word is "http" or "https" or "www" && i + 1 < end && document.Tokens[i + 1].Glued;
        var isMail = document.IsSymbol(i + 1, end, '@') && document.Tokens[i + 1].Glued;
        if (!isStart && !isMail)
            return false;
        while (behind < end && document.Tokens[behind].Glued)
            behind++;
        return true;
    }

    private int EndOfGlued(int i, int end)
    {
        var behind = i + 1;
        while (behind < end && document.Tokens[behind].Glued && (document.Tokens[behind].Kind != TokenKind.Symbol
            || (document.IsAnySymbol(behind, end, "-/.") && behind + 1 < end && document.Tokens[behind + 1].Glued && document.Tokens[behind + 1].Kind != TokenKind.Symbol)))
            behind++;
        return behind;
    }
}
