using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Linking.Pairs;
using FactCheck.Linking.Retellings;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>The stage: finds the claims of an article that speak of the same thing. Linear in their number.</summary>
internal sealed class Linker
{
    /// <summary>Below this a pair is not worth keeping.</summary>
    private const double Least = 0.45;

    /// <summary>A claim is compared with so many claims of its bucket before it.</summary>
    private const int Reach = 24;

    /// <summary>From so many digits on, one that differs is no chance.</summary>
    private const int ManyDigits = 5;

    /// <summary>And with so many that have its digits.</summary>
    private const int SlipReach = 8;

    /// <summary>A figure above the text is compared with so many figures of the text, from its start.</summary>
    private const int HeadlineReach = 200;

    /// <summary>A named row and a slip make a link so sure.</summary>
    private const double SureSlip = 0.9;

    /// <summary>A figure of the text is compared with so many cells of its unit.</summary>
    private const int CellReach = 400;

    private readonly UnitTable _units;
    private readonly MeasureTable _measures;
    private readonly IdentityGate _gate;
    private readonly PairScorer? _scorer;
    private readonly Dictionary<string, RetellingWords> _retellings;

    private Linker(UnitTable units, MeasureTable measures, PairScorer? scorer, Dictionary<string, RetellingWords> retellings)
    {
        _retellings = retellings;
        _units = units;
        _measures = measures;
        _gate = new IdentityGate(units);
        _scorer = scorer;
    }

    /// <summary>Reads what linking needs of the rules.</summary>
    /// <exception cref="RuleFormatException">A file is wrong or missing.</exception>
    public static Linker Read(RuleNode root, UnitTable units, MeasureTable measures) => new(units, measures, PairScorer.Read(root), RetellingWords.Read(root));

    /// <summary>All pairs that may be compared, in the order of the text.</summary>
    public ImmutableArray<ClaimLink> Link(ArticleAnalysis analysis)
    {
        var cues = new SentenceCues(analysis.Cues, analysis.Claims);
        var words = new ArticleWords(analysis);
        var corroboration = new Corroboration(analysis, cues, words);
        var blocks = analysis.Article.Blocks;
        Claim[] claims =
        [
            .. analysis.Claims
                .Where(c => c.Value is not null || c.Hedge == Hedge.Range)
                .Where(c => blocks[c.Block].Kind is not (BlockKind.Cell or BlockKind.Metadata)),
        ];
        var judge = new SlipJudge(analysis, words, cues);
        var links = Slips(claims, judge)
            .Concat(Mistaken(claims, cues, judge))
            .Concat(claims.GroupBy(c => (c.Kind, _units.Dimension(c.Unit))).SelectMany(bucket => Pairs([.. bucket], cues, corroboration)));
        ClaimLink[] judged = [.. links.Concat(Again(analysis, claims, words, cues)).GroupBy(l => (l.First.Id, l.Second.Id)).Select(g => g.MaxBy(l => l.Confidence)!), .. Retold(analysis, words, cues), .. Tabled(analysis, words)];
        var known = judged.Select(l => (l.First.Id, l.Second.Id)).ToHashSet();
        return
        [
            .. judged
                .Concat(Learned(analysis, words, cues).Where(l => !known.Contains((l.First.Id, l.Second.Id))))
                .OrderBy(l => l.First.Span.Start)
                .ThenBy(l => l.Second.Span.Start),
        ];
    }

    /// <summary>The pairs that the scorer is asked about, as it sees them.</summary>
    public ImmutableArray<PairView> Questions(ArticleAnalysis analysis)
    {
        var (words, cues) = (new ArticleWords(analysis), new SentenceCues(analysis.Cues, analysis.Claims));
        return PairScorer.Views(new PairArticle(analysis, words, cues, _units, _measures), new PairCandidates(analysis, words, cues, _units).All());
    }

    /// <summary>What the scorer is sure of beside the hand-set judges.</summary>
    private IEnumerable<ClaimLink> Learned(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues) => _scorer is null
        ? []
        : _scorer.Links(new PairArticle(analysis, words, cues, _units, _measures), new PairCandidates(analysis, words, cues, _units).All());

    /// <summary>Figures of sentences that say the same again.</summary>
    private IEnumerable<ClaimLink> Again(ArticleAnalysis analysis, Claim[] claims, ArticleWords words, SentenceCues cues) => _retellings.TryGetValue(analysis.Language, out var language)
        ? new RetellingJudge(analysis, words, cues, language, Key).Pairs(claims.Where(IsQuantity)).Select(p => Link(p.First, p.Second, LinkKind.SameFigure, p.Verdict)).OfType<ClaimLink>()
        : [];

    /// <summary>Figures above the text, and what the text may say of them.</summary>
    private IEnumerable<ClaimLink> Retold(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues)
    {
        var blocks = analysis.Article.Blocks;
        Claim[] above = [.. analysis.Claims.Where(c => blocks[c.Block].Kind is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata && IsQuantity(c))];
        if (above.Length == 0)
            return [];
        var judge = new HeadlineJudge(analysis, words, cues, _measures, _units);
        var posts = new LivePosts(analysis.Article);
        var told = analysis.Claims.Where(c => blocks[c.Block].Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Caption && IsQuantity(c) && !posts.IsOvertaken(c)).Take(HeadlineReach).ToLookup(Key);
        return
            from headline in above.Take(HeadlineReach)
            from claim in told[Key(headline)].Concat(Ages(headline, told))
            let link = Link(headline, claim, LinkKind.Retold, judge.Judge(headline, claim))
            where link is not null
            select link with { IsSlip = PenSlip.Of(headline, claim, _units) is { Exists: true, Scale: false } };
    }

    /// <summary>"Ex-Nazi, 900, Charged": what nobody can be old is read as a count, and meant an age.</summary>
    private IEnumerable<Claim> Ages(Claim headline, ILookup<(QuantityKind, string), Claim> told) => headline is { Kind: QuantityKind.Count, Unit: "" }
        ? told[(QuantityKind.Age, _units.Dimension("y"))].Where(c => headline.Value is { } value && c.Value is { } age && value > age && DigitDistance.Places(value, age) == 0)
        : [];

    /// <summary>Figures of the text, and the cells of tables that they may repeat.</summary>
    private IEnumerable<ClaimLink> Tabled(ArticleAnalysis analysis, ArticleWords words)
    {
        var blocks = analysis.Article.Blocks;
        var cells = analysis.Claims.Where(c => blocks[c.Block].Kind == BlockKind.Cell && IsQuantity(c)).ToLookup(Key);
        if (cells.Count == 0)
            return [];
        var judge = new TableJudge(analysis, words, _measures, _units);
        return
            from claim in analysis.Claims
            where blocks[claim.Block].Kind is not BlockKind.Cell && IsQuantity(claim)
            from cell in cells[Key(claim)].Take(CellReach)
            let link = Link(claim, cell, LinkKind.Tabled, judge.Judge(claim, cell))
            where link is not null
            select link with { IsSlip = link.Confidence > SureSlip && PenSlip.Of(claim, cell, _units) is { IsTelling: true, Scale: false } };
    }

    private static bool IsQuantity(Claim claim) => claim.Value is not null && claim.Kind is not (QuantityKind.Date or QuantityKind.Rank);

    /// <summary>Counts are compared whatever is counted: the judges weigh the nouns.</summary>
    private (QuantityKind Kind, string Dimension) Key(Claim claim) => (claim.Kind, claim.Kind == QuantityKind.Count ? "" : _units.Dimension(claim.Unit));

    /// <summary>Figures that differ by a slip of the pen are looked up by their digits, however far apart they stand.</summary>
    private IEnumerable<ClaimLink> Slips(Claim[] claims, SlipJudge judge)
    {
        var groups = claims
            .Where(c => c.Value is > 0 && c.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Percent or QuantityKind.Index or QuantityKind.Duration)
            .GroupBy(c => (c.Kind, c.Kind == QuantityKind.Count ? "" : _units.Dimension(c.Unit), PenSlip.Signature(c.Value!.Value)))
            .Where(g => g.Key.Item3.Length > 1);
        foreach (var group in groups)
        {
            Claim[] alike = [.. group];
            for (var i = 1; i < alike.Length; i++)
                for (var j = Math.Max(0, i - SlipReach); j < i; j++)
                    if (PenSlip.Of(alike[j], alike[i], _units) is { Exists: true } slip
                        && Link(alike[j], alike[i], LinkKind.SameFigure, judge.Judge(alike[j], alike[i], slip)) is { } link)
                        yield return link with { IsSlip = true };
        }
    }

    /// <summary>"41,218 fans … every one of those 44,218 people": a known figure that differs by one of many digits from one before it.</summary>
    private IEnumerable<ClaimLink> Mistaken(Claim[] claims, SentenceCues cues, SlipJudge judge)
    {
        foreach (var bucket in claims.Where(static c => c.Value is > 0 && c.Kind is QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure && DigitDistance.Significant(c.Value.Value) >= ManyDigits).GroupBy(Key))
        {
            Claim[] alike = [.. bucket];
            for (var i = 1; i < alike.Length; i++)
                for (var j = Math.Max(0, i - Reach); cues.IsKnown(alike[i]) && j < i; j++)
                    if (DigitDistance.Places(alike[j].Value!.Value, alike[i].Value!.Value) == 1 && Link(alike[j], alike[i], LinkKind.SameFigure, judge.Known(alike[j], alike[i])) is { } link)
                        yield return link with { IsSlip = true };
        }
    }

    private IEnumerable<ClaimLink> Pairs(ImmutableArray<Claim> bucket, SentenceCues cues, Corroboration words)
    {
        for (var i = 1; i < bucket.Length; i++)
            for (var j = Math.Max(0, i - Reach); j < i; j++)
            {
                var figure = _gate.SameFigure(bucket[j], bucket[i], cues);
                if (Link(bucket[j], bucket[i], LinkKind.SameFigure, figure.Confidence < Least ? figure : words.Weigh(bucket[j], bucket[i], figure)) is { } same)
                    yield return same;
                else if (Link(bucket[j], bucket[i], LinkKind.OtherPeriod, _gate.OtherPeriod(bucket[j], bucket[i])) is { } other)
                    yield return other;
            }
    }

    private static ClaimLink? Link(Claim first, Claim second, LinkKind kind, LinkVerdict verdict) =>
        verdict.Confidence * Math.Min(first.Confidence, second.Confidence) is var confidence && confidence >= Least
            ? new ClaimLink(first, second, kind, confidence, verdict.Reasons)
            : null;
}
