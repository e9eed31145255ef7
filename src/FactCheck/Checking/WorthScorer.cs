using FactCheck.Languages;
using FactCheck.Scoring;

namespace FactCheck.Checking;

/// <summary>The learned order of work: how likely a look at a finding is rewarded. It orders findings; it makes and silences none.</summary>
internal sealed class WorthScorer
{
    private const string Folder = "models";
    private const string File = "worth";

    private readonly TreeScorer _trees;

    private WorthScorer(TreeScorer trees) => _trees = trees;

    /// <summary>Reads rules/models/worth.yml; null where there is none.</summary>
    /// <exception cref="RuleFormatException">The model is damaged.</exception>
    public static WorthScorer? Read(RuleNode root) =>
        root[Folder]?[File] is { } model ? new WorthScorer(TreeScorer.Read(model, WorthFeatures.Names.AsSpan())) : null;

    /// <summary>The probability that the finding is right.</summary>
    public double Of(WorthView view) => _trees.Probability(_trees.Score(WorthFeatures.Of(view)));
}
