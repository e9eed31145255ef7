using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Scoring;

namespace FactCheck.Linking.Pairs;

/// <summary>
/// The learned judge: how likely two claims speak of the same measure of the same thing over the same period, although
/// their values differ. Adds links that the hand-set judges do not dare; takes none away.
/// </summary>
internal sealed class PairScorer
{
    private const string Folder = "models";
    private const string File = "pair";

    private const int FewDigits = 3;

    private readonly TreeScorer _trees;
    private readonly double _least;

    private PairScorer(TreeScorer trees, double least) => (_trees, _least) = (trees, least);

    /// <summary>Reads rules/models/pair.yml; null where there is none.</summary>
    /// <exception cref="RuleFormatException">The model is damaged.</exception>
    public static PairScorer? Read(RuleNode root) => root[Folder]?[File] is { } model ? Of(model) : null;

    /// <summary>A scorer of a model.</summary>
    public static PairScorer Of(RuleNode model)
    {
        var trees = TreeScorer.Read(model, PairFeatures.Names.AsSpan());
        return new PairScorer(trees, ModelNumbers.One(model, "least"));
    }

    /// <summary>The links of an article that the scorer is sure of.</summary>
    public IEnumerable<ClaimLink> Links(PairArticle article, IEnumerable<PairCandidate> candidates)
    {
        var values = new float[PairFeatures.Names.Length];
        PairView[] views = [.. candidates.Select(c => new PairView(article, c))];
        PairView[] hopeful = [.. views.Where(v => IsHopeful(v, values))];
        SetRivals(hopeful, views);
        foreach (var view in hopeful)
        {
            PairFeatures.Fill(view, values);
            if (_trees.Score(values) is var score && score >= _least)
                yield return new ClaimLink(view.First, view.Second, view.Kind, _trees.Probability(score), ["learned"]) { IsSlip = view.Slip.Exists };
        }
    }

    /// <summary>Whether the scorer may be sure of a pair, whatever the words around its claims are.</summary>
    private bool IsHopeful(PairView view, float[] values)
    {
        // Counts, and figures of few digits, swap digits by chance: SlipJudge weighs what else they have in common, and its no stands.
        if (view.Slip is { Exists: true, Scale: false } && (view.First.Kind == QuantityKind.Count || view.Slip.Digits <= FewDigits))
            return false;
        PairFeatures.FillWordless(view, values);
        // Of a table, row or column must be spoken of.
        return _trees.MayReach(values, PairFeatures.Wordless.AsSpan(), _least) && (view.Kind != LinkKind.Tabled || view.HeadersSaid > 0);
    }

    /// <summary>The pairs, each with how good its best rival is.</summary>
    public static ImmutableArray<PairView> Views(PairArticle article, IEnumerable<PairCandidate> candidates)
    {
        ImmutableArray<PairView> views = [.. candidates.Select(c => new PairView(article, c))];
        SetRivals(views, views);
        return views;
    }

    /// <summary>Sets how good the best rival of some pairs is, among all.</summary>
    private static void SetRivals(IReadOnlyList<PairView> some, IReadOnlyList<PairView> all)
    {
        var asked = some.SelectMany(static v => (string[])[v.First.Id, v.Second.Id]).ToHashSet(StringComparer.Ordinal);
        var best = new Dictionary<string, (int First, int Second)>(StringComparer.Ordinal);
        foreach (var view in all.Where(v => asked.Contains(v.First.Id) || asked.Contains(v.Second.Id)))
        {
            Note(view.First, view.Shared);
            Note(view.Second, view.Shared);
        }

        foreach (var view in some)
            view.Rival = Math.Max(Rival(view.First, view.Shared), Rival(view.Second, view.Shared)) - view.Shared;

        void Note(Claim claim, int shared)
        {
            var (first, second) = best.GetValueOrDefault(claim.Id, (-1, -1));
            best[claim.Id] = shared > first ? (shared, first) : (first, Math.Max(second, shared));
        }

        int Rival(Claim claim, int shared) => best[claim.Id] is var (first, second) && first == shared ? second : first;
    }
}
