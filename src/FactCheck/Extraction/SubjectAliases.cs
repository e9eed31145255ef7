using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Other names of one and the same subject: "AliCloud" is "Alibaba Cloud". The built-in rules have none; projects have their own.</summary>
internal sealed class SubjectAliases
{
    private readonly Dictionary<string, string> _names;

    private SubjectAliases(Dictionary<string, string> names) => _names = names;

    /// <summary>Reads "aliases": a map from a subject's usual name to its other names.</summary>
    /// <exception cref="RuleFormatException">A name stands for two subjects.</exception>
    public static SubjectAliases Read(RuleNode root)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (usual, others) in root["aliases"]?.Entries ?? [])
            foreach (var other in others.Items)
                if (!names.TryAdd(Name(other), usual.Normalize()))
                    throw other.Wrong($"'{other.Scalar}' stands for two subjects: keep one");
        return new SubjectAliases(names);
    }

    /// <summary>The analysis with every subject by its usual name.</summary>
    public ArticleAnalysis Apply(ArticleAnalysis analysis) => _names.Count == 0
        ? analysis
        : analysis with { Claims = [.. analysis.Claims.Select(c => c.Subject is { } subject && _names.TryGetValue(subject, out var usual) ? c with { Subject = usual } : c)] };

    private static string Name(RuleNode node) => node.Scalar is { } name && name.Trim().Length > 0 ? name.Trim().Normalize() : throw node.Wrong("a name is expected here");
}
