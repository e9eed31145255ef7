using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>One figure given twice (R1), and its slips by a power of ten (R19).</summary>
internal sealed class SameFigure : IRuleKind
{
    /// <summary>Two values whose ratio is this near to a power of ten differ by nothing else (R19).</summary>
    private const double PowerSlack = 0.005;

    /// <summary>What a headline tells is said of the same thing with fewer words.</summary>
    private const double Retold = 0.05;

    /// <summary>Rounder figures are estimates.</summary>
    private const int ManyDigits = 3;

    public string Name => "same-figure";

    /// <summary>power-of-ten: 1 looks at slips of a power of ten only, 0 at everything else.</summary>
    public ImmutableArray<string> Parameters => ["power-of-ten"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        var wanted = rule["power-of-ten"] == 1;
        ImmutableArray<NumericRelation> relations =
        [
            .. context.Links
                .Where(l => l.Kind == LinkKind.SameFigure)
                .GroupBy(l => l.Second.Id)
                .SelectMany(g => Surest(context, g))
                .Select(l => Build(l, context, rule))
                .OfType<NumericRelation>(),
        ];
        var slips = context.Links.Where(l => l.IsSlip && l.Kind == LinkKind.SameFigure).Select(l => (l.Second.Id, l.First.Id)).ToHashSet();
        var series = Series(relations.Where(r => r.Confidence >= rule.Floor && !slips.Contains((r.Claims[0].Id, r.Claims[1].Id))));
        return relations.Where(r => IsPowerOfTen(r) == wanted && (slips.Contains((r.Claims[0].Id, r.Claims[1].Id)) || !r.Claims.Any(c => series.Contains(c.Id))));
    }

    /// <summary>
    /// Claims that would conflict with several others of different values: not one figure given wrongly, but a series
    /// (quarters, regions, segments) whose key the text tells in words that were not understood.
    /// </summary>
    private static HashSet<string> Series(IEnumerable<NumericRelation> relations) => relations
        .Where(r => r.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken)
        .SelectMany(r => new[] { (r.Claims[0].Id, Rival: r.Claims[1]), (r.Claims[1].Id, Rival: r.Claims[0]) })
        .GroupBy(x => x.Id, x => (x.Rival.Value, x.Rival.Low))
        .Where(g => g.Distinct().Count() > 1)
        .Select(g => g.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Of earlier mentions with one value, the surest speaks for all; the text rather than its headline, which has it from there.</summary>
    private static IEnumerable<ClaimLink> Surest(CheckContext context, IGrouping<string, ClaimLink> links) =>
        links.GroupBy(l => (l.First.Value, l.First.Low, l.First.High, l.First.Unit))
            .Select(g => g.MaxBy(l => l.Confidence - (context.Analysis.Article.Blocks[l.First.Block].Kind is BlockKind.Headline or BlockKind.Standfirst ? Retold : 0))!);

    private static NumericRelation? Build(ClaimLink link, CheckContext context, Rule rule)
    {
        // Two nouns for the things that are counted ("shops", "branches") make no two units.
        var conversions = link.First.Kind == QuantityKind.Count ? [new UnitConversion(1)] : context.Units.Conversions(link.First.Unit, link.Second.Unit);
        if (conversions.IsEmpty)
            return null;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [link.Second, link.First],
            Confidence = link.Confidence,
            Interchangeable = true,
            Unit = link.Second.Unit,
            Expected = operands => conversions[0].Reading(operands[0]),
            Solve = (_, stated, _) => link.First.Unit == link.Second.Unit ? stated : null,
            Pattern = "{1}",
            Sharper = link.IsSlip ? Printed : HaveOneHedge(link) ? Bare : static claim => claim,
            Facts = format => Facts(link, format),
        };
    }

    /// <summary>"Nearly 205 billion", "nearly 205 million": what both say leaves nothing open between them.</summary>
    private static bool HaveOneHedge(ClaimLink link) => link.First.Hedge == link.Second.Hedge && link.First.Hedge is Hedge.Less or Hedge.More or Hedge.Approx
        && link is { First.Value: > 0, Second.Value: > 0 } && DigitDistance.Digits(link.First.Value.Value) == DigitDistance.Digits(link.Second.Value.Value) && DigitDistance.Significant(link.First.Value.Value) >= ManyDigits;

    private static Claim Bare(Claim claim) => claim with { Hedge = Hedge.Exact };

    /// <summary>"Some 3,460 households": beside a figure with two of its digits swapped, "some" leaves no more open than the digits do.</summary>
    private static Claim Printed(Claim claim) =>
        claim is { Hedge: Hedge.Approx, Value: { } value } && DigitDistance.Significant(value) >= ManyDigits ? claim with { Hedge = Hedge.Exact } : claim;

    private static ImmutableArray<KeyValuePair<string, string>> Facts(ClaimLink link, FigureFormat format)
    {
        var measure = link.Second.Measure ?? link.First.Measure;
        var subject = link.Second.Subject ?? link.First.Subject;
        return [new("what", format.What(measure, subject))];
    }

    private static bool IsPowerOfTen(NumericRelation relation)
    {
        if (relation.Claims is not [{ Value: { } stated }, { Value: { } other }] || stated <= 0 || other <= 0)
            return false;
        if (relation.Expected([Interval.Point(other)]).Middle is not { } expected || expected <= 0)
            return false;
        var power = Math.Log10((double)stated) - Math.Log10((double)expected);
        return Math.Abs(power) > 0.5 && Math.Abs(power - Math.Round(power)) < PowerSlack;
    }
}
