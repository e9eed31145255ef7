using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>Writes figures and intervals for people: scaled, with the unit, no longer than a reader can use.</summary>
internal static class FigureText
{
    private const int Places = 4;
    private const int FewestPlaces = 2;

    public static string Of(decimal value, string unit, InterfaceText texts)
    {
        var (scale, word) = ScaleFor(value, unit, texts);
        return Number(value / scale, texts) + word + Suffix(unit);
    }

    /// <summary>"254 million USD", "253.5–254.5 million USD", "254 million USD or more"; null where no end is known.</summary>
    public static string? Of(Interval interval, string unit, InterfaceText texts)
    {
        if (interval is { Low: { } low, High: { } high })
        {
            if (low == high)
                return Of(low, unit, texts);
            var (scale, word) = ScaleFor(Math.Max(Math.Abs(low), Math.Abs(high)), unit, texts);
            var places = PlacesFor((high / 2 - low / 2) / scale * 2);
            return $"{Number(low / scale, texts, places)}–{Number(high / scale, texts, places)}{word}{Suffix(unit)}";
        }
        if (interval.Low is { } least)
            return texts.Format("atleast", Of(least, unit, texts));
        return interval.High is { } most ? texts.Format("atmost", Of(most, unit, texts)) : null;
    }

    private static string Number(decimal value, InterfaceText texts, int places = Places) => decimal.Round(value, places).ToString("#,##0.####", texts.Numbers);

    /// <summary>As many places as tell the ends of an interval apart in two digits.</summary>
    private static int PlacesFor(decimal width)
    {
        var places = FewestPlaces;
        for (var unit = 0.1m; places < Places && width < unit; unit /= 10)
            places++;
        return places;
    }

    private static (decimal Scale, string Word) ScaleFor(decimal value, string unit, InterfaceText texts)
    {
        if (unit is not ("%" or "pp" or "x"))
            foreach (var (worth, word) in texts.Scales)
                if (Math.Abs(value) >= worth)
                    return (worth, " " + word);
        return (1, "");
    }

    private static string Suffix(string unit) => unit is "" or "%" ? unit : " " + unit;
}
