using FactCheck.Model;

namespace FactCheck.Linking.Retellings;

/// <summary>
/// Finds sentences that say the same again in nearly the same words, and pairs their figures: what a figure measures
/// need not be known where all the words around it are repeated.
/// </summary>
internal sealed class RetellingJudge(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues, RetellingWords language, Func<Claim, (QuantityKind Kind, string Dimension)> key)
{
    /// <summary>So much of the shorter sentence must stand in the other.</summary>
    private const double Share = 0.6;

    /// <summary>A sentence is compared with so many before it that have a word of it.</summary>
    private const int Reach = 40;

    /// <summary>A word that stands in more sentences finds none of them.</summary>
    private const int Everywhere = 20;

    private const double Sure = 0.85;

    /// <summary>The pairs of figures that are told twice.</summary>
    public IEnumerable<(Claim First, Claim Second, LinkVerdict Verdict)> Pairs(IEnumerable<Claim> claims)
    {
        var bySentence = claims.GroupBy(static c => c.Sentence).ToDictionary(static g => g.Key, static g => g.ToList());
        var contents = new Dictionary<int, SentenceContent>();
        var with = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var found = new List<(Claim First, Claim Second, LinkVerdict Verdict)>();
        foreach (var (sentence, figures) in bySentence.OrderBy(static s => s.Key))
        {
            var content = contents[sentence] = new SentenceContent(words.Of(sentence), language);
            foreach (var earlier in Candidates(content, with))
                if (IsRetold(contents[earlier], content))
                    found.AddRange(Figures(bySentence[earlier], figures).Where(p => !IsPart(p.First, contents[earlier], p.Second, content)));
            foreach (var stem in content.Stems)
            {
                if (!with.TryGetValue(stem, out var sentences))
                    with[stem] = sentences = [];
                sentences.Add(sentence);
            }
        }
        return WithoutPatterns(found);
    }

    /// <summary>
    /// A sentence that several others repeat with other figures is a pattern: the reports of many days, the items of a
    /// list. So are two sentences that differ in more than one figure: what tells them apart is a figure, too.
    /// </summary>
    private static IEnumerable<(Claim First, Claim Second, LinkVerdict Verdict)> WithoutPatterns(List<(Claim First, Claim Second, LinkVerdict Verdict)> found)
    {
        var apart = found.Where(static p => p.First.Value != p.Second.Value).CountBy(static p => (First: p.First.Sentence, Second: p.Second.Sentence)).ToDictionary();
        var rivals = apart.Keys.SelectMany(static p => new[] { p.First, p.Second }).CountBy(static s => s).ToDictionary();
        return found.Where(p => apart.GetValueOrDefault((p.First.Sentence, p.Second.Sentence)) <= 1 && rivals.GetValueOrDefault(p.First.Sentence) <= 1 && rivals.GetValueOrDefault(p.Second.Sentence) <= 1);
    }

    /// <summary>The sentences before that share enough of a sentence's rarer words.</summary>
    private IEnumerable<int> Candidates(SentenceContent content, Dictionary<string, List<int>> with) =>
        content.Count < language.Fewest
            ? []
            : content.Stems.SelectMany(s => with.TryGetValue(s, out var sentences) && sentences.Count <= Everywhere ? sentences : [])
                .CountBy(static s => s).Where(c => c.Value * 2 >= language.Fewest).Select(static c => c.Key).TakeLast(Reach);

    private bool IsRetold(SentenceContent one, SentenceContent other)
    {
        var shared = one.Shared(other);
        return shared >= language.Fewest && shared >= Share * Math.Min(one.Count, other.Count) && !one.IsApart(other)
            && !(one.NamesMore(other) > 0 && other.NamesMore(one) > 0);
    }

    /// <summary>The figures of one kind, first with first, where both sentences have as many.</summary>
    private IEnumerable<(Claim First, Claim Second, LinkVerdict Verdict)> Figures(List<Claim> first, List<Claim> second)
    {
        var told = second.Where(IsTold).ToLookup(Slot);
        foreach (var group in first.Where(IsTold).GroupBy(Slot))
        {
            List<Claim> ones = [.. group], others = [.. told[group.Key]];
            if (ones.Count != others.Count)
                continue;
            for (var i = 0; i < ones.Count; i++)
                yield return (ones[i], others[i], IsVetoed(ones[i], others[i]) ? LinkVerdict.Veto("facets") : new LinkVerdict(Sure, ["the sentence is told again"]));
        }
    }

    /// <summary>Whether the figure is what its sentence tells, and not what it is compared with: "(2018: €61.6 million)".</summary>
    private bool IsTold(Claim claim) => claim.Role is not (Role.ChangeFrom or Role.Base) && !IsBracketed(claim) && !claim.Negated;

    /// <summary>A change answers to a change, a level to a level.</summary>
    private (QuantityKind, string, bool) Slot(Claim claim) => (key(claim).Kind, key(claim).Dimension, claim.Role == Role.ChangeBy);

    private bool IsBracketed(Claim claim)
    {
        var start = analysis.Sentences[claim.Sentence].Start;
        var before = analysis.Article.Text.AsSpan(start, Math.Max(0, claim.Span.Start - start));
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    private bool IsVetoed(Claim one, Claim other) =>
        one.Kind == QuantityKind.Count && !string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase)
        || !string.Equals(one.PerUnit, other.PerUnit, StringComparison.OrdinalIgnoreCase) || one.Modality != Modality.Actual || other.Modality != Modality.Actual
        || Differ(one.Measure, other.Measure) || Differ(one.Scope, other.Scope) || Differ(one.Basis, other.Basis) || Differ(one.Speaker, other.Speaker)
        || one.Subject is { } subject && other.Subject is { } rival && !subject.Contains(rival, StringComparison.OrdinalIgnoreCase) && !rival.Contains(subject, StringComparison.OrdinalIgnoreCase)
        || Periods.Compare(one, other) == PeriodMatch.Different || cues.Corrects(one) || cues.Corrects(other)
        || one.Kind == QuantityKind.Count && (cues.Updates(one) || cues.Updates(other))
        || cues.IsMilestone(one) || cues.IsMilestone(other) || cues.DatedApart(one, other);

    /// <summary>"Its loans totalled $540 million. Its loans to farmers totalled $310 million": who says all of it and a word more, of less, tells of a part.</summary>
    private static bool IsPart(Claim one, SentenceContent ofOne, Claim other, SentenceContent ofOther) =>
        !Corroboration.IsOfOneSize(one, other) && (one.Value < other.Value ? ofOne.Narrows(ofOther) : ofOther.Narrows(ofOne));

    private static bool Differ(string? one, string? other) => one is not null && other is not null && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
