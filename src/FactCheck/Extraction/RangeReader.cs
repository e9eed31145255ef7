using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>
/// Joins two quantities to a range: "1.2–1.5 billion", "từ 1 đến 7 năm", "between 20 and 30 %"; scale and unit are shared.
/// A change ("rose from 4 to 5"), a falling pair and two dates stay two claims.
/// </summary>
internal sealed class RangeReader(DocumentTokens document, QuantityReader quantities, DateReader dates)
{
    /// <summary>The words between a verb of change and "from", without and with a comma between.</summary>
    private const int NearReach = 4;
    private const int FarReach = 14;

    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>The range that begins with a mention, or the mention itself.</summary>
    /// <param name="first">A quantity without hedge.</param>
    /// <param name="sentenceStart">Where the sentence begins.</param>
    /// <param name="end">Where it ends.</param>
    public Mention Join(Mention first, int sentenceStart, int end)
    {
        if (first.Value is null || first.Kind is QuantityKind.Rank or QuantityKind.Date or QuantityKind.Fraction)
            return first;
        var between = _words.EndsAt(first.Start, LexemeKind.RangeBetween, out var opening) && opening.Start >= sentenceStart;
        var from = _words.EndsAt(first.Start, LexemeKind.RangeFrom, out var fromWord) && fromWord.Start >= sentenceStart;
        var alternative = false;
        if (TryBounds(first, end, out var bounded))
            return bounded;
        if (!TryLink(first, between, end, out var at, out var dash) && !(alternative = TryAlternative(first, end, out at)))
            return first;
        if (_words.Is(at, LexemeKind.HedgeBefore, out var inner) && inner.End < end)
            at = inner.End;
        if (!dash && dates.TryNamedMonth(at, end))
            return first;
        if (!quantities.TryRead(at, end, out var second) || second.Value is null || second.Kind is QuantityKind.Date or QuantityKind.Rank)
            return first;
        var by = first.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint && _words.EndsAt(first.Start, LexemeKind.ChangeBy, out _);
        var of = _words.EndsAt(first.Start, LexemeKind.RangeAfter, out _);
        if (!dash && !between && !by && !of && (from ? IsChange(fromWord.Start, sentenceStart) : ChangeBefore(first.Start, sentenceStart)))
            return first;
        if (first.Kind == QuantityKind.Money && second.Unit.StartsWith(first.Unit + "/", StringComparison.Ordinal))
            first = With(first, second, 1);
        if (!Share(ref first, ref second, dash))
            return first;
        if (between && opening.Sense.Text is "ranging" && first.Value > second.Value)
            (first, second) = (second with { Start = first.Start, Lead = first.Lead }, first with { End = second.End, Tail = second.Tail });
        if (first.Value >= second.Value || first.Unit != second.Unit && !(first.Kind == QuantityKind.Count && second.Kind == QuantityKind.Count))
            return first;
        if (!dash && !between && !from && !by && !alternative && !IsThrough(at) && (first.Bare && second.Bare && !(first.Value >= 100 && second.Value <= first.Value * 2) || second.Value > first.Value * 10))
            return first;
        if (alternative && (!first.Words || second.Value > first.Value * 3))
            return first;
        if (dash && first.Bare && second.Bare && !PlainRange(first, second))
            return first;
        return Range(first, second, between || from ? Math.Min(first.Start, first.Lead) : first.Start);
    }

    /// <summary>"20 through 100": unlike "to" it joins no change and no score.</summary>
    private bool IsThrough(int at) => _words.EndsAt(at, LexemeKind.RangeJoin, out var join) && join.Sense.Text is "through";

    /// <summary>The dash or word between the ends, with "between" the word "and".</summary>
    private bool TryLink(Mention first, bool between, int end, out int at, out bool dash)
    {
        at = 0;
        dash = false;
        foreach (var behind in first.Tail == first.End ? (ReadOnlySpan<int>)[first.End] : [first.Tail, first.End])
        {
            if (between && _words.Is(behind, LexemeKind.RangeAnd, out var and) && and.End < end)
            {
                at = and.End;
                return true;
            }

            if (!_words.Is(behind, LexemeKind.RangeJoin, out var join) || join.End >= end)
                continue;
            dash = document.Tokens[join.Start].Kind == TokenKind.Symbol;

            // "16- to 24-year-olds"
            if (dash && _words.Is(join.End, LexemeKind.RangeJoin, out var to) && document.Tokens[join.End].Kind == TokenKind.Word)
                join = to;
            at = join.End;
            return at < end;
        }

        return false;
    }

    /// <summary>"above 1,000 and below 1,500", "at most 100 and at least 20": two hedges that close a range from both sides.</summary>
    private bool TryBounds(Mention first, int end, out Mention bounded)
    {
        bounded = first;
        if (!_words.EndsAt(first.Start, LexemeKind.HedgeBefore, out var opening) || Side(opening) is not (not 0 and var side)
            || !TryBoundLink(first.End, end, out var at) || !_words.Is(at, LexemeKind.HedgeBefore, out var closing) || Side(closing) != -side
            || !quantities.TryRead(closing.End, end, out var second) || second.Value is null || second.Kind is QuantityKind.Date or QuantityKind.Rank)
            return false;
        if (!Share(ref first, ref second, true) || first.Unit != second.Unit && !second.Bare && !first.Bare)
            return false;
        var (low, high) = side > 0 ? (first, second) : (second, first);
        if (low.Value >= high.Value)
            return false;
        bounded = Range(first, second, opening.Start) with { Low = low.Value, High = high.Value };
        return true;
    }

    private bool TryBoundLink(int i, int end, out int behind)
    {
        behind = document.IsSymbol(i, end, ',') ? i + 1 : i;
        if (!_words.Is(behind, LexemeKind.RangeAnd, out var and) && !_words.Is(behind, LexemeKind.ListWord, out and))
            return false;
        behind = and.End;
        return true;
    }

    /// <summary>Which side of its number a hedge leaves open: 1 above, -1 below, 0 both or none.</summary>
    private static int Side(Lexeme hedge) => hedge.Sense.Text switch
    {
        "more.near" or "more.open" or "more.span" or "atleast" => 1,
        "less.near" or "less.open" or "atmost" => -1,
        _ => 0,
    };

    /// <summary>"ten or fifteen minutes", "hai hoặc ba ngày": the unit stands behind the second only.</summary>
    private bool TryAlternative(Mention first, int end, out int at)
    {
        at = 0;
        if (!first.Bare || !_words.Is(first.End, LexemeKind.RangeOr, out var or) || or.End >= end)
            return false;
        at = or.End;
        return true;
    }

    /// <summary>"climbed nine points in a year, from 81 to 90": behind a comma the verb of change may stand some way before.</summary>
    private bool IsChange(int fromStart, int sentenceStart) =>
        ChangeBefore(fromStart, sentenceStart, fromStart > 0 && document.Text[document.Tokens[fromStart - 1].Start] == ',' ? FarReach : NearReach);

    /// <summary>Whether a verb of change stands a few words before: "rose 5 to 20", "tăng từ 5 đến 20".</summary>
    private bool ChangeBefore(int i, int sentenceStart, int reach = 3)
    {
        for (var k = i; k > Math.Max(sentenceStart, i - reach); k--)
            if (_words.EndsAt(k, LexemeKind.Up, out _) || _words.EndsAt(k, LexemeKind.Down, out _) || _words.EndsAt(k, LexemeKind.Multiple, out _) || _words.EndsAt(k, LexemeKind.ContextWord, out var move) && move.Sense.Text is "moved")
                return true;
        return false;
    }

    private static bool SpansWide(Mention first, Mention second) => second.Value > first.Value * 100 && first.Value > 0;

    /// <summary>"10-20" alone is a range only where it can be no score and no pair of years.</summary>
    private static bool PlainRange(Mention first, Mention second) => (second.Value >= 20 && first.Value >= 1 || first.HasDecimals && second.HasDecimals && first.Ulp == second.Ulp) && !(first.Value is > 1900 and < 2100 && second.Value is > 1900 and < 2100);

    /// <summary>Gives scale and unit of the one end to the other that has none.</summary>
    private static bool Share(ref Mention first, ref Mention second, bool dash)
    {
        if (first.Bare && !second.Bare)
        {
            first = With(first, second, first.ScaleFactor == 1 && first.Value < second.Value / second.ScaleFactor ? second.ScaleFactor : 1);
            return true;
        }

        if (second.Bare && !first.Bare && first.Kind != QuantityKind.Count)
        {
            if (!dash && first.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint || (SpansWide(first, second) && second.ScaleFactor == 1))
                return false;
            if (first.ScaleFactor == 1 && second.ScaleFactor > 1 && first.Value < second.Value / second.ScaleFactor)
                first = With(first, first, second.ScaleFactor);
            second = With(second, first, 1);
            return first.Kind != QuantityKind.Money || second.ScaleFactor == first.ScaleFactor || dash;
        }

        // "$1.2-1.5 billion": the sign stands before the first, the scale behind the second.
        if (first.Unit == second.Unit || second.Bare)
        {
            if (first.ScaleFactor == 1 && second.ScaleFactor > 1 && first.Value < second.Value / second.ScaleFactor)
                first = With(first, first, second.ScaleFactor);
            if (second.Bare && first.Bare)
                return true;
            if (second.Bare)
                second = With(second, first, 1);
            return true;
        }

        return first.Kind == QuantityKind.Count && second.Kind == QuantityKind.Count;
    }

    private static Mention With(Mention end, Mention source, decimal scale) => end with
    {
        Kind = source.Kind,
        Unit = source.Unit,
        Bare = source.Bare,
        Value = end.Value * scale,
        Ulp = end.Ulp * scale,
        LooseUlp = end.LooseUlp * scale,
        ScaleFactor = end.ScaleFactor * scale,
        PerUnit = source.PerUnit,
    };

    private static Mention Range(Mention first, Mention second, int lead) => second with
    {
        Start = first.Start,
        Lead = lead,
        Value = null,
        Low = first.Value,
        High = second.Value,
        Ulp = Math.Max(first.Ulp, second.Ulp),
        LooseUlp = Math.Max(first.LooseUlp, second.LooseUlp),
        Other = null,
        Hedge = Hedge.Range,
        Unit = second.Bare ? first.Unit : second.Unit,
        Kind = second.Bare ? first.Kind : second.Kind,
    };
}
