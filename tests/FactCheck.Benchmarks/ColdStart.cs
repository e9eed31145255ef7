using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Benchmarks;

/// <summary>The published program on one article, a new process each time, against the budgets of the design.</summary>
internal static class ColdStart
{
    private const int UsualRuns = 20;
    private const double MostMegabytes = 120;

    public static int Run(TextWriter output, string[] args)
    {
        var runs = args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : UsualRuns;
        var folder = Path.Combine(Samples.Root, "artifacts", "cold");
        Publish(folder);
        var program = Path.Combine(folder, "factcheck");
        output.WriteLine($"{"",-44}{"median s",10}{"best s",10}{"MB",8}{"budget",20}");
        Measure("--version", 0.25, "--version");
        foreach (var language in (string[])["en", "vi"])
        {
            var text = Write(folder, language + ".txt", Median(Samples.Texts(language)));
            Measure($"text article, {language}, for people", 0.25, "check", text);
            Measure($"text article, {language}, JSON", 0.25, "check", text, "--format", "json");
        }
        var pages = Samples.Pages();
        if (!pages.IsEmpty)
            Measure("HTML page, JSON", 0.45, "check", Write(folder, "page.html", Median(pages)), "--format", "json");
        return 0;

        void Measure(string name, double mostSeconds, params string[] arguments)
        {
            MeasuredProcess.Run(program, arguments);
            var measured = Enumerable.Range(0, runs).Select(_ => MeasuredProcess.Run(program, arguments)).ToArray();
            var times = measured.Select(static m => m.Time.TotalSeconds).Order().ToArray();
            var megabytes = measured.Max(static m => m.PeakBytes) / 1e6;
            var verdict = times[runs / 2] <= mostSeconds && megabytes <= MostMegabytes ? "kept" : "MISSED";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-44}{times[runs / 2],10:0.000}{times[0],10:0.000}{megabytes,8:0}{$"{mostSeconds:0.00} s {MostMegabytes:0} MB {verdict}",20}"));
        }
    }

    private static void Publish(string folder)
    {
        string[] args =
        [
            "publish", Path.Combine(Samples.Root, "src", "FactCheck.Cli"), "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-p:PublishReadyToRun=true",
            "-o", folder, "-v", "q",
        ];
        using var publish = Process.Start(new ProcessStartInfo("dotnet", args) { UseShellExecute = false })!;
        publish.WaitForExit();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException("the program could not be published");
    }

    /// <summary>The input of middle length: what one article is.</summary>
    private static byte[] Median(IReadOnlyCollection<byte[]> inputs) => inputs.OrderBy(static i => i.Length).ElementAt(inputs.Count / 2);

    private static string Write(string folder, string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
