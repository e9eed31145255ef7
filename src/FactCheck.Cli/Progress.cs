using System.Diagnostics;
using System.Globalization;
using FactCheck.Pipeline;

namespace FactCheck.Cli;

/// <summary>A line on standard error that tells how far a long run is; only on a terminal, and not in the first second.</summary>
internal sealed class Progress(Surroundings surroundings, long started)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private bool _shown;
    private TimeSpan _last;

    public void Show(int documents)
    {
        var elapsed = Stopwatch.GetElapsedTime(started);
        if (!surroundings.ErrorIsTerminal || elapsed < Quiet || elapsed - _last < Interval)
            return;
        surroundings.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{Counted.Of(documents, "file")}, {elapsed.TotalSeconds:0} s"));
        _shown = true;
        _last = elapsed;
    }

    /// <summary>Makes room for a line of another kind.</summary>
    public void Clear()
    {
        if (_shown)
            surroundings.Error.Write("\r\e[K");
        _shown = false;
    }
}
