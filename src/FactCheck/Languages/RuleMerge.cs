using System.Collections.Immutable;

namespace FactCheck.Languages;

/// <summary>Lays one tree over another.</summary>
public static class RuleMerge
{
    /// <summary>Maps are joined key by key, lists one behind the other; any other value of the upper tree stands for that of the lower.</summary>
    /// <param name="lower">The tree below.</param>
    /// <param name="upper">The tree above.</param>
    public static RuleNode Over(RuleNode lower, RuleNode upper)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        if (lower.IsMap && upper.IsMap)
            return lower.WithEntries(Join(lower.Entries, upper.Entries));
        if (IsList(lower) && IsList(upper))
            return new RuleNode { File = upper.File, Line = upper.Line, Column = upper.Column, Items = lower.Items.AddRange(upper.Items) };
        return upper;
    }

    private static bool IsList(RuleNode node) => !node.IsMap && node.Scalar is null;

    private static ImmutableArray<KeyValuePair<string, RuleNode>> Join(
        ImmutableArray<KeyValuePair<string, RuleNode>> lower, ImmutableArray<KeyValuePair<string, RuleNode>> upper)
    {
        var joined = lower.ToBuilder();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lower.Length; i++)
            places[lower[i].Key] = i;
        foreach (var (key, node) in upper)
            if (places.TryGetValue(key, out var place))
                joined[place] = new(key, Over(joined[place].Value, node));
            else
                joined.Add(new(key, node));
        return joined.ToImmutable();
    }
}
