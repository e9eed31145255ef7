using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FactCheck.Tests.Distribution;

/// <summary>Programs that tests start for themselves, on loopback only.</summary>
internal static class ServerProcess
{
    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        // Not to the end of its output: what a server inherits stays open as long as it runs.
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var error = process.StandardError.ReadLineAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {process.ExitCode}: {await error}");
    }
}
