using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What there was, what came, what went, what there is: "began the year with 294 shops, opened 24, closed 6, ended on 318" (R14c).</summary>
internal sealed class RollForward : IRuleKind
{
    private const int Sentences = 2;

    /// <summary>The letters between "opened" and its figure.</summary>
    private const int Reach = 32;
    private const int MostTerms = 6;

    private static readonly string[] Opening = ["stock-opening"];
    private static readonly string[] Closing = ["stock-closing"];

    public string Name => "roll-forward";

    /// <summary>named: the confidence where the words name every term; near: the share of the closing figure that it may miss.</summary>
    public ImmutableArray<string> Parameters => ["named", "near"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        context.Passage.Claims.Where(c => IsStock(c) && IsMarked(context, c, Opening)).Select(c => Find(context, rule, c)).OfType<Relation>();

    private static bool IsStock(Claim claim) => Sum.CanAdd(claim) && claim.Kind == QuantityKind.Count && claim.Modality == Modality.Actual;

    private static bool IsMarked(CheckContext context, Claim claim, string[] cues) =>
        context.CueBefore(claim, Reach, cues) is not null || context.CueBehind(claim, Reach / 2, cues) is not null;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim opening)
    {
        var terms = ImmutableArray.CreateBuilder<(Claim, int)>();
        terms.Add((opening, 1));
        foreach (var claim in context.Passage.Behind(opening, Sentences))
        {
            if (!IsStock(claim) || !Alike.Are(context, opening, claim))
                continue;
            if (terms.Count > 1 && IsMarked(context, claim, Closing) && Sign(context, claim) == 0)
                return Build(context, rule, claim, terms.ToImmutable());
            if (Sign(context, claim) is var sign && sign == 0 || terms.Count == MostTerms)
                return null;
            terms.Add((claim, sign));
        }
        return null;
    }

    private static NumericRelation? Build(CheckContext context, Rule rule, Claim closing, ImmutableArray<(Claim, int)> terms)
    {
        var sum = new Sum(closing, terms);
        return sum.Miss(context) <= (double)rule["near"] ? sum.Relation(context, rule, (double)rule["named"]) : null;
    }

    private static int Sign(CheckContext context, Claim claim) => context.CueBefore(claim, Reach, "stock-added", "stock-removed") switch
    {
        { Id: "stock-added" } => 1,
        { Id: "stock-removed" } => -1,
        _ => 0,
    };
}
