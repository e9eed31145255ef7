using System.Text;
using FactCheck.Model;

namespace FactCheck.Reports.Diff;

/// <summary>
/// Which claim of a new version is which of the old one. Sentences that differ in their figures only are the same
/// sentence; what is left is matched by what it says, then by what it is about. Linear in the length of the article.
/// </summary>
internal sealed class ClaimAlignment
{
    private readonly Dictionary<string, Claim> _newOfOld = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly DocumentReport _old;
    private readonly DocumentReport _new;

    public ClaimAlignment(DocumentReport old, DocumentReport @new)
    {
        _old = old;
        _new = @new;
        MatchSentences();
        MatchRest(static c => $"{c.Kind}|{c.Value}|{c.Low}|{c.High}|{c.Unit}|{c.Date}|{c.Subject}|{c.Measure}");
        MatchRest(static c => $"{c.Kind}|{c.Value}|{c.Low}|{c.High}|{c.Unit}|{c.Date}");
        MatchRest(static c => c.Measure is null || c.Subject is null ? null : $"{c.Kind}|{c.Unit}|{c.Subject}|{c.Measure}|{c.Period?.Label}|{c.Scope}|{c.Role}");
    }

    /// <summary>The claim's counterpart, or null where it was removed.</summary>
    public Claim? NewOf(Claim old) => _newOfOld.GetValueOrDefault(old.Id);

    /// <summary>All figures: those of the old version in order, then those that were added.</summary>
    public IEnumerable<ClaimChange> Changes() =>
        _old.Claims.Select(c => new ClaimChange(c, NewOf(c))).Concat(_new.Claims.Where(c => !_taken.Contains(c.Id)).Select(static c => new ClaimChange(null, c)));

    private void MatchSentences()
    {
        var waiting = Sentences(_old).ToLookup(static s => s.Key, static s => s.Claims, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => new Queue<Claim[]>(g), StringComparer.Ordinal);
        foreach (var (key, claims) in Sentences(_new))
            if (waiting.TryGetValue(key, out var sentences) && sentences.TryDequeue(out var old))
                foreach (var (one, other) in old.Zip(claims))
                    Match(one, other);
    }

    /// <summary>Sentences with their claims, by their words without the figures; a cell by its headers.</summary>
    private static IEnumerable<(string Key, Claim[] Claims)> Sentences(DocumentReport document) =>
        document.Claims.GroupBy(static c => (c.Block, c.Sentence)).Select(g => (Key(document, [.. g]), g.ToArray()));

    private static string Key(DocumentReport document, Claim[] claims)
    {
        var article = document.Article!;
        if (article.Blocks[claims[0].Block].Cell is { } cell)
            return $"cell {string.Join('|', cell.RowHeaders)} {string.Join('|', cell.ColumnHeaders)} {claims.Length}";
        var sentence = claims[0].Sentence < document.Sentences.Length ? document.Sentences[claims[0].Sentence] : article.Blocks[claims[0].Block].Span;
        var key = new StringBuilder();
        var at = sentence.Start;
        foreach (var claim in claims)
        {
            if (claim.Span.Start >= at)
                key.Append(article.Text, at, claim.Span.Start - at);
            key.Append('#');
            at = Math.Max(at, claim.Span.End);
        }
        return key.Append(article.Text, at, Math.Max(0, sentence.End - at)).ToString();
    }

    private void MatchRest(Func<Claim, string?> keyOf)
    {
        var waiting = new Dictionary<string, Queue<Claim>>(StringComparer.Ordinal);
        foreach (var claim in _old.Claims.Where(c => !_newOfOld.ContainsKey(c.Id)))
            if (keyOf(claim) is { } key)
                (waiting.TryGetValue(key, out var queue) ? queue : waiting[key] = new Queue<Claim>()).Enqueue(claim);
        foreach (var claim in _new.Claims.Where(c => !_taken.Contains(c.Id)))
            if (keyOf(claim) is { } key && waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var old))
                Match(old, claim);
    }

    private void Match(Claim old, Claim @new)
    {
        _newOfOld[old.Id] = @new;
        _taken.Add(@new.Id);
    }
}
