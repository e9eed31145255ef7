using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A part, its whole and the percentage that the text says this is: "137/140 xã (50%)" (R8).</summary>
internal sealed class PercentOfBase : IRuleKind
{
    /// <summary>The words between the whole and the percentage.</summary>
    private const int Reach = 24;

    public string Name => "percent-of-base";

    public ImmutableArray<string> Parameters => ["beside"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from row in ClaimRow.Of(context)
        from i in Enumerable.Range(1, Math.Max(0, row.Length - 1))
        let found = PartAndWhole.Of(context, row[i - 1], row[i])
        where found is { Explicit: true }
        let percent = Beside(context, row, i)
        where percent is not null
        select Build(found.Value, percent, rule);

    private static Claim? Beside(CheckContext context, ImmutableArray<Claim> row, int at)
    {
        if (at + 1 >= row.Length || row[at + 1] is not { Kind: QuantityKind.Percent, Role: not Role.ChangeBy, Negated: false } percent || percent.Sentence != row[at].Sentence)
            return null;
        var between = context.Between(row[at], percent).Trim();
        return between.Length <= Reach && !between.ContainsAny(";:")
            && (between is ['(', ..] || context.CueBetween(percent.Sentence, row[at].Span.End, percent.Span.Start, "share", "equivalent") is not null)
                ? percent
                : null;
    }

    private static NumericRelation Build(PartAndWhole found, Claim percent, Rule rule) => new()
    {
        Rule = rule,
        Claims = [percent, found.Part, found.Whole],
        Confidence = (double)rule["beside"] * ClaimRow.Confidence(percent, found.Part, found.Whole),
        Unit = "%",
        Expected = o => (o[0] / o[1]).Scale(100),
        Pattern = "{1} / {2}",
        MayBeTruncated = false,
    };
}
