using FactCheck.Model;

namespace FactCheck.Reports.Html;

/// <summary>One axis for several intervals, in whole units of a drawing's width, so that the gap between them is seen.</summary>
internal sealed class IntervalScale
{
    private readonly decimal _from;
    private readonly decimal _to;
    private readonly int _first;
    private readonly int _last;

    private IntervalScale(decimal from, decimal to, int first, int last)
    {
        _from = from;
        _to = to;
        _first = first;
        _last = last;
    }

    /// <summary>An axis on which all ends have their place, or null where there are not two different ends to tell apart.</summary>
    /// <param name="intervals">What is to be drawn.</param>
    /// <param name="width">The drawing's width.</param>
    /// <param name="margin">The room at either end, which an unbounded interval runs into.</param>
    public static IntervalScale? For(IReadOnlyCollection<Interval> intervals, int width, int margin)
    {
        var ends = intervals.SelectMany(static i => new[] { i.Low, i.High }).OfType<decimal>().ToArray();
        return ends.Length > 0 && ends.Min() < ends.Max() ? new IntervalScale(ends.Min(), ends.Max(), margin, width - margin) : null;
    }

    /// <summary>Where a value lies.</summary>
    public int At(decimal value)
    {
        // Halves: the distance between the ends of decimal's range is none of its numbers.
        var share = (value / 2 - _from / 2) / (_to / 2 - _from / 2);
        return _first + (int)decimal.Round(share * (_last - _first));
    }
}
