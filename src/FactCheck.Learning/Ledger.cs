using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FactCheck.Learning;

/// <summary>How many findings of each rule the labels have judged, and how many were right: what its confidence rests on.</summary>
internal sealed record Ledger(ImmutableSortedDictionary<string, (int Judged, int Right)> Rules)
{
    /// <summary>The file in rules/models, without its ending.</summary>
    public const string Name = "judged";

    /// <summary>Counts the findings of reports.</summary>
    public static Ledger Of(IEnumerable<JudgedFinding> findings) => new(findings.GroupBy(static f => f.Finding.Rule, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(static g => g.Key, static g => (g.Count(), g.Count(static f => f.IsRight)), StringComparer.Ordinal));

    /// <summary>The file: a rule, its judged findings, and the right ones.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (rule, (judged, right)) in Rules)
            text.Append(CultureInfo.InvariantCulture, $"{rule}: \"{judged} {right}\"\n");
        return text.ToString();
    }
}
