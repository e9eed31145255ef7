namespace FactCheck.Model;

/// <summary>The four lines of a finding (design, "How a finding speaks") with the arithmetic behind them.</summary>
/// <param name="Conflict">What does not agree.</param>
/// <param name="Formula">The arithmetic.</param>
/// <param name="Likelier">Which is likelier and why, or that the text does not say.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Expected">What the other claims allow.</param>
/// <param name="Stated">What the claim in question states.</param>
public sealed record Explanation(
    string Conflict,
    string Formula,
    string Likelier,
    string Advice,
    Interval? Expected,
    Interval? Stated);
