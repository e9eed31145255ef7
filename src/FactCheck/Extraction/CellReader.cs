using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>
/// Reads the number of a table cell: the cell's own unit first, then that of its column header, its row header, the
/// caption. A header's numbers label and claim nothing.
/// </summary>
internal sealed class CellReader
{
    private readonly DocumentTokens _document;
    private readonly NumberStyle _style;
    private readonly NumeralReader _numerals;
    private readonly MentionScanner _scanner;
    private readonly MeasureTable _measures;
    private readonly Dictionary<int, HeaderUnit> _money = [];
    private (CellPlace Place, QuantityKind Kind)? _before;
    private readonly Dictionary<int, string> _corners = [];
    private readonly Dictionary<string, HeaderUnit> _units = new(StringComparer.Ordinal);

    public CellReader(DocumentTokens document, NumberStyle style, MentionScanner scanner, MeasureTable measures)
    {
        _measures = measures;
        _document = document;
        _style = style;
        _numerals = new NumeralReader(document, style);
        _scanner = scanner;
    }

    /// <summary>Reads one cell.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="cell">Its tokens.</param>
    /// <param name="mentions">Receives the quantities.</param>
    /// <param name="ignored">Receives what claims nothing.</param>
    public void Read(CellPlace place, TextSpan cell, List<Mention> mentions, List<IgnoredNumber> ignored)
    {
        var before = mentions.Count;
        ReadCell(place, cell, mentions, ignored);
        if (mentions.Count == before + 1)
            _before = (place, mentions[before].Kind);
    }

    private void ReadCell(CellPlace place, TextSpan cell, List<Mention> mentions, List<IgnoredNumber> ignored)
    {
        if (place is { Row: 0, Column: 0 })
            _corners[place.Table] = _document.Text[_document.Tokens[cell.Start].Start.._document.Tokens[cell.End - 1].End];
        if (place.IsHeader)
        {
            if (Unit(_document.Text[_document.Tokens[cell.Start].Start.._document.Tokens[cell.End - 1].End]) is { Kind: QuantityKind.Money } money)
                _money.TryAdd(place.Table, money);
            IgnoreAll(cell, "table header", ignored);
            return;
        }

        if (IsRowLabel(place, cell))
        {
            IgnoreAll(cell, "table header", ignored);
            return;
        }

        if (!TryWhole(cell, out var numeral, out var negative, out var start))
        {
            var before = mentions.Count;
            _scanner.Scan(cell, mentions, ignored);
            for (var i = before; i < mentions.Count; i++)
                if (mentions[i].Bare || (mentions[i].Kind == QuantityKind.Count && cell.Length <= 3))
                    mentions[i] = WithHeader(mentions[i], place);
                else
                    mentions[i] = WithRate(mentions[i], place);
            return;
        }

        if (IsRowNumber(place))
            IgnoreAll(cell, "row number", ignored);
        else if (numeral is { Plain: true, Value: >= 1900 and <= 2100 } && IsYearColumn(place))
            mentions.Add(Plain(cell, start, numeral, negative) with { Kind = QuantityKind.Date, Unit = "date", Value = null, Date = new PartialDate((int)numeral.Value) });
        else if (HeaderIs(place, LexemeKind.RankHeader))
            mentions.Add(Plain(cell, start, numeral, negative) with { Kind = QuantityKind.Rank, Unit = "rank", Ulp = 0, LooseUlp = 0 });
        else
            mentions.Add(WithHeader(Plain(cell, start, numeral, negative), place));
    }

    /// <summary>"3-room", "16-inch": the first cell of a row names what the row is about.</summary>
    private bool IsRowLabel(CellPlace place, TextSpan cell) => place.Column == 0 && cell.Length >= 3 && _document.IsNumber(cell.Start, cell.End)
        && _document.IsAnySymbol(cell.Start + 1, cell.End, "-‑") && _document.Tokens[cell.Start + 1].Glued
        && _document.Tokens[cell.Start + 2] is { Kind: TokenKind.Word, Glued: true };

    /// <summary>A cell that holds one number and nothing else: "1,212", "−2.9", "(152)", "+4".</summary>
    private bool TryWhole(TextSpan cell, out Numeral numeral, out bool negative, out int start)
    {
        numeral = default;
        start = cell.Start;
        var end = cell.End;
        negative = false;
        if (_document.IsSymbol(start, end, '(') && _document.IsSymbol(end - 1, end, ')'))
        {
            negative = true;
            start++;
            end--;
        }

        var first = start;
        if (_document.IsAnySymbol(start, end, "-−–+"))
        {
            negative |= !_document.IsSymbol(start, end, '+');
            start++;
        }

        var read = start < end && _document.IsNumber(start, end) && _numerals.TryRead(start, end, false, out numeral) && numeral.End == end && !numeral.SuffixMayBeUnit;
        start = first;
        return read;
    }

    private static Mention Plain(TextSpan cell, int start, in Numeral numeral, bool negative)
    {
        _ = cell;
        return new Mention
        {
            Start = start,
            End = numeral.End,
            Lead = start,
            Tail = numeral.End,
            Kind = QuantityKind.Count,
            Value = negative ? -numeral.Value : numeral.Value,
            Ulp = numeral is { HasDecimals: false, Value: < 1000 } ? 0 : numeral.Ulp,
            LooseUlp = numeral is { HasDecimals: false, Value: < 1000 } ? 0 : numeral.Ulp,
            Other = negative ? -numeral.Other : numeral.Other,
            OtherUlp = numeral.OtherUlp,
            Weight = numeral.Other is null ? 1 : numeral.Weight,
            Bare = true,
            HasDecimals = numeral.HasDecimals,
        };
    }

    private Mention WithHeader(Mention mention, CellPlace place)
    {
        var unit = UnitFor(place);
        if (unit is { Kind: QuantityKind.Percent } or { Kind: QuantityKind.Index } && HeaderHas(place, LexemeKind.PointName) && place.Caption is { } caption && Unit(caption).Kind == QuantityKind.Percent)
            unit = unit with { Kind = QuantityKind.PercentagePoint, Unit = "pp" };
        if (!unit.Found && HeaderIs(place, LexemeKind.RatioName))
            return mention with { Kind = QuantityKind.Multiple, Unit = "x", Bare = false };
        if (!unit.Found && HeaderSays(place, "age header") && mention.Value is > 0 and < 120)
            return mention with { Kind = QuantityKind.Age, Unit = "y", Bare = false };
        if (!unit.Found && HeaderSays(place, "change header") && IsBesidePercent(place))
            return mention with { Kind = QuantityKind.PercentagePoint, Unit = "pp", Bare = false };
        if (!unit.Found && _money.TryGetValue(place.Table, out var money) && HeaderNamesMoney(place))
            unit = money;
        if (!unit.Found)
            return mention with { Unit = mention.Unit.Length > 0 ? mention.Unit : Noun(place) };
        return mention with
        {
            Kind = unit.Kind,
            Unit = unit.Unit.Length > 0 ? unit.Unit : Noun(place),
            Value = mention.Value * unit.Factor,
            Low = mention.Low * unit.Factor,
            High = mention.High * unit.Factor,
            Ulp = (unit.Kind == QuantityKind.Count && unit.Factor == 1 ? mention.Ulp : mention.Ulp == 0 ? 1 : mention.Ulp) * unit.Factor,
            LooseUlp = (unit.Kind == QuantityKind.Count && unit.Factor == 1 ? mention.LooseUlp : mention.LooseUlp == 0 ? 1 : mention.LooseUlp) * unit.Factor,
            Other = mention.Other * unit.Factor,
            OtherUlp = mention.OtherUlp * unit.Factor,
            ScaleFactor = unit.Factor,
            Bare = false,
        };
    }

    /// <summary>"$14.20" under "Cost per tonne".</summary>
    private Mention WithRate(Mention mention, CellPlace place) =>
        mention.Kind == QuantityKind.Money && !mention.Unit.Contains('/', StringComparison.Ordinal) && HeaderRate(place) is { } below ? mention with { Unit = $"{mention.Unit}/{below}" } : mention;

    private string? HeaderRate(CellPlace place)
    {
        if (HeaderWords(place, out var count) is not { } words)
            return null;
        for (var i = 0; i < count; i++)
            if (words.Is(i, LexemeKind.Per, out var per) && words.Is(per.End, LexemeKind.Measure, out var unit) && unit.End == count && !SuffixReader.IsTime(unit.Sense.Text!) && unit.Sense.Value == 1)
                return unit.Sense.Text;
        return null;
    }

    /// <summary>The cell before, in the same row, is a share of which this one is the change.</summary>
    private bool IsBesidePercent(CellPlace place) => _before is { Kind: QuantityKind.Percent, Place: var left } && left.Table == place.Table && left.Row == place.Row && left.Column == place.Column - 1;

    /// <summary>"Profit" beside "Revenue, $m": what is money and says no unit has that of the table's other money.</summary>
    private bool HeaderNamesMoney(CellPlace place) => HeaderWords(place, out var count) is { } words && words.Is(0, LexemeKind.MeasureName, out var measure) && measure.End == count
        && measure.Sense.Text is { } id && _measures.Money.Contains(id);

    private bool HeaderSays(CellPlace place, string what) =>
        HeaderWords(place, out var count) is { } words && words.Is(0, LexemeKind.ContextWord, out var word) && word.End == count && word.Sense.Text == what;

    /// <summary>The innermost header that names a unit: column, row, then the caption.</summary>
    private HeaderUnit UnitFor(CellPlace place)
    {
        for (var i = place.ColumnHeaders.Length - 1; i >= 0; i--)
            if (Unit(place.ColumnHeaders[i]) is { Found: true } unit)
                return unit;
        for (var i = place.RowHeaders.Length - 1; i >= 0; i--)
            if (Unit(place.RowHeaders[i]) is { Found: true } unit)
                return unit;
        if (_corners.TryGetValue(place.Table, out var corner) && Unit(corner) is { Found: true } general)
            return general;
        if (place.Caption is { } caption && Unit(caption) is { Found: true } whole && !HeaderIs(place, LexemeKind.CountHeader))
            return whole;
        return HeaderUnit.None;
    }

    private HeaderUnit Unit(string header)
    {
        if (_units.TryGetValue(header, out var unit))
            return unit;
        unit = HeaderUnit.Of(header, _document.Language);
        if (_units.Count < 10_000)
            _units.Add(header, unit);
        return unit;
    }

    private static string Noun(CellPlace place)
    {
        var header = place.ColumnHeaders.Length > 0 ? place.ColumnHeaders[^1] : "";
        var cut = header.IndexOf('(', StringComparison.Ordinal);
        return (cut > 0 ? header[..cut] : header).Trim().ToLowerInvariant();
    }

    private bool IsRowNumber(CellPlace place) => HeaderIs(place, LexemeKind.RowNumberHeader);

    private bool IsYearColumn(CellPlace place) => place.ColumnHeaders.Length == 0 || HeaderIs(place, LexemeKind.YearWord) || !Unit(place.ColumnHeaders[^1]).Found && place.Column == 0;

    private bool HeaderIs(CellPlace place, LexemeKind kind) =>
        HeaderWords(place, out var count) is { } words && words.Is(0, kind, out var lexeme) && lexeme.End == count;

    private bool HeaderHas(CellPlace place, LexemeKind kind) =>
        HeaderWords(place, out var count) is { } words && Enumerable.Range(0, count).Any(i => words.Is(i, kind));

    private LexemeMap? HeaderWords(CellPlace place, out int count)
    {
        count = 0;
        if (place.ColumnHeaders.Length == 0)
            return null;
        var header = place.ColumnHeaders[^1];
        var tokens = new List<Token>();
        Tokenizer.Cut(header, new TextSpan(0, header.Length), _document.Language.Lexicon.Vocabulary, tokens);
        count = tokens.Count;
        return count is 0 or > 12 ? null : _document.Language.Lexicon.Match(header, tokens.ToArray());
    }

    private void IgnoreAll(TextSpan cell, string reason, List<IgnoredNumber> ignored)
    {
        for (var i = cell.Start; i < cell.End; i++)
            if (_document.Tokens[i].Kind == TokenKind.Number)
                ignored.Add(new IgnoredNumber(_document.SpanOf(i, i + 1), reason));
        _ = _style;
    }
}
