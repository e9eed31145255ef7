using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>Writes figures and intervals for people: scaled, with the unit, no longer than a reader can use.</summary>
internal static class FigureText
{
    private const int Places = 4;

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
            return $"{Number(low / scale, texts)}–{Number(high / scale, texts)}{word}{Suffix(unit)}";
        }
        if (interval.Low is { } least)
            return texts.Format("atleast", Of(least, unit, texts));
        return interval.High is { } most ? texts.Format("atmost", Of(most, unit, texts)) : null;
    }

    private static string Number(decimal value, InterfaceText texts) => decimal.Round(value, Places).ToString("#,##0.####", texts.Numbers);

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
