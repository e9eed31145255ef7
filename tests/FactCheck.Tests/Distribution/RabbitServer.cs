using System.Diagnostics;
using System.Net.Sockets;

namespace FactCheck.Tests.Distribution;

/// <summary>A RabbitMQ of a test's own.</summary>
internal sealed class RabbitServer : IAsyncDisposable
{
    public const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly string _home = Directory.CreateTempSubdirectory("factcheck-rabbit-").FullName;
    private readonly int _port = ServerProcess.FreePort();
    private readonly int _nodePort = ServerProcess.FreePort();
    private readonly int _mapPort = ServerProcess.FreePort();
    private Process? _process;

    public string Address => $"amqp://guest:guest@127.0.0.1:{_port}/";

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        await File.WriteAllTextAsync(Path.Combine(_home, "plugins"), "[].");
        foreach (var (name, value) in new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = _home,
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_home, "mnesia"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(_home, "log"),
            ["RABBITMQ_NODENAME"] = $"factcheck{_port}@localhost",
            ["RABBITMQ_NODE_PORT"] = $"{_port}",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_DIST_PORT"] = $"{_nodePort}",
            ["ERL_EPMD_PORT"] = $"{_mapPort}",
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_home, "plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_home, "rabbitmq"),
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
        })
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var patience = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || patience.Elapsed > TimeSpan.FromSeconds(90))
                throw new InvalidOperationException("RabbitMQ did not start.");
            await Task.Delay(200);
        }
    }

    /// <summary>Ends it as a power failure would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await KillAsync();
        // The port mapper detaches itself from who started it.
        if (File.Exists("/usr/bin/epmd"))
            using (var stop = Process.Start(new ProcessStartInfo("/usr/bin/epmd", ["-port", $"{_mapPort}", "-kill"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!)
                await stop.WaitForExitAsync();
        Directory.Delete(_home, recursive: true);
    }

    /// <summary>Whether it greets: a broker that is starting takes connections and says nothing.</summary>
    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            await client.GetStream().WriteAsync("AMQP\0\0\t\u0001"u8.ToArray());
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            return await client.GetStream().ReadAsync(new byte[8], patience.Token) > 0;
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
