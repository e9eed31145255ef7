using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A figure of the headline that nothing in the text supports, one slip of the pen away from what two figures of its opening make:
/// "by 5,445 votes", above 14,862 and 10,417 (R11).
/// </summary>
internal sealed class HeadlineReckoning : IRuleKind
{
    /// <summary>The sentences of the text that a headline is reckoned from, and how far apart its two figures stand.</summary>
    private const int Lead = 8;
    private const int Apart = 1;

    /// <summary>Figures of fewer digits are made by chance.</summary>
    private const int Digits = 4;
    private const int Least = 3;

    private const int Most = 24;
    private const decimal Hundred = 100;

    public string Name => "headline-reckoning";

    /// <summary>made: the confidence.</summary>
    public ImmutableArray<string> Parameters => ["made"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        // What a figure of the text stands for is the other rule's.
        var retold = context.Links.Where(static l => l.Kind == LinkKind.Retold && l.IsSlip).Select(static l => l.First.Id).ToHashSet(StringComparer.Ordinal);
        Claim[] headlines = [.. context.Prose.Where(c => IsAbove(context, c) && c is { Value: > 0, Negated: false, Hedge: Hedge.Exact, PerUnit: null } && !retold.Contains(c.Id))];
        if (headlines.Length == 0 || !context.Passage.IsShort)
            yield break;
        var first = context.Prose.FirstOrDefault(c => !IsAbove(context, c))?.Sentence ?? 0;
        Claim[] told = [.. context.Passage.Claims.Where(c => !IsAbove(context, c) && c.Sentence - first < Lead && c is { Value: > 0, Negated: false, PerUnit: null, Hedge: Hedge.Exact }).Take(Most)];
        HeadlineSupport? support = null;
        foreach (var headline in headlines)
            if (Find(context, rule, headline, told) is { } relation && !(support ??= new HeadlineSupport(context)).Explains(headline))
                yield return relation;
    }

    private static bool IsAbove(CheckContext context, Claim claim) => context.Analysis.Article.Blocks[claim.Block].Kind is BlockKind.Headline or BlockKind.Standfirst;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim headline, Claim[] told)
    {
        NumericRelation[] found = headline switch
        {
            { Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure } when DigitDistance.Significant(headline.Value!.Value) >= Digits => [.. Pairs(told, headline).Select(p => Difference(context, rule, headline, p.One, p.Other)).Where(r => IsSlip(headline, r, isOneDigit: true))],
            // "8 million … and another 1.6 million": fewer digits will do where the text says that the one was added to the other.
            { Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure } => [.. Pairs(told, headline).Where(static p => p.Other.Role == Role.ChangeBy && p.One.Role != Role.ChangeBy && p.One.Span.Start < p.Other.Span.Start).Select(p => Together(context, rule, headline, p.One, p.Other)).Where(r => IsSlip(headline, r, isOneDigit: false))],
            { Kind: QuantityKind.Percent } => [.. Pairs(told, null).Where(static p => p.Other.Sentence == p.One.Sentence).Select(p => Ratio(context, rule, headline, p.One, p.Other)).Where(r => IsSlip(headline, r, isOneDigit: false))],
            _ => [],
        };
        return found is [var only] ? only : null;
    }

    /// <summary>The greater and the smaller of two figures of one sort, or of which one has no unit.</summary>
    private static IEnumerable<(Claim One, Claim Other)> Pairs(Claim[] told, Claim? like)
    {
        foreach (var one in told)
            foreach (var other in told)
                if (one.Value > other.Value && Math.Abs(one.Sentence - other.Sentence) <= Apart && AreOneSort(one, other) && (like is null || like.Kind == one.Kind && (like.Kind == QuantityKind.Count || like.Unit == one.Unit)))
                    yield return (one, other);
    }

    private static bool AreOneSort(Claim one, Claim other) => one.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure && other.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure
        && (one.Unit == other.Unit || one is { Kind: QuantityKind.Count, Unit.Length: 0 } || other is { Kind: QuantityKind.Count, Unit.Length: 0 })
        && (one.Unit == other.Unit || other.Role == Role.ChangeBy || DigitDistance.Significant(one.Value!.Value) >= Least - 1 && DigitDistance.Significant(other.Value!.Value) >= Least);

    private static bool IsSlip(Claim headline, NumericRelation relation, bool isOneDigit)
    {
        if (relation.Expected([Interval.Point(relation.Claims[1].Value!.Value), Interval.Point(relation.Claims[2].Value!.Value)]).Middle is not { } made || made <= 0)
            return false;
        var ulp = headline.Ulp > 0 ? headline.Ulp : 1;
        var printed = Math.Round(made / ulp, MidpointRounding.AwayFromZero) * ulp;
        return DigitSlip.IsSwap(headline, printed) || isOneDigit && printed != headline.Value && DigitDistance.Aligned(printed, headline.Value!.Value) == 1;
    }

    private static NumericRelation Difference(CheckContext context, Rule rule, Claim headline, Claim one, Claim other) =>
        Build(context, rule, [headline, one, other], "{1} − {2}", static o => o[0] - o[1]);

    private static NumericRelation Together(CheckContext context, Rule rule, Claim headline, Claim one, Claim other) =>
        Build(context, rule, [headline, one, other], "{1} + {2}", static o => o[0] + o[1]);

    private static NumericRelation Ratio(CheckContext context, Rule rule, Claim headline, Claim one, Claim other) =>
        Build(context, rule, [headline, other, one], "{1} / {2}", static o => (o[0] / o[1]).Scale(Hundred));

    private static NumericRelation Build(CheckContext context, Rule rule, ImmutableArray<Claim> claims, string pattern, Func<ImmutableArray<Interval>, Interval> expected) => new()
    {
        Rule = rule,
        Claims = claims,
        Confidence = (double)rule["made"] * ClaimRow.Confidence(claims.AsSpan()),
        Unit = claims[0].Unit,
        Expected = expected,
        Pattern = pattern,
        Facts = format => [new("field", format.Phrase($"fields.{context.Analysis.Article.Blocks[claims[0].Block].Kind.ToString().ToLowerInvariant()}"))],
    };
}
