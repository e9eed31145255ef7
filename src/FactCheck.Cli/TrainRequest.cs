using System.Collections.Immutable;

namespace FactCheck.Cli;

/// <summary>What "factcheck train" was asked to do.</summary>
internal sealed record TrainRequest
{
    /// <summary>Folders of labelled articles. The first gets the folds.</summary>
    public required ImmutableArray<string> Corpora { get; init; }

    /// <summary>The folder of rules that gets the models.</summary>
    public required string Rules { get; init; }

    /// <summary>A store or a file of decisions to learn from as well, or null.</summary>
    public string? Decisions { get; init; }

    /// <summary>Whether nothing is trained, only asked whether models and card are those of the corpus.</summary>
    public bool OnlyCheck { get; init; }
}
