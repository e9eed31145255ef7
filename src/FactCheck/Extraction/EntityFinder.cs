using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Finds names: runs of capitalised words. Word segmentation and dictionaries of names are not needed for that (vietnamese.md C).</summary>
internal sealed class EntityFinder
{
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
    public readonly record struct Entity(int Start, int End, string Name);

    /// <summary>The names of a sentence, in order.</summary>
    public List<Entity> Find(TextSpan sentence)
    {
        var found = new List<Entity>();
        for (var i = sentence.Start; i < sentence.End;)
        {
            var end = EndOfRun(i, sentence.End);
            if (end > i && Stands(i, end, sentence.Start))
                found.Add(new Entity(i, end, Name(i, end)));
            i = Math.Max(end, i + 1);
        }

        return found;
    }

    /// <summary>Words that are capitalised inside a sentence are names at its start, too.</summary>
    private void CollectNames()
    {
        foreach (var sentence in _document.Sentences)
            for (var i = sentence.Start + 1; i < sentence.End; i++)
                if (IsNameWord(i) && !_document.IsAnySymbol(i - 1, i, "\"“‘:.") && _named.Count < 20_000)
                    _isNamed.Add(_document.WordAt(i));
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
        foreach (ref readonly var lexeme in _words.At(i))
            if (lexeme.Sense.Kind is LexemeKind.Month or LexemeKind.Weekday or LexemeKind.Currency or LexemeKind.CurrencyMark or LexemeKind.PeriodPhrase or LexemeKind.YearWord or LexemeKind.DayWord or LexemeKind.MonthWord)
                return false;
        return true;
    }

    /// <summary>A single capital at the start of a sentence may be no name: it must be one elsewhere, or more than one word.</summary>
    private bool Stands(int start, int end, int sentenceStart)
    {
        var first = start == sentenceStart || _document.IsAnySymbol(start - 1, start, "\"“‘:.");
        if (!first)
            return true;
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
