using FactCheck.Ingestion;
using FactCheck.Pipeline;

namespace FactCheck.Distribution;

/// <summary>How a worker works.</summary>
public sealed record WorkerOptions
{
    /// <summary>Where the work comes from.</summary>
    public required BrokerTarget Target { get; init; }

    /// <summary>The rules.</summary>
    public required ProjectRules Rules { get; init; }

    /// <summary>What reads inputs.</summary>
    public required ArticleIngestion Ingestion { get; init; }

    /// <summary>How many messages are worked on at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The longest that a worker holds a host; where it is killed meanwhile, nobody asks the host before.</summary>
    public TimeSpan HostHold { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long all workers together leave a host alone after it answered one of them.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long work that was begun may take when the worker is asked to stop.</summary>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where /health/live, /health/ready and /metrics are, as http://127.0.0.1:9464/, or null for nowhere.</summary>
    public string? Health { get; init; }

    /// <summary>The OpenTelemetry collector that traces and metrics go to, by OTLP over HTTP, or null for none.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Where the log goes, one JSON object a line.</summary>
    public required TextWriter Log { get; init; }
}
