using System.Collections.Frozen;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>The words of an article by sentence: which are names, which are rare. Contexts are made when asked for.</summary>
internal sealed class ArticleWords
{
    /// <summary>The words before and behind a claim that describe it.</summary>
    private const int Reach = 10;

    /// <summary>A word that stands in more sentences than this share of them describes nothing.</summary>
    private const double Common = 0.2;

    /// <summary>A word in so few sentences describes, short as the article may be.</summary>
    private const int Rare = 3;

    /// <summary>From so many like figures in a sentence on, they are a series.</summary>
    private const int Several = 3;

    /// <summary>Shorter words join others and describe nothing.</summary>
    private const int Longer = 3;

    /// <summary>Fewer words in common decide nothing.</summary>
    private const int Fewest = 6;

    private readonly ArticleAnalysis _analysis;
    private readonly Dictionary<string, int> _sentencesWith = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalisedInside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionContext> _contexts = new(StringComparer.Ordinal);
    private readonly HashSet<(decimal, string)> _repeated = [];
    private readonly Dictionary<(int, QuantityKind, string), int> _alike = [];
    private string[]? _changeWords;
    private readonly Dictionary<string, int> _ofUnit = new(StringComparer.Ordinal);

    public ArticleWords(ArticleAnalysis analysis)
    {
        _analysis = analysis;
        var seenFigures = new HashSet<(decimal, string)>();
        foreach (var claim in analysis.Claims)
        {
            _alike[(claim.Sentence, claim.Kind, claim.Unit)] = _alike.GetValueOrDefault((claim.Sentence, claim.Kind, claim.Unit)) + 1;
            _ofUnit[claim.Unit] = _ofUnit.GetValueOrDefault(claim.Unit) + 1;
            if (claim.Value is { } value && !seenFigures.Add((value, claim.Unit)))
                _repeated.Add((value, claim.Unit));
        }

        foreach (var sentence in analysis.Sentences)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var first = true;
            foreach (var word in WordsOf(sentence))
            {
                if (!first && char.IsUpper(word[0]))
                    _capitalisedInside.Add(word);
                if (seen.Add(word.ToLowerInvariant()))
                    _sentencesWith[word.ToLowerInvariant()] = _sentencesWith.GetValueOrDefault(word.ToLowerInvariant()) + 1;
                first = false;
            }
        }
    }

    /// <summary>The context of a claim.</summary>
    public MentionContext Of(Claim claim)
    {
        if (_contexts.TryGetValue(claim.Id, out var known))
            return known;
        var sentence = _analysis.Sentences[claim.Sentence];
        var before = WordsOf(new TextSpan(sentence.Start, claim.Span.Start)).ToArray();
        var behind = WordsOf(new TextSpan(claim.Span.End, sentence.End)).ToArray();
        return _contexts[claim.Id] = new MentionContext(
            before.Concat(behind).Where(IsName).ToFrozenSet(StringComparer.Ordinal),
            before.TakeLast(Reach).Concat(behind.Take(Reach)).Select(w => w.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>
    /// How much of the less described mention's words the other one shares, 0–1; words that stand everywhere in the
    /// article count little.
    /// </summary>
    public double Overlap(MentionContext one, MentionContext other)
    {
        var common = one.Words.Where(other.Words.Contains).ToArray();
        var least = Math.Min(one.Words.Sum(Weight), other.Words.Sum(Weight));
        return common.Length < Fewest || least <= 0 ? 0 : common.Sum(Weight) / least;
    }

    /// <summary>How many rare words describe both mentions, the counted noun aside.</summary>
    public int Shared(MentionContext one, MentionContext other, string noun = "") =>
        one.Words.Count(w => other.Words.Contains(w) && IsRare(w) && !noun.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one rare word stands right before both: "grinds 460,000 tonnes", "grinds 46,000 tonnes".</summary>
    public bool HaveOneNeighbour(Claim one, Claim other) =>
        Before(one) is { Length: >= Longer } word && word == Before(other) && _sentencesWith.GetValueOrDefault(word, 1) <= Rare;

    private string Before(Claim claim) =>
        WordsOf(new TextSpan(_analysis.Sentences[claim.Sentence].Start, claim.Span.Start)).LastOrDefault()?.ToLowerInvariant() ?? "";

    /// <summary>How many words of more than a few letters describe both mentions, rare or not.</summary>
    public static int InCommon(MentionContext one, MentionContext other) => one.Words.Count(w => w.Length >= Longer && other.Words.Contains(w));

    /// <summary>Whether a sentence says a label, its case and hyphens aside.</summary>
    public bool Says(int sentence, string label) => sentence >= 0
        && System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            _analysis.Sentences[sentence].Of(_analysis.Article.Text), Bare(label), System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreSymbols) >= 0;

    /// <summary>Whether a column's header says that it holds changes: "Change (%)", "+/-", "Tăng/giảm".</summary>
    public bool IsChange(string header) => (_changeWords ??= [.. _analysis.Cues.Where(c => c.Id == "table-change").Select(c => c.Span.Of(_analysis.Article.Text).ToString().ToLowerInvariant()).Distinct()])
        .Any(w => header.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>A label without its bracketed unit.</summary>
    private static ReadOnlySpan<char> Bare(string label)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        return (bracket > 0 ? label.AsSpan(0, bracket) : label).Trim();
    }

    /// <summary>Whether a capitalised word stands at most so many letters behind a claim, in its sentence.</summary>
    public bool NamesBehind(Claim claim, int letters) =>
        WordsOf(new TextSpan(claim.Span.End, Math.Min(_analysis.Sentences[claim.Sentence].End, claim.Span.End + letters))).Any(static w => char.IsUpper(w[0]));

    /// <summary>Whether the claim's figure stands in the article more than once.</summary>
    public bool IsRepeated(Claim claim) => claim.Value is { } value && _repeated.Contains((value, claim.Unit));

    /// <summary>How many figures of the article have the claim's unit.</summary>
    public int CountOfUnit(Claim claim) => _ofUnit.GetValueOrDefault(claim.Unit);

    /// <summary>Whether hardly another figure of the article has the claim's unit.</summary>
    public bool IsRareUnit(Claim claim) => _ofUnit.GetValueOrDefault(claim.Unit) <= Rare;

    /// <summary>Whether the claim's sentence gives several figures of its unit: prices, regions, products.</summary>
    public bool IsInSeries(Claim claim) => _alike.GetValueOrDefault((claim.Sentence, claim.Kind, claim.Unit)) >= (claim.Unit.Contains('/') ? Several - 1 : Several);

    /// <summary>Whether the claim's own sentence names a subject.</summary>
    public bool Names(Claim claim, string? subject) => subject is { Length: > 0 }
        && _analysis.Sentences[claim.Sentence].Of(_analysis.Article.Text).Contains(subject, StringComparison.Ordinal);

    private bool IsRare(string word) =>
        word.Length > 1 && _sentencesWith.GetValueOrDefault(word, 1) <= Math.Max(Rare, _analysis.Sentences.Length * Common);

    private double Weight(string word) => Math.Log(1 + (double)_analysis.Sentences.Length / _sentencesWith.GetValueOrDefault(word, 1));

    /// <summary>The first word of a sentence is a name only if it is capitalised elsewhere, too.</summary>
    private bool IsName(string word) => char.IsUpper(word[0]) && _capitalisedInside.Contains(word);

    private IEnumerable<string> WordsOf(TextSpan span)
    {
        var text = _analysis.Article.Text;
        var start = -1;
        for (var i = span.Start; i <= span.End; i++)
        {
            var isLetter = i < span.End && char.IsLetter(text[i]);
            if (isLetter && start < 0)
                start = i;
            if (isLetter || start < 0)
                continue;
            yield return text[start..i];
            start = -1;
        }
    }
}
