using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>All relations of an article under the reading that suits it best, and what is broken among them.</summary>
internal sealed class Evaluation
{
    /// <summary>From so sure a relation on words leave no doubt that its figures belong together.</summary>
    private const double Spoken = 0.87;

    public Evaluation(CheckContext context, ImmutableArray<Rule> rules)
    {
        ImmutableArray<Relation> relations = [.. rules.SelectMany(rule => rule.Kind.Relations(context, rule))];
        Readings = ReadingSearch.Choose(relations);
        All = [.. relations.Select(r => new Evaluated(r, Graded(context, r, r.Evaluate(Readings))))];
        ByClaim = All.SelectMany(e => e.Relation.Claims.Select(c => (c.Id, Evaluated: e))).ToLookup(x => x.Id, x => x.Evaluated, StringComparer.Ordinal);
        var vouching = new Vouching(All, Readings);
        Clusters = [.. ConflictCluster.Of([.. All.Where(e => e.IsBroken && !vouching.Speaks(e.Relation) && !vouching.AddsUp(e.Relation))], Readings)];
    }

    /// <summary>Between posts of different times a breach is worth no more than a note, and what no slip speaks for no more than its rule says.</summary>
    private static Verdict Graded(CheckContext context, Relation relation, Verdict verdict) =>
        !context.Posts.AreOfOneTime(relation.Claims) ? verdict with { Severity = Severity.Note }
        : verdict.Outcome == Outcome.Broken && relation.Rule.Unexplained is { } unexplained && relation is NumericRelation { Confidence: < Spoken } numeric && !SlipWitness.Speaks(numeric) ? verdict with { Severity = unexplained }
        : verdict;

    public ReadingChoice Readings { get; }

    public ImmutableArray<Evaluated> All { get; }

    public ILookup<string, Evaluated> ByClaim { get; }

    /// <summary>The broken relations, those of one cause together.</summary>
    public ImmutableArray<ConflictCluster> Clusters { get; }
}
