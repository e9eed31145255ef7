using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Binds hedges to a quantity from either side: "hơn 40 %", "40 % or more", "từ 7.000 đồng trở xuống".</summary>
internal sealed class HedgeReader(DocumentTokens document)
{
    /// <summary>The words of the verb between a denial and the hedge: "không mở thêm quá".</summary>
    private const int DenialReach = 3;

    /// <summary>The words between a noun that is counted and the same noun as its whole.</summary>
    private const int SameNounReach = 6;

    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>The mention with the hedge that the words around it carry.</summary>
    /// <param name="mention">A mention without a hedge.</param>
    /// <param name="end">Where the sentence ends.</param>
    public Mention Bind(Mention mention, int end)
    {
        if (mention.Kind is QuantityKind.Rank or QuantityKind.Date)
            return mention;
        if (mention.Hedge == Hedge.Range)
            return mention;
        if (TryAfter(mention, end, out var after))
            return after;
        return TryBefore(mention, out var before) ? before : mention;
    }

    private bool TryAfter(Mention mention, int end, out Mention bound)
    {
        bound = mention;
        if (!_words.Is(mention.Tail, LexemeKind.HedgeAfter, out var hedge) || hedge.End > end)
        {
            if (mention.End == mention.Tail || !_words.Is(mention.End, LexemeKind.HedgeAfter, out hedge) || hedge.End > end)
                return false;
        }

        // "a $17 minimum wage"
        if (hedge.End - hedge.Start == 1 && hedge.Sense.Text is "atleast" or "atmost" && hedge.End < end && document.Tokens[hedge.End] is { Kind: TokenKind.Word, Capital: false }
            && !_words.Is(hedge.End, LexemeKind.Function))
            return false;
        var word = document.WordAt(hedge.Start);
        if (word is "+" && (!document.Tokens[hedge.Start].Glued || (hedge.End < end && document.Tokens[hedge.End].Glued && document.Tokens[hedge.End].Kind != TokenKind.Symbol)))
            return false;
        bound = With(mention, hedge.Sense.Text!) with { Tail = Math.Max(mention.Tail, hedge.End) };
        return true;
    }

    private bool TryBefore(Mention mention, out Mention bound)
    {
        bound = mention;
        var at = mention.Start;
        for (var steps = 0; steps < 3; steps++)
        {
            if (_words.EndsAt(at, LexemeKind.HedgeBefore, out var hedge) && SameBlock(hedge.Start, mention.Start))
            {
                if (IsPlace(mention, hedge) || IsChange(hedge) || IsComparison(mention, hedge) || IsRiseTo(mention, hedge) || IsSpan(mention, hedge))
                    return false;
                if (hedge.Sense.Text != "exact")
                {
                    bound = With(mention, mention.Kind != QuantityKind.Fraction && IsDenied(hedge) ? "atmost" : hedge.Sense.Text!) with { Lead = hedge.Start };
                    return true;
                }

                // "chỉ hơn 5": a word of attitude lets the hedge behind it through.
                at = hedge.Start;
                continue;
            }

            if (!_words.EndsAt(at, LexemeKind.HedgeBridge, out var bridge) || !SameBlock(bridge.Start, mention.Start))
                return false;

            // "more than the 3.9 million of 2019": a figure that is known is compared with, not hedged.
            if (bridge.Sense.Text is "known" && _words.EndsAt(bridge.Start, LexemeKind.HedgeBefore, out var beside) && IsOneSided(beside) && beside.Sense.Text is not "less.near" && !Follows(mention, "milestone"))
                return false;
            at = bridge.Start;
        }

        return false;
    }

    /// <summary>"không mở thêm quá 5": a denied excess is a ceiling; "không" alone before its hedge is a phrase of its own.</summary>
    private bool IsDenied(Lexeme hedge)
    {
        if (hedge.Sense.Text is not "more.near" || !document.Language.Lexicon.Has(LexemeKind.TensMark))
            return false;
        for (var i = hedge.Start - 1; i >= Math.Max(0, hedge.Start - DenialReach) && document.Tokens[i].Kind == TokenKind.Word; i--)
            if (_words.Is(i, LexemeKind.Negation))
                return true;
        return false;
    }

    /// <summary>"31.920 tấn trên 11.400 ha", "36.935 trẻ trên 41.500 trẻ": right behind a quantity the word says of what, and not how much.</summary>
    private bool IsPlace(Mention mention, Lexeme hedge) => hedge.End - hedge.Start == 1 && (document.Tokens[hedge.Start].Flags & TokenFlags.BlockStart) == 0 && !document.Tokens[hedge.Start].Capital && hedge.Sense.Text is "more.near" or "more.span" && !_words.Is(hedge.Start, LexemeKind.Comparative)
        && (_words.EndsAt(hedge.Start, LexemeKind.Measure, out var unit) && unit.Start > 0 && document.IsNumber(unit.Start - 1, hedge.Start) && document.Tokens[unit.Start].Kind == TokenKind.Word
            || document.Language.Lexicon.Has(LexemeKind.TensMark) && CountsAgain(mention, hedge.Start));

    /// <summary>"36.935 trẻ đã tiêm trên 41.500 trẻ": the noun was counted some words before, in the same clause.</summary>
    private bool CountsAgain(Mention mention, int hedge)
    {
        if (mention is not { Kind: QuantityKind.Count, Bare: false } || mention.End - mention.Start < 2)
            return false;
        var noun = document.WordAt(mention.End - 1);
        for (var i = hedge - 1; i > Math.Max(0, hedge - SameNounReach) && document.Tokens[i].Kind != TokenKind.Symbol; i--)
            if (document.IsNumber(i - 1, hedge) && document.WordAt(i).SequenceEqual(noun))
                return true;
        return false;
    }

    /// <summary>"cao hơn 5%" is a change by 5 %, not more than 5 %.</summary>
    private bool IsChange(Lexeme hedge) =>
        (_words.EndsAt(hedge.End, LexemeKind.Up, out var change) || _words.EndsAt(hedge.End, LexemeKind.Down, out change)) && change.Start < hedge.Start;

    /// <summary>"cao hơn 10 % so với …" and "29 % more than 245" compare; "ở mức cao hơn 10 %" sets a bound.</summary>
    private bool IsComparison(Mention mention, Lexeme hedge) =>
        _words.EndsAt(hedge.Start, LexemeKind.Percent, out _) || _words.EndsAt(hedge.Start, LexemeKind.PercentagePoint, out _)
        || _words.EndsAt(hedge.Start, LexemeKind.Times, out _) || hedge.Sense.Text == "atmost" && IsFactor(hedge.Start) || hedge.End - hedge.Start > 1 && IsOneSided(hedge)
        && (_words.EndsAt(hedge.End, LexemeKind.Up, out _) || _words.EndsAt(hedge.End, LexemeKind.Down, out _))
        && (_words.Is(mention.Tail, LexemeKind.ChangeFrom)
            || mention.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint && !_words.EndsAt(hedge.Start, LexemeKind.HedgeBridge, out _));

    /// <summary>"half as much as 15 dollars", "twice as many as 40".</summary>
    private bool IsFactor(int i) => _words.EndsAt(i, LexemeKind.HalfOf, out _) || _words.EndsAt(i, LexemeKind.MultipleLoose, out _) || _words.EndsAt(i, LexemeKind.Multiple, out _);

    /// <summary>"up to 8.25 % from 7.75 %" rises to it and sets no ceiling; "Top 10" names a list.</summary>
    private bool IsRiseTo(Mention mention, Lexeme hedge)
    {
        if (hedge.Sense.Text == "atmost" && (_words.Is(hedge.Start, LexemeKind.Up) && _words.Is(mention.End, LexemeKind.ChangeFrom)
            || hedge.End - hedge.Start > 1 && _words.EndsAt(hedge.Start + 1, LexemeKind.Up, out var rise) && rise.Start < hedge.Start))
            return true;
        return hedge.End - hedge.Start == 1 && _words.Is(hedge.Start, LexemeKind.ListName) && mention is { Bare: true, HasDecimals: false, Value: <= 1000 };
    }

    /// <summary>"collected over eight years" is how long it took; "for over eight years" and "spent over 12 hours" are more than that.</summary>
    private bool IsSpan(Mention mention, Lexeme hedge) => hedge.Sense.Text == "more.span" && mention.Kind == QuantityKind.Duration
        && !_words.EndsAt(hedge.Start, LexemeKind.Function, out _) && !Follows(mention, "ago");

    /// <summary>"above the $50 mark", "over two years ago": words of a context right behind.</summary>
    private bool Follows(Mention mention, string context) => _words.Is(mention.End, LexemeKind.ContextWord, out var word) && word.Sense.Text == context;

    private static bool IsOneSided(Lexeme hedge) => hedge.Sense.Text is "more.near" or "more.open" or "more.span" or "less.near" or "less.open";

    private bool SameBlock(int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
            if ((document.Tokens[i].Flags & TokenFlags.BlockStart) != 0)
                return false;
        return true;
    }

    private static Mention With(Mention mention, string hedge) => hedge switch
    {
        "approx" => mention with { Hedge = Hedge.Approx },
        "more.near" or "more.span" => mention with { Hedge = Hedge.More, HedgeForce = HedgeForce.Near },
        "more.open" => mention with { Hedge = Hedge.More },
        "less.near" => mention with { Hedge = Hedge.Less, HedgeForce = HedgeForce.Near },
        "less.open" => mention with { Hedge = Hedge.Less },
        "atleast" => mention with { Hedge = Hedge.AtLeast },
        "atmost" => mention with { Hedge = Hedge.AtMost },
        _ => mention,
    };
}
