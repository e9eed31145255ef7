using System.Collections.Immutable;
using System.Globalization;

namespace FactCheck.Distribution.Queues;

/// <summary>The queues by their names. A prefix lets several installations share one broker.</summary>
internal sealed class QueueNames(string prefix)
{
    /// <summary>How long a message waits before each attempt but the first; the last one counts for all that follow.</summary>
    public static readonly ImmutableArray<TimeSpan> Delays = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    /// <summary>Where what nobody can do is parked, each with its reason.</summary>
    public string Dead => $"{prefix}.dead";

    public string Of(Priority priority) => priority == Priority.Breaking ? $"{prefix}.breaking" : $"{prefix}.archive";

    /// <summary>Where a message waits: a queue without readers, whose messages go back when their time is over.</summary>
    public string Waiting(Priority priority, TimeSpan delay) => string.Create(CultureInfo.InvariantCulture, $"{Of(priority)}.wait-{delay.TotalSeconds:0}s");
}
