using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace FactCheck.Distribution.Observing;

/// <summary>What a worker counts: as instruments for OpenTelemetry, and as a page for Prometheus.</summary>
internal sealed class Figures : IDisposable
{
    /// <summary>The name of the meter and of the traces.</summary>
    public const string Name = "FactCheck.Distribution";

    public static readonly ActivitySource Traces = new(Name);

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _documents;
    private readonly Counter<long> _messages;
    private readonly Histogram<double> _stages;
    private readonly ConcurrentDictionary<(string Metric, string Label, string Value), double> _sums = new();

    public Figures()
    {
        _documents = _meter.CreateCounter<long>("factcheck.documents", description: "Documents that ended, by how.");
        _messages = _meter.CreateCounter<long>("factcheck.messages", description: "Messages, by what became of them.");
        _stages = _meter.CreateHistogram<double>("factcheck.stage", "s", "Time of the stages: wait in the queue, check, store.");
        _meter.CreateObservableGauge("factcheck.queue.depth", Depths, description: "Messages ready, by queue.");
    }

    public void Document(string outcome, int count = 1)
    {
        _documents.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
        Add("factcheck_documents_total", "outcome", outcome, count);
    }

    public void Message(string outcome)
    {
        _messages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        Add("factcheck_messages_total", "outcome", outcome, 1);
    }

    public void Stage(string stage, TimeSpan time)
    {
        _stages.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        Add("factcheck_stage_seconds_sum", "stage", stage, time.TotalSeconds);
        Add("factcheck_stage_seconds_count", "stage", stage, 1);
    }

    public void Depth(string queue, uint messages) => _sums[("factcheck_queue_depth", "queue", queue)] = messages;

    /// <summary>The figures as Prometheus reads them.</summary>
    public string Page()
    {
        var page = new StringBuilder();
        foreach (var ((metric, label, value), sum) in _sums.OrderBy(static s => s.Key))
            page.Append(CultureInfo.InvariantCulture, $"{metric}{{{label}=\"{value}\"}} {sum}\n");
        return page.ToString();
    }

    public void Dispose() => _meter.Dispose();

    private void Add(string metric, string label, string value, double more) => _sums.AddOrUpdate((metric, label, value), more, (_, sum) => sum + more);

    private IEnumerable<Measurement<long>> Depths() => _sums.Where(static s => s.Key.Metric == "factcheck_queue_depth")
        .Select(static s => new Measurement<long>((long)s.Value, new KeyValuePair<string, object?>("queue", s.Key.Value)));
}
