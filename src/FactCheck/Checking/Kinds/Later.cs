using System.Collections.Immutable;
using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"The ship sank in 1912. Its wreck was found in 1985, 73 years later" (R22).</summary>
internal sealed class Later : IRuleKind
{
    /// <summary>The words between a date and how much later it is.</summary>
    private const int Beside = 8;

    /// <summary>So many dates before may be what is counted from.</summary>
    private const int Candidates = 4;

    public string Name => "later";

    /// <summary>beside: the confidence; factor: lengths that are farther off count from elsewhere.</summary>
    public ImmutableArray<string> Parameters => ["beside", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Kind: QuantityKind.Duration, Negated: false, PerUnit: null, Modality: Modality.Actual } && Length.DaysOf(claim.Unit) is not null
        let relation = Find(context, claim, rule)
        where relation is not null
        select relation;

    private static FixedRelation? Find(CheckContext context, Claim claim, Rule rule)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        if (context.CueBetween(claim.Sentence, claim.Span.End, Math.Min(sentence.End, claim.Span.End + Beside * 2), "time-later") is not { } cue || cue.Span.Start > claim.Span.End + 1)
            return null;
        var dates = context.ClaimsOf(claim.Sentence).Where(c => c.Kind == QuantityKind.Date).ToArray();
        // The later date stands right before the length, or right behind "later".
        var later = dates.LastOrDefault(d => d.Span.End <= claim.Span.Start && claim.Span.Start - d.Span.End <= Beside && context.Text.AsSpan(d.Span.End, claim.Span.Start - d.Span.End).Contains(','))
            ?? dates.FirstOrDefault(d => d.Span.Start >= cue.Span.End && d.Span.Start - cue.Span.End <= Beside);
        if (later?.Date is not { } when || DaySpan.Of(when) is not { } end)
            return null;
        var relations = Earlier(context, claim, later)
            .Select(d => (Date: d, Days: DaySpan.Of(d.Date!.Value)))
            .Where(d => d.Days is { } days && days.First < end.First)
            .Select(d => DurationRelation.Build(rule, claim, [d.Date, later], d.Days!.Value, end, (double)rule["beside"], rule["factor"]))
            .OfType<FixedRelation>()
            .ToArray();
        return relations.FirstOrDefault(r => r.Verdict.Outcome == Outcome.Holds) ?? relations.FirstOrDefault();
    }

    /// <summary>The dates that stand before, the nearest first.</summary>
    private static IEnumerable<Claim> Earlier(CheckContext context, Claim claim, Claim later) =>
        new[] { claim.Sentence, claim.Sentence - 1 }.Where(s => s >= 0)
            .SelectMany(s => context.ClaimsOf(s).Reverse())
            .Where(c => c is { Kind: QuantityKind.Date, Date: not null } && c.Id != later.Id && c.Span.End <= claim.Span.Start)
            .Take(Candidates);
}
