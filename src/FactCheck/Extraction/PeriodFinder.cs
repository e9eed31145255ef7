using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Finds the stretches of time that a sentence names: "quý III/2024", "the third quarter", "cùng kỳ", "in 2017", "9 tháng đầu năm".</summary>
internal sealed class PeriodFinder(DocumentTokens document, DateOnly? asOf)
{
    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>A period and where it is named.</summary>
    /// <param name="Start">The first token.</param>
    /// <param name="End">The token behind the last.</param>
    /// <param name="Period">The period.</param>
    public readonly record struct Place(int Start, int End, Period Period);

    /// <summary>The periods of a sentence, in order; the dates among its mentions count.</summary>
    public List<Place> Find(TextSpan sentence, List<Mention> mentions, int from, int to)
    {
        var found = new List<Place>();
        var mention = from;
        for (var i = sentence.Start; i < sentence.End;)
        {
            while (mention < to && mentions[mention].End <= i)
                mention++;
            if (mention < to && mentions[mention].Start == i && mentions[mention].Date is { } date)
            {
                found.Add(new Place(i, mentions[mention].End, OfDate(date)));
                i = mentions[mention].End;
                continue;
            }

            if (TryAt(i, sentence.End, out var place) || TryBareOrdinal(i, sentence.End, found, out place))
            {
                found.Add(place);
                i = place.End;
                continue;
            }

            i++;
        }

        return found;
    }

    private static Period OfDate(PartialDate date) =>
        new(date.ToString(), date.Day is not null ? PeriodGrain.Day : date.Month is not null ? PeriodGrain.Month : PeriodGrain.Year);

    private bool TryAt(int i, int end, out Place place)
    {
        if (TryQuarter(i, end, out place) || TryOrdinalPeriod(i, end, out place))
            return true;
        // "April, May and June" are a quarter; the months alone come after.
        if (!_words.Is(i, LexemeKind.PeriodPhrase, out var phrase) || phrase.End > end || phrase.Sense.Text is not { } payload)
        {
            var isMonth = TryMonth(i, end, out place);
            place = isMonth ? ToMonth(place, end) : place;
            return isMonth;
        }

        var period = Parse(payload);
        var behind = phrase.End;
        // "6 tháng đầu năm 2024": the year belongs to the half.
        if (period.Label is "first-half" or "second-half" or [.., 'M'] && YearBehind(ref behind, end) is { } year)
            period = period with { Label = Label(year, period.Label) };
        place = new Place(i, behind, period);
        return true;
    }

    /// <summary>"quý III/2024", "quý 1 năm 2017", "Q3 2025", "Q3".</summary>
    private bool TryQuarter(int i, int end, out Place place)
    {
        place = default;
        if (!_words.Is(i, LexemeKind.PeriodLead, out var lead) || lead.Sense.Text is not ("quarter" or "half") || lead.End >= end)
            return false;
        decimal number;
        int behind;
        if (_words.Is(lead.End, LexemeKind.QuarterNumber, out var roman))
            (number, behind) = (roman.Sense.Value, roman.End);
        else if (document.IsNumber(lead.End, end) && document.Tokens[lead.End].Length == 1 && document.Text[document.Tokens[lead.End].Start] is >= '1' and <= '4')
            (number, behind) = (document.Text[document.Tokens[lead.End].Start] - '0', lead.End + 1);
        else
            return false;
        var year = YearBehind(ref behind, end);
        var half = lead.Sense.Text == "half";
        place = new Place(i, behind, half
            ? new Period(Label(year, number == 1 ? "first-half" : "second-half"), PeriodGrain.Months)
            : new Period(Label(year, "Q" + number.ToString(CultureInfo.InvariantCulture)), PeriodGrain.Quarter));
        return true;
    }

    /// <summary>"the third quarter [of 2024]", "first half".</summary>
    private bool TryOrdinalPeriod(int i, int end, out Place place)
    {
        place = default;
        if (!_words.Is(i, LexemeKind.Ordinal, out var ordinal) || ordinal.Sense.Value is < 1 or > 4)
            return false;
        var at = document.IsAnySymbol(ordinal.End, end, "-‑") ? ordinal.End + 1 : ordinal.End;
        if (!_words.Is(at, LexemeKind.PeriodUnit, out var unit) || unit.End > end)
            return false;
        var behind = unit.End;
        var year = YearBehind(ref behind, end);
        var number = ordinal.Sense.Value.ToString(CultureInfo.InvariantCulture);
        place = new Place(i, behind, unit.Sense.Text == "quarter"
            ? new Period(Label(year, "Q" + number), PeriodGrain.Quarter)
            : new Period(Label(year, ordinal.Sense.Value == 1 ? "first-half" : "second-half"), PeriodGrain.Months));
        return true;
    }

    /// <summary>"tháng 10", "in October" without a year.</summary>
    private bool TryMonth(int i, int end, out Place place)
    {
        place = default;
        if (_words.Is(i, LexemeKind.MonthWord, out var month) && document.IsNumber(month.End, end) && document.Tokens[month.End].Length <= 2
            && int.TryParse(document.WordAt(month.End), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12)
        {
            place = new Place(i, month.End + 1, new Period(string.Create(CultureInfo.InvariantCulture, $"M{number:00}"), PeriodGrain.Month));
            return true;
        }

        if (!_words.Is(i, LexemeKind.Month, out var name) || !document.Tokens[i].Capital || name.End > end)
            return false;
        place = new Place(i, name.End, new Period(string.Create(CultureInfo.InvariantCulture, $"M{(int)name.Sense.Value:00}"), PeriodGrain.Month));
        return true;
    }

    /// <summary>"230 in the first quarter, 210 in the second": the quarter is named once.</summary>
    private bool TryBareOrdinal(int i, int end, List<Place> found, out Place place)
    {
        place = default;
        if (found.Count == 0 || found[^1].Period.Grain != PeriodGrain.Quarter || !_words.Is(i, LexemeKind.Ordinal, out var ordinal) || ordinal.Sense.Value is < 2 or > 4)
            return false;
        if (ordinal.End < end && document.Tokens[ordinal.End].Kind != TokenKind.Symbol && !_words.Is(ordinal.End, LexemeKind.ListWord))
            return false;
        place = new Place(i, ordinal.End, new Period(Label(null, "Q" + ordinal.Sense.Value.ToString(CultureInfo.InvariantCulture)), PeriodGrain.Quarter));
        return true;
    }

    /// <summary>"April to June", "between July and September", "từ tháng 4 đến tháng 6": both ends are months.</summary>
    private Place ToMonth(Place first, int end)
    {
        var at = first.End;
        if (!_words.Is(at, LexemeKind.RangeJoin, out var join) && !(_words.EndsAt(first.Start, LexemeKind.RangeBetween, out _) && _words.Is(at, LexemeKind.RangeAnd, out join))
            || join.End >= end || !TryMonth(join.End, end, out var last) || MonthOf(last.Period) <= MonthOf(first.Period))
            return first;
        return new Place(first.Start, last.End, OfMonths(MonthOf(first.Period), MonthOf(last.Period)));
    }

    private static int MonthOf(Period month) => int.Parse(month.Label.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Three months that are a quarter and six that are a half year have the names of these.</summary>
    private static Period OfMonths(int from, int to) => (from % 3, to - from) switch
    {
        (1, 2) => new Period(string.Create(CultureInfo.InvariantCulture, $"Q{to / 3}"), PeriodGrain.Quarter),
        (1, 5) when from is 1 or 7 => new Period(from == 1 ? "first-half" : "second-half", PeriodGrain.Months),
        _ => new Period(string.Create(CultureInfo.InvariantCulture, $"M{from:00}-M{to:00}"), PeriodGrain.Months),
    };

    private int? YearBehind(ref int i, int end)
    {
        var at = i;
        if (document.IsAnySymbol(at, end, "/-") || _words.Is(at, LexemeKind.YearWord) || _words.Is(at, LexemeKind.DateOf))
            at++;
        if (!document.IsNumber(at, end) || document.Tokens[at].Length != 4 || !int.TryParse(document.WordAt(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2100)
            return null;
        i = at + 1;
        return year;
    }

    private Period Parse(string payload)
    {
        var parts = payload.Split('|');
        var grain = parts.Length > 1 && Enum.TryParse<PeriodGrain>(parts[1], ignoreCase: true, out var g) ? g : PeriodGrain.Year;
        var label = parts[0];
        if (asOf is { } day && label is "this-year" or "last-year" or "next-year")
            label = (asOf!.Value.Year + (label[0] == 't' ? 0 : label[0] == 'l' ? -1 : 1)).ToString(CultureInfo.InvariantCulture);
        return new Period(label, grain, parts.Length > 2);
    }

    private static string Label(int? year, string label) => year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{y}-{label}") : label;
}
