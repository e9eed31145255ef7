using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A part is not above its whole (R7).</summary>
internal sealed class PartOfWhole : IRuleKind
{
    /// <summary>The letters of ", in all ".</summary>
    private const int SumReach = 14;

    public string Name => "part-of-whole";

    /// <summary>of-the: the confidence where the words say so; anaphor: where "of them" does.</summary>
    public ImmutableArray<string> Parameters => ["of-the", "anaphor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from row in ClaimRow.Of(context)
        from i in Enumerable.Range(1, Math.Max(0, row.Length - 1))
        let found = PartAndWhole.Of(context, row[i - 1], row[i])
        // "12 gold, 9 silver and 11 bronze, 32 in all": a sum is no part.
        where found is not null && context.CueBefore(found.Value.Part, SumReach, "sum-up", "total") is null
        select Build(found.Value, rule);

    private static NumericRelation Build(PartAndWhole found, Rule rule) => new()
    {
        Rule = rule,
        Claims = [found.Part, found.Whole],
        Confidence = (double)rule[found.Explicit ? "of-the" : "anaphor"] * ClaimRow.Confidence(found.Part, found.Whole),
        Unit = found.Whole.Unit,
        Expected = o => new Interval(null, o[0].High, HighOpen: o[0].HighOpen),
        Pattern = "{0} ≤ {1}",
        Inequality = true,
        AlwaysGrave = true,
    };
}
