using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two counts and what the text calls their ratio (R10): "856 received the drug and 428 the dummy pill, a ratio of two to one", "96 offers to 3,840 applicants, one in 40".</summary>
internal static class StatedRatio
{
    /// <summary>The letters between "a ratio of" and its figure.</summary>
    private const int Lead = 20;

    /// <summary>Ratios that miss by more are of something else.</summary>
    private const double Near = 2.2;

    /// <summary>The ratios of sentences that have two counts beside them and no other.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done) =>
        from ratio in context.Passage.Claims
        where !done.Contains(ratio.Id) && ratio is { Negated: false, Modality: Modality.Actual } && (ratio.Kind == QuantityKind.Multiple && ratio.Value > 1 || ratio.Kind == QuantityKind.Fraction && ratio.Value is > 0 and < 1)
            && context.CueBefore(ratio, Lead, "ratio-lead") is not null
        let counts = context.Passage.Before(ratio, 0).Where(c => c.Kind == QuantityKind.Count).ToArray()
        where counts is [{ Value: > 0, Negated: false }, { Value: > 0, Negated: false }] && context.Passage.Behind(ratio, 0).All(c => c.Kind != QuantityKind.Count) && counts[0].Value != counts[1].Value
        let relation = Build(rule, ratio, counts.MaxBy(c => c.Value)!, counts.MinBy(c => c.Value)!)
        where relation.IsMet || IsNear(relation)
        select relation;

    private static bool IsNear(NumericRelation relation) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && (double)(expected / stated) is > 1 / Near and < Near;

    private static NumericRelation Build(Rule rule, Claim ratio, Claim more, Claim less) => new()
    {
        Rule = rule,
        Claims = [ratio, more, less],
        Confidence = (double)rule["beside"] * ClaimRow.Confidence(ratio, more, less),
        Unit = ratio.Unit,
        Expected = o => ratio.Kind == QuantityKind.Multiple ? o[0] / o[1] : o[1] / o[0],
        Pattern = ratio.Kind == QuantityKind.Multiple ? "{1} / {2}" : "{2} / {1}",
        CutsOffOnly = true,
    };
}
