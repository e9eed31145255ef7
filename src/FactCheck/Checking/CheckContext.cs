using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Checking.Tables;
using FactCheck.Checking.Time;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>What rules look at: an article's claims, cues and links, indexed by sentence.</summary>
internal sealed class CheckContext
{
    /// <summary>A "sentence" with more figures is a price board or an attack, and says nothing in words.</summary>
    private const int MostOfSentence = 24;

    private readonly ImmutableArray<Claim>[] _claims;
    private readonly ImmutableArray<Cue>[] _cues;

    private readonly CueSigns[] _signs;

    public CheckContext(ArticleAnalysis analysis, ImmutableArray<ClaimLink> links, UnitTable units, MeasureTable measures)
    {
        Analysis = analysis;
        Posts = new LivePosts(analysis.Article);
        Links = links;
        Units = units;
        Measures = measures;
        _claims = BySentence(analysis.Claims, c => c.Sentence, analysis.Sentences.Length);
        for (var i = 0; i < _claims.Length; i++)
            if (_claims[i].Length > MostOfSentence)
                _claims[i] = [];
        Prose = [.. _claims.SelectMany(c => c).Where(c => analysis.Article.Blocks[c.Block].Kind != BlockKind.Cell)];
        Passage = new Passage(Prose, units);
        _cues = BySentence(analysis.Cues, c => c.Sentence, analysis.Sentences.Length);
        _signs = Array.ConvertAll(_cues, CueSigns.Of);
        Telling = [.. Enumerable.Range(0, _claims.Length).Where(s => _claims[s].Length > 0)];
        Tables = TableGrid.Of(analysis);
        Timeline = Timeline.Of(this);
        Names = Names.Of(this);
        Closed = [.. ClosedPassage.Of(this)];
    }

    /// <summary>What extraction made of the article.</summary>
    public ArticleAnalysis Analysis { get; }

    /// <summary>Which claims speak of the same thing.</summary>
    public ImmutableArray<ClaimLink> Links { get; }

    /// <summary>The units of measure.</summary>
    public UnitTable Units { get; }

    /// <summary>The measures, and which currencies have no fractions.</summary>
    public MeasureTable Measures { get; }

    /// <summary>The article's text.</summary>
    public string Text => Analysis.Article.Text;

    /// <summary>The claims of running text, in order.</summary>
    public ImmutableArray<Claim> Prose { get; }

    /// <summary>The posts, where the article is a live blog.</summary>
    public LivePosts Posts { get; }

    /// <summary>The tables, in order.</summary>
    public ImmutableArray<TableGrid> Tables { get; }

    /// <summary>The names.</summary>
    public Names Names { get; }

    /// <summary>The dated events.</summary>
    public Timeline Timeline { get; }

    /// <summary>The quantities of running text, to look around from.</summary>
    public Passage Passage { get; }

    /// <summary>The sentences, alone or two together, that have just the figures of one relation.</summary>
    public ImmutableArray<ClosedPassage> Closed { get; }

    /// <summary>The number of sentences.</summary>
    public int Sentences => _claims.Length;

    /// <summary>The sentences that have claims: a third of them.</summary>
    public ImmutableArray<int> Telling { get; }

    /// <summary>A sentence's claims, in order.</summary>
    public ImmutableArray<Claim> ClaimsOf(int sentence) => sentence >= 0 && sentence < _claims.Length ? _claims[sentence] : [];

    /// <summary>A sentence's cues, in order.</summary>
    public ImmutableArray<Cue> CuesOf(int sentence) => sentence >= 0 && sentence < _cues.Length ? _cues[sentence] : [];

    /// <summary>The article's cues of these ids, in order.</summary>
    public IEnumerable<Cue> Cues(params string[] ids)
    {
        for (var sentence = 0; sentence < _cues.Length; sentence++)
            if (MayHave(sentence, ids))
                foreach (var cue in _cues[sentence])
                    if (IsOneOf(cue, ids))
                        yield return cue;
    }

    /// <summary>The article's cues whose ids begin so, in order.</summary>
    public IEnumerable<Cue> CuesOfSort(string beginning)
    {
        for (var sentence = 0; sentence < _cues.Length; sentence++)
            if (_signs[sentence].MayBegin(beginning))
                foreach (var cue in _cues[sentence])
                    if (cue.Id.StartsWith(beginning, StringComparison.Ordinal))
                        yield return cue;
    }

    /// <summary>Whether a semicolon joins a sentence to the one before it.</summary>
    public bool IsJoined(int sentence)
    {
        if (sentence <= 0 || sentence >= Analysis.Sentences.Length)
            return false;
        var at = Analysis.Sentences[sentence].Start - 1;
        while (at > 0 && Text[at] == ' ')
            at--;
        return at > 0 && Text[at] == ';';
    }

    /// <summary>Whether a sentence has one of the cues.</summary>
    public bool HasCue(int sentence, params ReadOnlySpan<string> ids)
    {
        if (!MayHave(sentence, ids))
            return false;
        foreach (var cue in CuesOf(sentence))
            if (IsOneOf(cue, ids))
                return true;
        return false;
    }

    /// <summary>The first of the cues that stands between two offsets of a sentence, or null.</summary>
    public Cue? CueBetween(int sentence, int start, int end, params ReadOnlySpan<string> ids)
    {
        if (!MayHave(sentence, ids))
            return null;
        foreach (var cue in CuesOf(sentence))
            if (cue.Span.Start >= start && cue.Span.End <= end && IsOneOf(cue, ids))
                return cue;
        return null;
    }

    /// <summary>The last of the cues that ends at most so many letters before a claim, in its sentence and behind the claim before it; or null.</summary>
    public Cue? CueBefore(Claim claim, int reach, params ReadOnlySpan<string> ids)
    {
        if (!MayHave(claim.Sentence, ids))
            return null;
        Cue? last = null;
        foreach (var cue in CuesOf(claim.Sentence))
            if (cue.Span.Start >= claim.Span.Start - reach && cue.Span.End <= claim.Span.Start && IsOneOf(cue, ids))
                last = cue;
        return last is not null && last.Span.Start >= EndBefore(claim) ? last : null;
    }

    /// <summary>The first of the cues that begins at most so many letters behind a claim, in its sentence and before the next claim; or null.</summary>
    public Cue? CueBehind(Claim claim, int reach, params ReadOnlySpan<string> ids)
    {
        if (!MayHave(claim.Sentence, ids))
            return null;
        foreach (var cue in CuesOf(claim.Sentence))
            if (cue.Span.Start >= claim.Span.End && cue.Span.Start < claim.Span.End + reach && IsOneOf(cue, ids))
                return cue.Span.Start < StartBehind(claim) ? cue : null;
        return null;
    }

    /// <summary>The words between two claims of which one stands before the other.</summary>
    public ReadOnlySpan<char> Between(Claim left, Claim right) =>
        left.Span.End <= right.Span.Start ? Text.AsSpan(left.Span.End, right.Span.Start - left.Span.End) : [];

    /// <summary>Where the claim before one ends in its sentence.</summary>
    private int EndBefore(Claim claim)
    {
        var claims = ClaimsOf(claim.Sentence);
        for (var i = claims.Length - 1; i >= 0; i--)
            if (claims[i].Span.End <= claim.Span.Start)
                return claims[i].Span.End;
        return 0;
    }

    /// <summary>Where the claim behind one starts in its sentence, or the sentence ends.</summary>
    private int StartBehind(Claim claim)
    {
        foreach (var next in ClaimsOf(claim.Sentence))
            if (next.Span.Start >= claim.Span.End)
                return next.Span.Start;
        return Analysis.Sentences[claim.Sentence].End;
    }

    private bool MayHave(int sentence, ReadOnlySpan<string> ids) => (uint)sentence < (uint)_signs.Length && _signs[sentence].MayHave(ids);

    // Asked some thousand times an article: the generic Contains compares strings through an interface.
    private static bool IsOneOf(Cue cue, ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
            if (cue.Id == id)
                return true;
        return false;
    }

    private static ImmutableArray<T>[] BySentence<T>(ImmutableArray<T> items, Func<T, int> sentence, int count)
        where T : class
    {
        var lists = new ImmutableArray<T>[count];
        Array.Fill(lists, []);
        // Nearly always those of a sentence stand together.
        for (var (i, end) = (0, 0); i < items.Length; i = end)
        {
            var at = sentence(items[i]);
            end = i + 1;
            while (end < items.Length && sentence(items[end]) == at)
                end++;
            if (at >= 0 && at < count)
                lists[at] = lists[at].AddRange(items.AsSpan(i, end - i));
        }

        return lists;
    }
}
