using FactCheck.Ingestion;

namespace FactCheck.Pipeline;

/// <summary>An input that a job has taken, and the document that it became.</summary>
internal sealed class ArticleJob(DiscoveredInput input, PipelineOptions options, long number)
{
    public DiscoveredInput Input => input;

    public PipelineOptions Options => options;

    /// <summary>The input's place among all, from 0.</summary>
    public long Number => number;

    public CheckedInput? Result { get; set; }

    public bool IsFinished => Result is not null;
}
