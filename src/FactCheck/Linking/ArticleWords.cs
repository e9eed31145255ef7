using System.Runtime.InteropServices;
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
    // The words of the sentences with claims, in order, and for every sentence its first one.
    private readonly List<PlacedWord> _placed = [];
    private readonly int[] _firstOf;
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
        _firstOf = new int[analysis.Sentences.Length + 1];
        CountWords();
    }

    private ReadOnlySpan<char> Text => _analysis.Article.Text;

    /// <summary>Counts the sentences of every word near a claim, and notes which are capitalised inside one. What stands in no sentence with a claim is never asked for.</summary>
    private void CountWords()
    {
        var hasClaims = new bool[_analysis.Sentences.Length];
        foreach (var claim in _analysis.Claims)
        {
            hasClaims[claim.Sentence] = true;
            AddPieces(claim);
        }

        for (var s = 0; s < hasClaims.Length; s++)
        {
            _firstOf[s] = _placed.Count;
            if (hasClaims[s])
                Place(s);
        }

        _firstOf[^1] = _placed.Count;
        for (var s = 0; s < hasClaims.Length; s++)
            if (!hasClaims[s])
                CountKnown(s);
    }

    /// <summary>What a claim cuts off from a word is a word beside it.</summary>
    private void AddPieces(Claim claim)
    {
        var text = Text;
        var sentence = _analysis.Sentences[claim.Sentence];
        var (start, end) = (claim.Span.Start, claim.Span.End);
        while (start > sentence.Start && char.IsLetter(text[start - 1]))
            start--;
        while (end < sentence.End && char.IsLetter(text[end]))
            end++;
        if (start < claim.Span.Start)
            Word(text[start..claim.Span.Start]);
        if (end > claim.Span.End)
            Word(text[claim.Span.End..end]);
    }

    private void Place(int sentence)
    {
        var capitalised = _capitalisedInside.GetAlternateLookup<ReadOnlySpan<char>>();
        var span = _analysis.Sentences[sentence];
        for (var at = NextWord(span.Start, span.End); at.Length > 0; at = NextWord(at.End, span.End))
        {
            var letters = at.Of(_analysis.Article.Text);
            if (_placed.Count > _firstOf[sentence] && char.IsUpper(letters[0]))
                capitalised.Add(letters);
            var word = Word(letters);
            word.StandsIn(sentence);
            _placed.Add(new PlacedWord(word, at));
        }
    }

    private void CountKnown(int sentence)
    {
        var capitalised = _capitalisedInside.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> small = stackalloc char[ShortWord];
        var isFirst = true;
        var span = _analysis.Sentences[sentence];
        for (var at = NextWord(span.Start, span.End); at.Length > 0; at = NextWord(at.End, span.End), isFirst = false)
        {
            var letters = at.Of(_analysis.Article.Text);
            if (!_known.TryGetValue(SmallLetters.Of(letters, letters.Length <= ShortWord ? small : new char[letters.Length]), out var word))
                continue;
            word.StandsIn(sentence);
            if (!isFirst && char.IsUpper(letters[0]))
                capitalised.Add(letters);
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
        var before = Within(claim.Sentence, new TextSpan(sentence.Start, claim.Span.Start));
        var behind = Within(claim.Sentence, new TextSpan(claim.Span.End, sentence.End));
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddNames(before, names);
        AddNames(behind, names);
        var words = new List<ArticleWord>(2 * Reach);
        Describe(CollectionsMarshal.AsSpan(before)[Math.Max(0, before.Count - Reach)..], words);
        Describe(CollectionsMarshal.AsSpan(behind)[..Math.Min(Reach, behind.Count)], words);
        return _contexts[claim.Id] = new MentionContext(names, [.. words]);
    }

    /// <summary>The words of a sentence.</summary>
    private ReadOnlySpan<PlacedWord> PlacedIn(int sentence) => CollectionsMarshal.AsSpan(_placed)[_firstOf[sentence].._firstOf[sentence + 1]];

    /// <summary>The words of a stretch of a sentence; of those at its ends what stands inside.</summary>
    private List<PlacedWord> Within(int sentence, TextSpan span)
    {
        var found = new List<PlacedWord>();
        foreach (var word in PlacedIn(sentence))
        {
            var piece = new TextSpan(Math.Max(word.Span.Start, span.Start), Math.Min(word.Span.End, span.End));
            if (piece == word.Span)
                found.Add(word);
            else if (piece.Start < piece.End)
                found.Add(new PlacedWord(Word(piece.Of(_analysis.Article.Text)), piece));
        }

        return found;
    }

    /// <summary>Adds the names among some words. The first word of a sentence is a name only if it is capitalised elsewhere, too.</summary>
    private void AddNames(List<PlacedWord> words, HashSet<string> names)
    {
        var capitalised = _capitalisedInside.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
            if (char.IsUpper(Text[word.Span.Start]) && capitalised.TryGetValue(word.Span.Of(_analysis.Article.Text), out var name))
                names.Add(name);
    }

    /// <summary>Adds the words that describe, each once.</summary>
    private static void Describe(ReadOnlySpan<PlacedWord> near, List<ArticleWord> words)
    {
        foreach (var word in near)
            if (!words.Contains(word.Word))
                words.Add(word.Word);
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

    private ArticleWord? Before(Claim claim) =>
        Within(claim.Sentence, new TextSpan(_analysis.Sentences[claim.Sentence].Start, claim.Span.Start)) is [.., var last] ? last.Word : null;

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

    /// <summary>The words of a sentence with claims, in order, and whether each is capitalised.</summary>
    public IEnumerable<(ArticleWord Word, bool IsCapital)> Of(int sentence)
    {
        for (var i = _firstOf[sentence]; i < _firstOf[sentence + 1]; i++)
            yield return (_placed[i].Word, char.IsUpper(Text[_placed[i].Span.Start]));
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

    /// <summary>A word where it stands.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="Span">Its place.</param>
    private sealed record PlacedWord(ArticleWord Word, TextSpan Span);
}
