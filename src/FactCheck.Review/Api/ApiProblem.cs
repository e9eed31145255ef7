namespace FactCheck.Review.Api;

/// <summary>Why something was not done.</summary>
/// <param name="Problem">In the desk's words.</param>
internal sealed record ApiProblem(string Problem);
