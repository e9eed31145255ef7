using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>Two sides and the area of a rectangle, and no other figure (R14): "24 m long and 8.5 m wide, an area of 204 m2".</summary>
internal static class ClosedArea
{
    private const string Metre = "m";
    private const string SquareMetre = "m2";

    /// <summary>The letters between a side and the word that makes it one.</summary>
    private const int Beside = 12;

    /// <summary>The relations of areas that nothing else has bound.</summary>
    public static IEnumerable<NumericRelation> Relations(CheckContext context, Rule rule, IReadOnlySet<string> done)
    {
        var seen = new HashSet<string>(done, StringComparer.Ordinal);
        foreach (var passage in context.Closed)
            if (passage.Figures is [{ } one, { } other, { } last] && Find(context, rule, passage, one, other, last) is { } relation && !relation.Claims.Any(c => seen.Contains(c.Id)))
            {
                seen.UnionWith(relation.Claims.Select(static c => c.Id));
                yield return relation;
            }
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, ClosedPassage passage, Claim one, Claim other, Claim last)
    {
        var (area, first, second) = IsSquare(context, last) ? (last, one, other) : (one, other, last);
        if (!IsSquare(context, area) || !AreSides(context, first, second))
            return null;
        var relation = Build(context, rule, area, first, second) with { Sharper = passage.Sharpen };
        return Plausible.Is(relation, isBound: true) ? relation : null;
    }

    private static bool IsSquare(CheckContext context, Claim claim) => IsMeasured(claim) && !context.Units.Conversions(claim.Unit, SquareMetre).IsEmpty;

    private static bool IsMeasured(Claim claim) => claim is { Kind: QuantityKind.Measure, Value: > 0, Negated: false, PerUnit: null, Role: Role.Level };

    /// <summary>One is said to be the length and the other the width, or "by" stands between them.</summary>
    private static bool AreSides(CheckContext context, Claim first, Claim second) =>
        IsMeasured(first) && IsMeasured(second) && first.Unit == second.Unit && !context.Units.Conversions(first.Unit, Metre).IsEmpty
        && (context.Between(first, second).Trim() is "x" or "×" or "by" || IsSide(context, first, "side-length") && IsSide(context, second, "side-width") || IsSide(context, first, "side-width") && IsSide(context, second, "side-length"));

    private static bool IsSide(CheckContext context, Claim claim, string cue) => context.CueBefore(claim, Beside, cue) is not null || context.CueBehind(claim, Beside, cue) is not null;

    private static NumericRelation Build(CheckContext context, Rule rule, Claim area, Claim first, Claim second)
    {
        var side = Alike.Conversion(context, first.Unit, Metre).Factor;
        var unit = Alike.Conversion(context, area.Unit, SquareMetre).Factor;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [area, first, second],
            Confidence = (double)rule["alone"] * ClaimRow.Confidence(area, first, second),
            Unit = area.Unit,
            Expected = o => (o[0] * o[1]).Scale(side * side / unit),
            Pattern = "{1} × {2}",
            Solve = (i, stated, o) => (stated / o[1 - i]).Scale(unit / (side * side)),
        };
    }
}
