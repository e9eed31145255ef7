using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>The quantities of running text in their order, to look around from any of them. Dates, ranks and ages are no operands.</summary>
internal sealed class Passage
{
    /// <summary>More figures around one are a list that says nothing about it.</summary>
    private const int Most = 14;

    /// <summary>A long article has some two hundred figures.</summary>
    private const int MostApart = 400;
    private const decimal Smallest = 0.000_001m;

    private readonly ImmutableArray<Claim> _claims;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private readonly Dictionary<(QuantityKind Kind, string Dimension), List<Claim>> _like = [];
    private readonly Dictionary<string, List<Claim>> _counted = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnitTable _units;

    public Passage(ImmutableArray<Claim> prose, UnitTable units)
    {
        _units = units;
        _claims = [.. prose.Where(c => c.Kind is not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age))];
        IsShort = _claims.Length <= MostApart && _claims.All(static c => c.Value is null or 0 || Math.Abs(c.Value.Value) is > Smallest and < BoundedDecimal.Largest);
        for (var i = 0; i < _claims.Length; i++)
            _places[_claims[i].Id] = i;
        foreach (var claim in _claims)
        {
            Add(_like, Key(claim), claim, int.MaxValue);
            if (claim.Kind == QuantityKind.Count)
                foreach (var word in claim.Unit.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    Add(_counted, word, claim, Most);
        }
    }

    /// <summary>All of them.</summary>
    public ImmutableArray<Claim> Claims => _claims;

    /// <summary>Whether they are so few, and of such sizes, that any of them may be held against any other; more are a data set, and larger ones no news.</summary>
    public bool IsShort { get; }

    /// <summary>The quantities before one, the nearest first, at most so many sentences back.</summary>
    public IEnumerable<Claim> Before(Claim claim, int sentences)
    {
        if (!_places.TryGetValue(claim.Id, out var at))
            yield break;
        for (var i = at - 1; i >= Math.Max(0, at - Most) && claim.Sentence - _claims[i].Sentence <= sentences; i--)
            yield return _claims[i];
    }

    /// <summary>The quantities behind one, the nearest first, at most so many sentences on.</summary>
    public IEnumerable<Claim> Behind(Claim claim, int sentences)
    {
        if (!_places.TryGetValue(claim.Id, out var at))
            yield break;
        for (var i = at + 1; i < Math.Min(_claims.Length, at + Most) && _claims[i].Sentence - claim.Sentence <= sentences; i++)
            yield return _claims[i];
    }

    /// <summary>The quantities of one's sort that stand nearest in the whole article.</summary>
    public IEnumerable<Claim> Like(Claim claim)
    {
        if (!_like.TryGetValue(Key(claim), out var all))
            yield break;
        var at = all.BinarySearch(claim, Comparer<Claim>.Create(static (a, b) => a.Span.Start.CompareTo(b.Span.Start)));
        at = at < 0 ? ~at : at;
        for (var i = Math.Max(0, at - Most); i < Math.Min(all.Count, at + Most); i++)
            if (all[i] != claim)
                yield return all[i];
    }

    /// <summary>The first counts of a noun in the article.</summary>
    public IReadOnlyList<Claim> Counted(string noun) => _counted.TryGetValue(noun, out var claims) ? claims : [];

    /// <summary>The quantities on both sides, in the order of the text.</summary>
    public ImmutableArray<Claim> Around(Claim claim, int back, int forth) => [.. Before(claim, back).Reverse(), .. Behind(claim, forth)];

    private (QuantityKind Kind, string Dimension) Key(Claim claim) => (claim.Kind, claim.Kind == QuantityKind.Count ? "" : _units.Dimension(claim.Unit));

    private static void Add<T>(Dictionary<T, List<Claim>> index, T key, Claim claim, int most)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var claims))
            index[key] = claims = [];
        if (claims.Count < most)
            claims.Add(claim);
    }
}
