using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Four quarters should come near the year (R14b): supporting, also across forecast and outcome.</summary>
internal sealed class QuarterAndYear : IRuleKind
{
    private const int QuartersOfYear = 4;

    public string Name => "quarter-and-year";

    public ImmutableArray<string> Parameters => ["reach"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) => context.Links
        .Where(l => l.Kind == LinkKind.OtherPeriod && l.First.Kind == QuantityKind.Money && l.First.Unit == l.Second.Unit)
        .Select(l => (Quarter: Of(l, PeriodGrain.Quarter), Year: Of(l, PeriodGrain.Year), Link: l))
        .Where(p => p is { Quarter: { Modality: Modality.Actual }, Year: not null })
        .Select(p => new SupportingRelation
        {
            Rule = rule,
            Claims = [p.Quarter!, p.Year!],
            Confidence = p.Link.Confidence,
            Times = QuartersOfYear,
            Reach = rule["reach"],
        });

    private static Claim? Of(ClaimLink link, PeriodGrain grain) =>
        Is(link.First, grain) ? link.First : Is(link.Second, grain) ? link.Second : null;

    private static bool Is(Claim claim, PeriodGrain grain) => claim.Period is { Cumulative: false } period && period.Grain == grain;
}
