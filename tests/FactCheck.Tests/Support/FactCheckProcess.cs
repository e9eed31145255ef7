using System.Diagnostics;
using System.Text;

namespace FactCheck.Tests.Support;

/// <summary>The built program as a process of its own, as users run it.</summary>
internal static class FactCheckProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<ProgramResult> RunAsync(params string[] args) => RunAsync(args, input: "");

    /// <summary>Runs in a folder.</summary>
    public static Task<ProgramResult> RunInAsync(string folder, params string[] args) => RunAsync(args, input: "", environment: null, folder);

    public static async Task<ProgramResult> RunAsync(string[] args, string input, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var process = Start(args, environment, folder);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the program; standard input stays open.</summary>
    public static Process Start(string[] args, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        // The program that is given away, where it is named; else the one that was built.
        var start = Environment.GetEnvironmentVariable("FACTCHECK_PROGRAM") is { Length: > 0 } program
            ? new ProcessStartInfo(program, args)
            : new ProcessStartInfo("dotnet", [BuiltProgram.Path, .. args]);
        if (IgnoresInterrupts())
            start = new ProcessStartInfo("env", ["--default-signal=INT", start.FileName, .. start.ArgumentList]);
        start = new ProcessStartInfo(start.FileName, start.ArgumentList)
        {
            UseShellExecute = false,
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        // What the machine that runs the tests prefers must not show in what they expect.
        foreach (var name in (string[])["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"])
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>A shell starts what it runs in the background with interrupts ignored; children inherit that, and .NET keeps to it.</summary>
    private static bool IgnoresInterrupts() => OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
}
