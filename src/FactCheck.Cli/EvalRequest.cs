using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Cli;

/// <summary>What "factcheck eval" was asked to do.</summary>
internal sealed record EvalRequest
{
    public required string Corpus { get; init; }

    public required DataFormat Format { get; init; }

    /// <summary>The part of the corpus that is measured; null for all of it.</summary>
    public required CorpusSplit? Split { get; init; }

    /// <summary>How many differences of each kind are listed.</summary>
    public required int Show { get; init; }

    /// <summary>The folder for the compiled articles and their labels, or null.</summary>
    public required string? WriteTo { get; init; }

    public required string? Rules { get; init; }

    /// <summary>Whether the learned scorers are left out.</summary>
    public required bool NoModels { get; init; }
}
