using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace FactCheck.Benchmarks;

/// <summary>
/// Runs a program to its end and tells its time and its greatest memory. The kernel keeps the greatest memory of all
/// children of a process together, so every run is made by a process of its own: this program, started as a child.
/// </summary>
internal static partial class MeasuredProcess
{
    /// <summary>The argument that makes this program the child.</summary>
    public const string ChildCommand = "measure-one";

    private const int Children = -1;

    public static (TimeSpan Time, long PeakBytes) Run(string program, params string[] args)
    {
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MeasuredProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. self, ChildCommand, program, .. args]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var figures = child.StandardOutput.ReadToEnd().Split(' ');
        child.WaitForExit();
        return (
            TimeSpan.FromTicks(long.Parse(figures[0], CultureInfo.InvariantCulture)),
            long.Parse(figures[1], CultureInfo.InvariantCulture) * 1024);
    }

    /// <summary>Runs the program once and writes ticks and kilobytes.</summary>
    public static int RunAsChild(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var target = Process.Start(start)!;
        target.ErrorDataReceived += static (_, _) => { };
        target.BeginErrorReadLine();
        target.StandardOutput.BaseStream.CopyTo(Stream.Null);
        target.WaitForExit();
        var time = watch.Elapsed;
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{time.Ticks} {(GetResourceUsage(Children, out var usage) == 0 ? usage.MaxResidentKilobytes : 0)}"));
        return 0;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>struct rusage of 64-bit Linux: two times of two words each, then ru_maxrss.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct ResourceUsage
    {
        [FieldOffset(32)]
        public long MaxResidentKilobytes;
    }
}
