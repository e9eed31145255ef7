using FactCheck.Store.Decisions;

namespace FactCheck.Review.Api;

/// <summary>What became of a decision.</summary>
/// <param name="Done">Whether it is kept; where not, somebody was quicker.</param>
/// <param name="Finding">The finding as it is now.</param>
/// <param name="Latest">Where somebody was quicker, what they decided.</param>
internal sealed record ApiOutcome(bool Done, ApiFinding Finding, ApiDecision? Latest)
{
    public static ApiOutcome Of(DecisionOutcome outcome) => new(outcome.IsDone, ApiFinding.Of(outcome.Finding!), outcome.Latest is { } latest ? ApiDecision.Of(latest) : null);
}
