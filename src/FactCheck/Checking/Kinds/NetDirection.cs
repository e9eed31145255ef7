using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What goes in, what goes out, and which the text says is more: net buying, surplus, deficit (R27).</summary>
internal sealed class NetDirection : IRuleKind
{
    /// <summary>The words between "bought" and how much.</summary>
    private const int Reach = 34;

    private const string Net = "net-";

    public string Name => "net-direction";

    /// <summary>beside: the confidence where one sentence gives both flows.</summary>
    public ImmutableArray<string> Parameters => ["beside"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from cue in context.CuesOfSort(Net)
        where !context.HasCue(cue.Sentence, "cmp-denied", "net-before")
        let relation = Flows(context, cue, cue.Sentence, rule) ?? (cue.Sentence > 0 ? Flows(context, cue, cue.Sentence - 1, rule) : null)
        where relation is not null
        select relation;

    /// <summary>The two flows of one sentence, where it gives each once.</summary>
    private static NumericRelation? Flows(CheckContext context, Cue net, int sentence, Rule rule)
    {
        var sort = net.Id[Net.Length..net.Id.LastIndexOf('-')];
        if (Flow(context, sentence, $"flow-{sort}-in") is not { } inflow || Flow(context, sentence, $"flow-{sort}-out") is not { } outflow)
            return null;
        if (inflow.Id == outflow.Id || inflow.Unit != outflow.Unit || inflow.Kind != outflow.Kind || inflow.Modality != outflow.Modality)
            return null;
        var plus = net.Id.EndsWith("-in", StringComparison.Ordinal);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [inflow, outflow],
            Confidence = (double)rule["beside"] * ClaimRow.Confidence(inflow, outflow),
            Unit = inflow.Unit,
            Expected = o => plus ? new Interval(o[0].Low, null, LowOpen: true) : new Interval(null, o[0].High, HighOpen: true),
            Pattern = plus ? "{0} > {1}" : "{0} < {1}",
            Inequality = true,
            AlwaysGrave = true,
            Facts = _ => [new("words", context.Text[net.Span.Start..net.Span.End])],
        };
    }

    private static Claim? Flow(CheckContext context, int sentence, string id)
    {
        var found = context.CuesOf(sentence)
            .Where(c => c.Id == id && !context.CuesOf(sentence).Any(n => n.Id.StartsWith(Net, StringComparison.Ordinal) && n.Span.Overlaps(c.Span)))
            .Select(c => context.ClaimsOf(sentence).FirstOrDefault(k => k.Span.Start >= c.Span.End && k.Span.Start - c.Span.End <= Reach && k.Kind != QuantityKind.Date))
            .OfType<Claim>()
            .DistinctBy(c => c.Id)
            .ToArray();
        return found is [{ Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Value: not null, Negated: false, Role: not Role.ChangeBy } only] ? only : null;
    }
}
