using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>What a table's header, caption or unit line says of the numbers below it: "($ million)", "ĐVT: tỷ đồng", "Share (%)".</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Unit">Its symbol; "" for counts.</param>
/// <param name="Factor">The scale: 1e6 under "million".</param>
/// <param name="Found">Whether the text said anything about unit or scale.</param>
internal readonly record struct HeaderUnit(QuantityKind Kind, string Unit, decimal Factor, bool Found)
{
    /// <summary>No unit, no scale.</summary>
    public static HeaderUnit None => new(QuantityKind.Count, "", 1, false);

    /// <summary>Reads a header's text.</summary>
    public static HeaderUnit Of(string header, LanguagePack language)
    {
        if (header.Length > 200)
            return None;
        var tokens = new List<Token>();
        Tokenizer.Cut(header, new TextSpan(0, header.Length), language.Lexicon.Vocabulary, tokens);
        var array = tokens.ToArray();
        var words = language.Lexicon.Match(header, array);
        var factor = 1m;
        string? unit = null;
        string? below = null;
        var unitFactor = 1m;
        var kind = QuantityKind.Count;
        for (var i = 0; i < array.Length;)
        {
            var next = i + 1;
            if (header.AsSpan(array[i].Start, array[i].Length) is "000" && (i == 0 || header[array[i].Start - 1] is '\'' or '’' or '‘' or '(' or ' '))
                factor *= 1000;
            foreach (ref readonly var lexeme in words.At(i))
            {
                if (!Fits(lexeme, header, array, words))
                    continue;
                var symbol = lexeme.Sense.Text;
                var isBelow = unit is not null && (i > 0 && header[array[i - 1].Start] == '/' || words.EndsAt(i, LexemeKind.Per, out _));
                switch (lexeme.Sense.Kind)
                {
                    case LexemeKind.Scale when unit is null or "" || factor == 1:
                        factor *= DigitReader.PowerOfTen((int)lexeme.Sense.Value);
                        break;
                    case LexemeKind.ScaleSuffix when unit is null && IsMillion(lexeme, header, array, words):
                        factor *= DigitReader.PowerOfTen((int)lexeme.Sense.Value);
                        break;
                    case LexemeKind.Measure when unit is null && IsMillion(lexeme, header, array, words):
                        continue;
                    case LexemeKind.ScaleSuffix when unit is not null && kind == QuantityKind.Money && array[i].Glued:
                        factor *= DigitReader.PowerOfTen((int)lexeme.Sense.Value);
                        break;
                    case LexemeKind.Percent:
                        (kind, unit) = (QuantityKind.Percent, "%");
                        break;
                    case LexemeKind.PercentagePoint:
                        (kind, unit, unitFactor) = (QuantityKind.PercentagePoint, "pp", lexeme.Sense.Value);
                        break;
                    case LexemeKind.CurrencyMark or LexemeKind.Currency when unit is null:
                        (kind, unit, unitFactor) = (QuantityKind.Money, symbol, lexeme.Sense.Value);
                        break;
                    case LexemeKind.Measure when isBelow:
                        below = symbol;
                        break;
                    case LexemeKind.Measure when unit is null:
                        (kind, unit, unitFactor) = (SuffixReader.KindOf(symbol!), symbol, lexeme.Sense.Value);
                        break;
                    case LexemeKind.PerSuffix when unit is not null:
                        below = symbol;
                        break;
                    case LexemeKind.Times when unit is null && i > 0 && header[array[i - 1].Start] == '(':
                        (kind, unit) = (QuantityKind.Multiple, "x");
                        break;
                    case LexemeKind.IndexPoint when unit is null:
                        (kind, unit) = (QuantityKind.Index, "index");
                        break;
                    default:
                        continue;
                }

                next = lexeme.End;
                break;
            }

            i = next;
        }

        if (unit is null && factor == 1)
            return None;
        var full = below is null || (SuffixReader.IsTime(below) && kind != QuantityKind.Measure) ? unit ?? "" : $"{(string.IsNullOrEmpty(unit) ? "count" : unit)}/{below}";
        return new HeaderUnit(below is not null && kind == QuantityKind.Count ? QuantityKind.Measure : kind, full, factor * unitFactor, true);
    }

    /// <summary>"Streams (m)" and "(m kg)" count millions; "Height (m)" measures metres, and so does every Vietnamese header.</summary>
    private static bool IsMillion(Lexeme lexeme, string header, Token[] tokens, LexemeMap words)
    {
        if (header.AsSpan(tokens[lexeme.Start].Start, tokens[lexeme.Start].Length) is not "m" || !words.Is(lexeme.Start, LexemeKind.ScaleSuffix)
            || lexeme.Start == 0 || header[tokens[lexeme.Start].Start - 1] != '(')
            return false;
        if (words.Is(lexeme.Start + 1, LexemeKind.Measure))
            return true;
        for (var i = 0; i < lexeme.Start; i++)
            if (words.Is(i, LexemeKind.LengthHeader))
                return false;
        return words.Is(lexeme.Start, LexemeKind.MillionHeader);
    }

    /// <summary>A unit's name inside a header is a unit in parentheses, behind a colon or comma, alone, or as a symbol; "Lượt khách" has none.</summary>
    private static bool Fits(Lexeme lexeme, string header, Token[] tokens, LexemeMap words)
    {
        if (lexeme.Sense.Kind is not (LexemeKind.Measure or LexemeKind.Currency or LexemeKind.IndexPoint or LexemeKind.Scale or LexemeKind.ScaleSuffix))
            return true;
        var before = header.AsSpan(0, tokens[lexeme.Start].Start);
        var enclosed = before.LastIndexOf('(') > before.LastIndexOf(')');
        var colon = before.Contains(':') || (before.Contains(',') && (lexeme.Sense.Kind != LexemeKind.Measure || Closes(lexeme, tokens, words)));
        // "In all, 5.8 million people": a sentence that tells an amount of its own.
        if (!enclosed && !before.Contains(':') && lexeme.Start > 0 && tokens[lexeme.Start - 1].Kind == TokenKind.Number)
            return false;
        var whole = lexeme.Start == 0 && lexeme.End == tokens.Length;
        // "Year" names a row or column; "Days" says what stands below.
        if (whole && lexeme.Sense.Kind == LexemeKind.Measure && SuffixReader.IsTime(lexeme.Sense.Text!) && header[^1] != 's')
            return false;
        // "Waiting list, a year ago" says when; "Waiting time, weeks" says what is measured.
        if (!enclosed && !whole && lexeme.Sense.Kind == LexemeKind.Measure && SuffixReader.IsTime(lexeme.Sense.Text!)
            && (lexeme.End < tokens.Length || tokens[lexeme.Start - 1].Kind != TokenKind.Symbol) && !before.Contains('/'))
            return false;
        var unitOnly = lexeme.Start == 0 || lexeme.Sense.Kind is LexemeKind.Scale;
        if (whole && lexeme.Sense.Kind == LexemeKind.Currency && tokens.Length == 1 && tokens[0].Kind == TokenKind.Word && !tokens[0].AllCaps)
            return false;
        return enclosed || colon || whole || (unitOnly && lexeme.Sense.Kind is LexemeKind.Scale or LexemeKind.Currency)
            || (lexeme.Sense.Kind == LexemeKind.ScaleSuffix) || (lexeme.Sense.Kind == LexemeKind.IndexPoint && lexeme.End == tokens.Length && lexeme.Start == 0)
            || before.Contains('/');
    }

    /// <summary>"Height, in", "Price, pence per litre"; behind "in all, people in five districts" something goes on.</summary>
    private static bool Closes(Lexeme unit, Token[] tokens, LexemeMap words) => unit.End >= tokens.Length || tokens[unit.End].Kind != TokenKind.Word
        || words.Is(unit.End, LexemeKind.Per) || words.Is(unit.End, LexemeKind.Scale) || words.Is(unit.End, LexemeKind.Measure);
}
