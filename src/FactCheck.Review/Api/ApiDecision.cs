using FactCheck.Store.Decisions;

namespace FactCheck.Review.Api;

/// <summary>A decision on a finding.</summary>
internal sealed record ApiDecision(long Id, string Kind, string? Reason, string? Note, string? Claim, string? Wrong, string? Words, string? Asked, long? Undoes, int ArticleVersion, string By, DateTimeOffset At)
{
    public static ApiDecision Of(Decision d) => new(d.Id, DecisionKinds.Write(d.Kind), d.Reason, d.Note, d.Claim, d.Wrong, d.Words, d.Asked, d.Undoes, d.ArticleVersion, d.By, d.At);
}
