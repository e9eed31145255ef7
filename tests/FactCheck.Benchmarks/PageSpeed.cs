using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Benchmarks;

/// <summary>Pages a second of two readers, each page's fastest of a few rounds, both in turn, so that a busy machine slows both alike.</summary>
internal static class PageSpeed
{
    private const int Rounds = 5;

    public static string Of(IReadOnlyList<string> paths, Action<string, byte[]> ours, Action<byte[]> other)
    {
        var (ownTime, otherTime) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var path in paths)
        {
            var bytes = File.ReadAllBytes(path);
            var (own, alone) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                own = Min(own, Measure(() => ours(path, bytes)));
                alone = Min(alone, Measure(() => other(bytes)));
            }
            ownTime += own;
            otherTime += alone;
        }
        return string.Create(
            CultureInfo.InvariantCulture,
            $"speed, {paths.Count} pages: ours {paths.Count / ownTime.TotalSeconds:0.0} a second, SmartReader alone {paths.Count / otherTime.TotalSeconds:0.0}; time {ownTime / otherTime:0.00} of its");
    }

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static TimeSpan Measure(Action read)
    {
        var started = Stopwatch.GetTimestamp();
        read();
        return Stopwatch.GetElapsedTime(started);
    }
}
