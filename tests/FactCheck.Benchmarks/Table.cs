using System.Globalization;

namespace FactCheck.Benchmarks;

/// <summary>Rows of a measurement; the first row is what the others are compared with.</summary>
internal sealed class Table
{
    private readonly TextWriter _output;
    private readonly int _inputs;
    private readonly long _bytes;
    private TimeSpan? _base;

    public Table(TextWriter output, FormattableString title, int inputs, long bytes)
    {
        _output = output;
        _inputs = inputs;
        _bytes = bytes;
        _output.WriteLine();
        _output.WriteLine(title.ToString(CultureInfo.InvariantCulture));
        _output.WriteLine($"  {"",-28}{"MB/s",10}{"ms/input",12}{"kB/input",12}{"x first",10}");
    }

    public void Add(string name, (TimeSpan Time, long Allocated) measured)
    {
        _base ??= measured.Time;
        var (time, allocated) = measured;
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-28}{_bytes / 1e6 / time.TotalSeconds,10:0.00}{time.TotalMilliseconds / _inputs,12:0.000}{allocated / 1e3 / _inputs,12:0.0}{time / _base.Value,10:0.00}"));
    }
}
