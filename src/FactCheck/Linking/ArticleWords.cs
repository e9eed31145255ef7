using FactCheck.Languages;
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

    /// <summary>Longer words are seldom.</summary>
    private const int ShortWord = 64;

    /// <summary>Fewer words in common decide nothing.</summary>
    private const int Fewest = 6;

    private readonly ArticleAnalysis _analysis;
    private readonly Dictionary<string, ArticleWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArticleWord>.AlternateLookup<ReadOnlySpan<char>> _known;
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

        _known = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        CountWords();
    }

    private ReadOnlySpan<char> Text => _analysis.Article.Text;

    /// <summary>Counts the sentences of every word, and notes which are capitalised inside one.</summary>
    private void CountWords()
    {
        var capitalised = _capitalisedInside.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var s = 0; s < _analysis.Sentences.Length; s++)
        {
            var sentence = _analysis.Sentences[s];
            var isFirst = true;
            for (var word = NextWord(sentence.Start, sentence.End); word.Length > 0; word = NextWord(word.End, sentence.End))
            {
                var letters = word.Of(_analysis.Article.Text);
                if (!isFirst && char.IsUpper(letters[0]))
                    capitalised.Add(letters);
                Word(letters).StandsIn(s);
                isFirst = false;
            }
        }
    }

    /// <summary>The word of these letters, whatever their case.</summary>
    private ArticleWord Word(ReadOnlySpan<char> letters)
    {
        var small = SmallLetters.Of(letters, letters.Length <= ShortWord ? stackalloc char[ShortWord] : new char[letters.Length]);
        if (!_known.TryGetValue(small, out var word))
            _known[small] = word = new ArticleWord(small.ToString());
        return word;
    }

    /// <summary>The context of a claim.</summary>
    public MentionContext Of(Claim claim)
    {
        if (_contexts.TryGetValue(claim.Id, out var known))
            return known;
        var sentence = _analysis.Sentences[claim.Sentence];
        var (before, behind) = (new TextSpan(sentence.Start, claim.Span.Start), new TextSpan(claim.Span.End, sentence.End));
        var names = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<ArticleWord>(2 * Reach);
        Describe(before, AddNames(before, names) - Reach, words);
        AddNames(behind, names);
        Describe(behind, 0, words);
        return _contexts[claim.Id] = new MentionContext(names, [.. words]);
    }

    /// <summary>Adds the names of a stretch, and counts its words. The first word of a sentence is a name only if it is capitalised elsewhere, too.</summary>
    private int AddNames(TextSpan span, HashSet<string> names)
    {
        var capitalised = _capitalisedInside.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        for (var word = NextWord(span.Start, span.End); word.Length > 0; word = NextWord(word.End, span.End), count++)
            if (char.IsUpper(Text[word.Start]) && capitalised.TryGetValue(word.Of(_analysis.Article.Text), out var name))
                names.Add(name);
        return count;
    }

    /// <summary>Adds the words of a stretch that describe, each once, from a place on.</summary>
    private void Describe(TextSpan span, int from, List<ArticleWord> words)
    {
        var place = 0;
        for (var word = NextWord(span.Start, span.End); word.Length > 0 && place < Math.Max(0, from) + Reach; word = NextWord(word.End, span.End), place++)
            if (place >= from && Word(word.Of(_analysis.Article.Text)) is var described && !words.Contains(described))
                words.Add(described);
    }

    /// <summary>
    /// How much of the less described mention's words the other one shares, 0–1; words that stand everywhere in the
    /// article count little.
    /// </summary>
    public double Overlap(MentionContext one, MentionContext other)
    {
        var (common, weight) = (0, 0.0);
        foreach (var word in one.Words)
            if (other.Describes(word))
            {
                common++;
                weight += Weight(word);
            }

        if (common < Fewest)
            return 0;
        var least = Math.Min(Weight(one), Weight(other));
        return least <= 0 ? 0 : weight / least;
    }

    /// <summary>How many rare words describe both mentions, the counted noun aside.</summary>
    public int Shared(MentionContext one, MentionContext other, string noun = "")
    {
        var count = 0;
        foreach (var word in one.Words)
            if (other.Describes(word) && IsRare(word) && !noun.Contains(word.Text, StringComparison.OrdinalIgnoreCase))
                count++;
        return count;
    }

    /// <summary>Whether one rare word stands right before both: "grinds 460,000 tonnes", "grinds 46,000 tonnes".</summary>
    public bool HaveOneNeighbour(Claim one, Claim other) =>
        Before(one) is { Text.Length: >= Longer, Sentences: <= Rare } word && word == Before(other);

    private ArticleWord? Before(Claim claim)
    {
        var last = default(TextSpan);
        for (var word = NextWord(_analysis.Sentences[claim.Sentence].Start, claim.Span.Start); word.Length > 0; word = NextWord(word.End, claim.Span.Start))
            last = word;
        return last.Length > 0 ? Word(last.Of(_analysis.Article.Text)) : null;
    }

    /// <summary>How many words of more than a few letters describe both mentions, rare or not.</summary>
    public static int InCommon(MentionContext one, MentionContext other)
    {
        var count = 0;
        foreach (var word in one.Words)
            if (word.Text.Length >= Longer && other.Describes(word))
                count++;
        return count;
    }

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
    public bool NamesBehind(Claim claim, int letters)
    {
        var end = Math.Min(_analysis.Sentences[claim.Sentence].End, claim.Span.End + letters);
        for (var word = NextWord(claim.Span.End, end); word.Length > 0; word = NextWord(word.End, end))
            if (char.IsUpper(Text[word.Start]))
                return true;
        return false;
    }

    /// <summary>Whether the claim's figure stands in the article more than once.</summary>
    public bool IsRepeated(Claim claim) => claim.Value is { } value && _repeated.Contains((value, claim.Unit));

    /// <summary>How many figures of the article have the claim's unit.</summary>
    public int CountOfUnit(Claim claim) => _ofUnit.GetValueOrDefault(claim.Unit);

    /// <summary>Whether hardly another figure of the article has the claim's unit.</summary>
    public bool IsRareUnit(Claim claim) => _ofUnit.GetValueOrDefault(claim.Unit) <= Rare;

    /// <summary>Whether the claim's sentence gives several figures of its unit: prices, regions, products.</summary>
    public bool IsInSeries(Claim claim) => _alike.GetValueOrDefault((claim.Sentence, claim.Kind, claim.Unit)) >= (claim.Unit.Contains('/') ? Several - 1 : Several);

    /// <summary>Whether the claim's sentence gives no other figure of its kind and unit.</summary>
    public bool IsAlone(Claim claim) => _alike.GetValueOrDefault((claim.Sentence, claim.Kind, claim.Unit)) == 1;

    /// <summary>Whether the claim's own sentence names a subject.</summary>
    public bool Names(Claim claim, string? subject) => subject is { Length: > 0 }
        && _analysis.Sentences[claim.Sentence].Of(_analysis.Article.Text).Contains(subject, StringComparison.Ordinal);

    private bool IsRare(ArticleWord word) =>
        word.Text.Length > 1 && word.Sentences <= Math.Max(Rare, _analysis.Sentences.Length * Common);

    private double Weight(ArticleWord word) => Math.Log(1 + (double)_analysis.Sentences.Length / word.Sentences);

    private double Weight(MentionContext context)
    {
        var sum = 0.0;
        foreach (var word in context.Words)
            sum += Weight(word);
        return sum;
    }

    /// <summary>The words of a sentence, in order, as they are written.</summary>
    public IEnumerable<string> Of(int sentence)
    {
        var span = _analysis.Sentences[sentence];
        for (var word = NextWord(span.Start, span.End); word.Length > 0; word = NextWord(word.End, span.End))
            yield return word.Of(_analysis.Article.Text).ToString();
    }

    /// <summary>The first word between two offsets; empty where there is none.</summary>
    private TextSpan NextWord(int start, int end)
    {
        var text = Text;
        while (start < end && !char.IsLetter(text[start]))
            start++;
        var stop = start;
        while (stop < end && char.IsLetter(text[stop]))
            stop++;
        return start < end ? new TextSpan(start, stop) : default;
    }
}
