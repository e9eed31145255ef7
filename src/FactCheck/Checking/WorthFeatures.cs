using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>What the worth scorer knows of a finding: how sure, how far apart, how large, where. No word of the text is among it.</summary>
internal static class WorthFeatures
{
    private const int Many = 12;

    private static readonly ImmutableArray<(string Name, Func<WorthView, double> Of)> All =
    [
        ("rule.confidence", static v => v.Cluster.Broken.Max(static e => e.Relation.Confidence)),
        ("rule.severity", static v => (int)v.Cluster.Broken.Max(static e => e.Severity())),
        ("rule.one-figure", static v => v.Cluster.Broken.Count(static e => e.Relation.Interchangeable)),
        ("rule.inequality", static v => v.Cluster.Main.Relation is NumericRelation { Inequality: true } ? 1 : 0),
        ("rule.diagnosed", static v => v.Cluster.Main.Verdict.Diagnosis is null ? 0 : 1),
        ("shape.sets", static v => Math.Min(Many, v.Cluster.Sets.Length)),
        ("shape.claims", static v => Math.Min(Many, v.Cluster.Claims.Length)),
        ("shape.smallest", static v => v.Cluster.Sets.Min(static s => s.Length)),
        ("value.gap", static v => v.Gap),
        ("value.relative", static v => v.Relative),
        ("value.width", static v => v.Width),
        ("facet.measures", static v => Share(v, static c => c.Measure is not null)),
        ("facet.subjects", static v => Share(v, static c => c.Subject is not null)),
        ("facet.periods", static v => v.Cluster.Claims.Select(static c => c.Period?.Label).Distinct(StringComparer.Ordinal).Count()),
        ("facet.hedged", static v => Share(v, static c => c.Hedge != Hedge.Exact)),
        ("facet.actual", static v => Share(v, static c => c.Modality == Modality.Actual)),
        ("facet.quoted", static v => Share(v, static c => c.Quoted)),
        ("facet.confidence", static v => v.Cluster.Claims.Min(static c => c.Confidence)),
        ("kind.count", static v => Share(v, static c => c.Kind == QuantityKind.Count)),
        ("kind.money", static v => Share(v, static c => c.Kind == QuantityKind.Money)),
        ("kind.percent", static v => Share(v, static c => c.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint)),
        ("kind.date", static v => Share(v, static c => c.Kind is QuantityKind.Date or QuantityKind.Duration or QuantityKind.Age)),
        ("place.above", static v => Share(v, c => v.Block(c) is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata)),
        ("place.cells", static v => Share(v, c => v.Block(c) == BlockKind.Cell)),
        ("place.span", static v => Math.Min(Many, v.Cluster.Claims.Max(static c => c.Sentence) - v.Cluster.Claims.Min(static c => c.Sentence))),
        ("evidence.holds", static v => Math.Min(Many, v.Holding)),
        ("evidence.broken", static v => Math.Min(Many, v.Cluster.Broken.Length)),
    ];

    /// <summary>The names, in the order of the values: "group.feature".</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(static f => f.Name)];

    /// <summary>The values of a finding.</summary>
    public static float[] Of(WorthView view) => [.. All.Select(f => (float)f.Of(view))];

    private static double Share(WorthView view, Func<Claim, bool> fact) => (double)view.Cluster.Claims.Count(fact) / view.Cluster.Claims.Length;
}
