using System.Runtime.InteropServices;
using FactCheck.Model;

namespace FactCheck.Languages;

/// <summary>
/// The phrases of a language pack as a trie over token numbers. Case does not count unless a phrase is marked;
/// old and new placement of Vietnamese tone marks (hoà, hòa) are the same word.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _firstSense = [-1];

    // Of every node: the bits of the edges that lead on. Nearly always there is none, which one bit tells.
    private readonly List<ulong> _onward = [0];
    private readonly List<(Sense Sense, int Next, bool CaseSensitive, string Surface)> _senses = [];
    private readonly List<Token> _scratch = [];
    private readonly bool[] _kinds = new bool[byte.MaxValue + 1];

    // Of every word: the node that it leads to from the root, or 0.
    private int[] _roots = [];

    /// <summary>The words that occur in phrases.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>How many phrases there are.</summary>
    public int Count => _senses.Count;

    /// <summary>Whether some phrase is of a kind: Vietnamese has a mark for tens, English has none.</summary>
    public bool Has(LexemeKind kind) => _kinds[(int)kind];

    /// <summary>Adds a phrase; a phrase may have several senses.</summary>
    /// <param name="phrase">The words, NFC. A leading "=" makes its case count ("=M").</param>
    /// <param name="sense">What it means.</param>
    public void Add(string phrase, Sense sense)
    {
        _kinds[(int)sense.Kind] = true;
        var caseSensitive = phrase.Length > 1 && phrase[0] == '=';
        var surface = caseSensitive ? phrase[1..] : phrase;
        AddForm(surface, sense, caseSensitive);
        var refolded = TonePlacement.Other(surface);
        if (refolded is not null)
            AddForm(refolded, sense, caseSensitive);
    }

    private void AddForm(string surface, Sense sense, bool caseSensitive)
    {
        _scratch.Clear();
        Tokenizer.Cut(surface, new TextSpan(0, surface.Length), Vocabulary, _scratch, learn: true);
        if (_scratch.Count == 0)
            return;
        var node = 0;
        foreach (var token in _scratch)
            node = Child(node, Key(token, node == 0));
        _senses.Add((sense, _firstSense[node], caseSensitive, surface));
        _firstSense[node] = _senses.Count - 1;
    }

    /// <summary>Finds every phrase of a token list.</summary>
    /// <param name="text">The text that the tokens were cut from.</param>
    /// <param name="tokens">The tokens.</param>
    public LexemeMap Match(string text, ReadOnlySpan<Token> tokens)
    {
        var first = new int[tokens.Length + 1];
        var found = new List<Lexeme>(tokens.Length * 2);
        for (var i = 0; i < tokens.Length; i++)
        {
            first[i] = found.Count;
            var word = tokens[i].Word;
            if ((uint)word < (uint)_roots.Length && _roots[word] != 0)
                MatchAt(text, tokens, i, found);
        }

        first[tokens.Length] = found.Count;
        return new LexemeMap(first, found);
    }

    private void MatchAt(string text, ReadOnlySpan<Token> tokens, int i, List<Lexeme> found)
    {
        var begin = found.Count;
        var node = _roots[tokens[i].Word];
        for (var j = i; ;)
        {
            AddSenses(text, tokens, i, j, node, found);
            if (++j == tokens.Length || !Leads(ref node, tokens[j]))
                break;
        }

        if (found.Count - begin > 1)
            found.Reverse(begin, found.Count - begin);
    }

    private void AddSenses(string text, ReadOnlySpan<Token> tokens, int first, int last, int node, List<Lexeme> found)
    {
        var senses = CollectionsMarshal.AsSpan(_senses);
        for (var s = _firstSense[node]; s >= 0; s = senses[s].Next)
        {
            ref readonly var entry = ref senses[s];
            if (!entry.CaseSensitive || text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start).SequenceEqual(entry.Surface))
                found.Add(new Lexeme(first, last + 1, entry.Sense));
        }
    }

    /// <summary>Whether some phrase goes on with a token; then the node is the next one.</summary>
    private bool Leads(ref int node, in Token token)
    {
        if (token.Word < 0 || (token.Flags & TokenFlags.BlockStart) != 0)
            return false;
        var key = Key(token, first: false);
        return (_onward[node] & Bit(key)) != 0 && _edges.TryGetValue(Edge(node, key), out node);
    }

    private int Child(int node, long key)
    {
        var edge = Edge(node, key);
        if (_edges.TryGetValue(edge, out var child))
            return child;
        child = _firstSense.Count;
        _firstSense.Add(-1);
        _onward.Add(0);
        _onward[node] |= Bit(key);
        _edges.Add(edge, child);
        if (node == 0)
            Root((int)(key >> 1), child);
        return child;
    }

    private void Root(int word, int node)
    {
        if (_roots.Length <= word)
            Array.Resize(ref _roots, Math.Max(word + 1, _roots.Length * 2));
        _roots[word] = node;
    }

    private static ulong Bit(long key) => 1UL << (int)(key & 63);

    // A phrase's inner gaps count: "m2" is not "m 2". Two bits would not fit three gaps, so the gap rides on the key.
    private static long Key(Token token, bool first) => ((long)token.Word << 1) | (first || !token.Glued ? 1L : 0L);

    // Multiplied by an odd number, so that no two become one, since the hash of a long folds its halves upon each other
    // and small numbers of nodes and words would collide (Fibonacci hashing, Knuth, TAOCP 3, 6.4).
    private static long Edge(int node, long key) => unchecked((long)((((ulong)(uint)node << 32) | (ulong)key) * 0x9E3779B97F4A7C15));
}
