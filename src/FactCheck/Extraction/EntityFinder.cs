using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Finds names: runs of capitalised words. Word segmentation and dictionaries of names are not needed for that (vietnamese.md C).</summary>
internal sealed class EntityFinder
{
    /// <summary>The words of an institution's name behind its first capitalised one.</summary>
    private const int InstitutionReach = 7;

    private readonly DocumentTokens _document;
    private readonly LexemeMap _words;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isNamed;

    public EntityFinder(DocumentTokens document)
    {
        _document = document;
        _words = document.Lexemes;
        _isNamed = _named.GetAlternateLookup<ReadOnlySpan<char>>();
        CollectNames();
    }

    /// <summary>A name and where it stands.</summary>
    /// <param name="Start">The first token.</param>
    /// <param name="End">The token behind the last.</param>
    /// <param name="Name">The words as printed.</param>
    /// <param name="IsPerson">Whether a title or an office stands before it.</param>
    public readonly record struct Entity(int Start, int End, string Name, bool IsPerson = false);

    /// <summary>The names of a sentence, in order.</summary>
    public List<Entity> Find(TextSpan sentence)
    {
        var found = new List<Entity>();
        var isTitle = IsTitleCase(sentence);
        for (var i = sentence.Start; i < sentence.End;)
        {
            var office = BehindOffice(i, sentence.End);
            var start = BehindSort(office, sentence.End);
            var end = EndOfRun(start, sentence.End);
            if (end > start && (end - start > 1 || _document.Tokens[start].Length > 1) && Stands(start, end, sentence.Start) && (!isTitle || IsKnown(start, end)))
            {
                var (from, to) = Institution(start, end, sentence);
                found.Add(new Entity(from, to, Name(from, to), office > i || _words.EndsAt(start, LexemeKind.Title, out _)));
                end = to;
            }

            i = Math.Max(Math.Max(start, end), i + 1);
        }

        return found;
    }

    /// <summary>A headline in which nearly every word is capitalised names only what the text names, too.</summary>
    private bool IsTitleCase(TextSpan sentence)
    {
        var (words, capitals) = (0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (_document.Tokens[i].Kind != TokenKind.Word || _document.Tokens[i].Length < 4)
                continue;
            words++;
            capitals += _document.Tokens[i].Capital ? 1 : 0;
        }

        return words >= 4 && capitals * 4 >= words * 3;
    }

    private bool IsKnown(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (_document.Tokens[i].Kind == TokenKind.Word && !_isNamed.Contains(_document.WordAt(i)))
                return false;
        return true;
    }

    /// <summary>"Phó tổng giám đốc Lê Thu Hằng", "Mr Ashdown": an office or a title is no part of the name, capitalised as it may be.</summary>
    private int BehindOffice(int i, int end) => _words.Is(i, LexemeKind.Title, out var title) && _document.Tokens[i].Capital && title.End < end ? title.End : i;

    /// <summary>"Ngân hàng Trường Thủy" at the start of a clause: what sort of institution it is has a capital, and is no name.</summary>
    private int BehindSort(int i, int end) => _words.Is(i, LexemeKind.Institution, out var sort) && sort.End - i > 1 && sort.End <= end
        && _document.Tokens[i].Capital && !_document.Tokens[i + 1].Capital ? sort.End : i;

    /// <summary>
    /// "Sở Nông nghiệp và Môi trường": of an institution's name only some words are capitalised. It reaches to the last
    /// of them, or one word beyond the only one.
    /// </summary>
    private (int Start, int End) Institution(int start, int end, TextSpan sentence)
    {
        if (!_words.EndsAt(start, LexemeKind.Institution, out var lead) || lead.Start < sentence.Start)
        {
            if (!_words.Is(start, LexemeKind.Institution, out lead) || lead.End > end)
                return (start, end);
        }

        var last = end;
        for (var i = end; i < Math.Min(sentence.End, end + InstitutionReach); i++)
        {
            if (_document.Tokens[i].Kind != TokenKind.Word || _words.Is(i, LexemeKind.Speech) || _words.Is(i, LexemeKind.Function) && !_words.Is(i, LexemeKind.ListWord))
                break;
            if (IsNameWord(i))
                last = EndOfRun(i, sentence.End);
        }

        if (last == end && end - start == 1 && end < sentence.End && _document.Tokens[end].Kind == TokenKind.Word && !_words.Is(end, LexemeKind.Function) && _document.Language.NamesHaveSmallWords)
            last = end + 1;
        return (last > end ? lead.Start : start, last);
    }

    /// <summary>Words that are capitalised inside a sentence are names at its start, too.</summary>
    private void CollectNames()
    {
        foreach (var sentence in _document.Sentences)
        {
            if (IsTitleCase(sentence))
                continue;
            for (var i = sentence.Start + 1; i < sentence.End; i++)
                if (IsNameWord(i) && !_document.IsAnySymbol(i - 1, i, "\"“‘:.") && _named.Count < 20_000)
                    _isNamed.Add(_document.WordAt(i));
        }
    }

    private int EndOfRun(int i, int end)
    {
        var at = i;
        while (at < end)
        {
            if (IsNameWord(at) && (at == i || !_document.Tokens[at].Glued || _document.IsAnySymbol(at - 1, at, "-&")))
                at++;
            else if (at > i && _document.IsAnySymbol(at, end, "-&") && at + 1 < end && IsNameWord(at + 1))
                at++;
            else
                break;
        }

        return at;
    }

    private bool IsNameWord(int i)
    {
        var token = _document.Tokens[i];
        if (token.Kind != TokenKind.Word || !token.Capital)
            return false;
        if (IsSingleMark(i))
            return false;
        foreach (ref readonly var lexeme in _words.At(i))
            if (lexeme.Sense.Kind is LexemeKind.Month or LexemeKind.Weekday or LexemeKind.Currency or LexemeKind.CurrencyMark or LexemeKind.PeriodPhrase or LexemeKind.YearWord or LexemeKind.DayWord or LexemeKind.MonthWord
                || token.AllCaps && lexeme.End == i + 1 && lexeme.Sense.Kind is LexemeKind.Measure or LexemeKind.MeasureName)
                return false;
        return true;
    }

    /// <summary>"chị L.", "quý II": an initial and a Roman numeral name nothing.</summary>
    private bool IsSingleMark(int i) =>
        _document.Tokens[i].Length == 1 && _document.IsSymbol(i + 1, _document.Tokens.Length, '.')
        || _words.Is(i, LexemeKind.QuarterNumber) && i > 0 && _words.EndsAt(i, LexemeKind.PeriodLead, out _);

    /// <summary>A single capital at the start of a sentence may be no name: it must be one elsewhere, or more than one word.</summary>
    private bool Stands(int start, int end, int sentenceStart)
    {
        var first = start == sentenceStart || _document.IsAnySymbol(start - 1, start, "\"“‘:.");
        if (!first)
            return true;
        if (_words.Is(start, LexemeKind.MeasureName, out var measure) && measure.End >= end)
            return false;
        if (end - start == 1)
            return _isNamed.Contains(_document.WordAt(start)) && !_words.Is(start, LexemeKind.Function);
        return !_words.Is(start, LexemeKind.Function) || _isNamed.Contains(_document.WordAt(start));
    }

    private string Name(int start, int end)
    {
        var span = _document.SpanOf(start, end);
        return _document.Text[span.Start..span.End];
    }
}
