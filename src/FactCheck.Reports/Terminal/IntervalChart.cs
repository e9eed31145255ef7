using System.Text;
using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>Draws intervals on one common axis, so that the gap between them is seen: <c>  ├──┤      ●</c>.</summary>
internal sealed class IntervalChart
{
    private const char Point = '●';
    private const char Inside = '─';
    private const char LowEnd = '├';
    private const char HighEnd = '┤';
    private const char Leftwards = '◄';
    private const char Rightwards = '►';

    private readonly decimal _from;
    private readonly decimal _to;
    private readonly int _columns;

    private IntervalChart(decimal from, decimal to, int columns)
    {
        _from = from;
        _to = to;
        _columns = columns;
    }

    /// <summary>A chart on which all ends have their place, or null where there are not two different ends to tell apart.</summary>
    public static IntervalChart? For(IReadOnlyCollection<Interval> intervals, int columns)
    {
        var ends = intervals.SelectMany(static i => new[] { i.Low, i.High }).OfType<decimal>().ToArray();
        return ends.Length > 0 && ends.Min() < ends.Max() ? new IntervalChart(ends.Min(), ends.Max(), columns) : null;
    }

    /// <summary>One interval as a line of the chart's columns.</summary>
    public string Draw(Interval interval)
    {
        var low = interval.Low is { } l ? Column(l) : 0;
        var high = interval.High is { } h ? Column(h) : _columns - 1;
        var line = new StringBuilder(new string(' ', _columns));
        for (var i = low; i <= high; i++)
            line[i] = Inside;
        line[low] = interval.Low is null ? Leftwards : LowEnd;
        line[high] = interval.High is null ? Rightwards : HighEnd;
        if (low == high)
            line[low] = Point;
        return line.ToString();
    }

    /// <summary>The column of a value. An unbounded interval needs a column of its own at either end.</summary>
    private int Column(decimal value)
    {
        // Halves: the distance between the ends of decimal's range is none of its numbers.
        var share = (value / 2 - _from / 2) / (_to / 2 - _from / 2);
        return 1 + (int)decimal.Round(share * (_columns - 3));
    }
}
