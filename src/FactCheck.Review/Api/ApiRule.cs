using FactCheck.Store.Record;

namespace FactCheck.Review.Api;

/// <summary>How often people found a rule right.</summary>
internal sealed record ApiRule(string Rule, string Family, int Right, int Wrong, double Precision, int LastRight, int Last, bool ForDemotion)
{
    public static ApiRule Of(RuleRecord r) => new(r.Rule, r.Family, r.Right, r.Wrong, r.Precision, r.LastRight, r.Last, r.IsForDemotion);
}
