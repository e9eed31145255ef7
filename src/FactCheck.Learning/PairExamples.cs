using System.Collections.Immutable;
using System.Text;
using FactCheck.Checking;
using FactCheck.Ingestion;
using FactCheck.Linking.Pairs;
using FactCheck.Model;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>
/// Labelled articles → labelled pairs. The contradictions of two claims are pairs that are one figure; every other pair of
/// two values is none, since the rest of an article is consistent. Claims that stand in a contradiction otherwise are left out.
/// </summary>
internal sealed class PairExamples(ArticleIngestion ingestion, FactChecker checker)
{
    private static readonly ImmutableArray<string> Families = ["conflicting-values", "headline-body", "table-text", "magnitude-slip"];

    /// <summary>How much a made pair counts whose figures are labelled to be one.</summary>
    private const float Labelled = 0.05f;

    /// <summary>And one that is taken for one figure because its many digits stand twice.</summary>
    private const float Guessed = 0.02f;

    /// <summary>The pairs of one article: its flawed twin's, its clean twin's, and those of spoilt copies of the clean one.</summary>
    public ImmutableArray<Example> Of(Twins twins)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        if (Read(twins.Flawed) is { } flawed)
            examples.AddRange(Natural(twins.Flawed.Gold, flawed, twins.Source));
        if (Read(twins.Clean) is { } clean)
        {
            examples.AddRange(Natural(twins.Clean.Gold, clean, twins.Source));
            examples.AddRange(Made(twins, clean));
        }

        return examples.ToImmutable();
    }

    private ReadArticle? Read(LabelledArticle article)
    {
        var read = ingestion.Read(article.FileName, Encoding.UTF8.GetBytes(article.Content));
        if (!read.IsRead)
            return null;
        var analysis = checker.Analyze(read.Article, CheckOptions.Default);
        var places = Anchoring.Place(article.Gold, read.Article.Text);
        return new ReadArticle(analysis, ClaimScorer.Pair(article.Gold, places, analysis.Claims));
    }

    private IEnumerable<Example> Natural(GoldArticle gold, ReadArticle read, string source)
    {
        var same = gold.Findings.Where(IsComparison).Select(f => Key(read.Of(gold, f.Claims[0]), read.Of(gold, f.Claims[1]))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var wrong = gold.Findings.SelectMany(f => f.Claims).Select(id => read.Of(gold, id)?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var view in checker.Pairs(read.Analysis).Where(AreDisjoint))
        {
            var isSame = same.Contains(Key(view.First, view.Second)!);
            if (isSame || !wrong.Contains(view.First.Id) && !wrong.Contains(view.Second.Id))
                yield return Row(view, source, gold.Lang, isSame, isNatural: true, 1);
        }
    }

    /// <summary>Copies of a consistent article in which one of two mentions of one figure is spoilt as happens in a newsroom.</summary>
    private IEnumerable<Example> Made(Twins twins, ReadArticle read)
    {
        var random = new SmallRandom(twins.Source);
        foreach (var (spoilt, others, weight) in Mentions(twins, read))
            foreach (var quote in Spoiler.Spoil(spoilt.Quote, random))
            {
                var analysis = checker.Analyze(Spoiler.Replace(read.Analysis.Article, spoilt.Span, quote), CheckOptions.Default);
                var mention = analysis.Claims.FirstOrDefault(c => c.Span == spoilt.Span);
                if (mention is null)
                    continue;
                foreach (var view in checker.Pairs(analysis).Where(v => (v.First.Id == mention.Id || v.Second.Id == mention.Id) && AreDisjoint(v)))
                {
                    var other = view.First.Id == mention.Id ? view.Second : view.First;
                    if (others.Any(o => o.Span == other.Span && o.Value == other.Value))
                        yield return Row(view, twins.Source, twins.Clean.Gold.Lang, isSame: true, isNatural: false, weight);
                }
            }
    }

    /// <summary>Mentions of figures that the clean article gives more than once.</summary>
    private static IEnumerable<(Claim Spoilt, ImmutableArray<Claim> Others, float Weight)> Mentions(Twins twins, ReadArticle read)
    {
        var clean = twins.Clean.Gold;
        var known = twins.Flawed.Gold.Findings.Where(IsComparison).Select(f => (One: read.Of(clean, f.Claims[0]), Other: read.Of(clean, f.Claims[1])))
            .Where(p => p.One is not null && p.Other is not null).ToArray();
        foreach (var (one, other) in known)
        {
            yield return (one!, [other!], Labelled);
            yield return (other!, [one!], Labelled);
        }

        var labelled = clean.Claims.Select(g => (Gold: g, Claim: read.Of(clean, g.Id))).Where(p => p is { Claim.Value: not null, Gold.Hedge: "exact" } && IsRare(p.Claim));
        foreach (var group in labelled.GroupBy(p => (p.Claim!.Kind, p.Claim.Kind == QuantityKind.Count ? "" : p.Claim.Unit, p.Claim.Value)).Where(g => g.Count() is > 1 and < 6))
        {
            var claims = group.Select(p => p.Claim!).ToArray();
            foreach (var claim in claims)
                yield return (claim, [.. claims.Where(c => c.Id != claim.Id)], Guessed);
        }
    }

    /// <summary>Figures of three digits hardly stand twice by chance.</summary>
    private static bool IsRare(Claim claim) => DigitDistance.Significant(claim.Value!.Value) >= 3 && claim.Kind is not (QuantityKind.Date or QuantityKind.Rank);

    private static bool IsComparison(GoldFinding finding) => finding.Claims.Length == 2 && Families.Contains(finding.Family);

    private static bool AreDisjoint(PairView view) =>
        ClaimInterval.Of(view.First, 0, Tolerance.Outer) is { } one && ClaimInterval.Of(view.Second, 0, Tolerance.Outer) is { } other
        && (view.First.Unit != view.Second.Unit && view.First.Kind != QuantityKind.Count || !one.Overlaps(other));

    private static string? Key(Claim? one, Claim? other) => one is null || other is null ? null : string.CompareOrdinal(one.Id, other.Id) < 0 ? $"{one.Id} {other.Id}" : $"{other.Id} {one.Id}";

    private static Example Row(PairView view, string source, string lang, bool isSame, bool isNatural, float weight)
    {
        var features = new float[PairFeatures.Names.Length];
        PairFeatures.Fill(view, features);
        return new Example(source, lang, features, isSame, isNatural, weight);
    }
}
