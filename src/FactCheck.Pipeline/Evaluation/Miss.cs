namespace FactCheck.Pipeline.Evaluation;

/// <summary>One difference between a report and the labels.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Article">The id of the article.</param>
/// <param name="Text">What was wanted and what came, for people.</param>
public sealed record Miss(MissKind Kind, string Article, string Text);
