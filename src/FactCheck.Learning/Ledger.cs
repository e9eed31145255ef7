using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>How many findings of each rule the labels have judged, and how many were right: what its confidence rests on.</summary>
internal sealed record Ledger(ImmutableSortedDictionary<string, (int Judged, int Right)> Rules)
{
    /// <summary>The file in rules/models, without its ending.</summary>
    public const string Name = "judged";

    /// <summary>Counts the findings of reports.</summary>
    public static Ledger Of(IEnumerable<JudgedFinding> findings) => new(findings.GroupBy(static f => f.Finding.Rule, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(static g => g.Key, static g => (g.Count(), g.Count(static f => f.IsRight)), StringComparer.Ordinal));

    /// <summary>With the findings that people judged at a desk.</summary>
    public Ledger With(IEnumerable<DecidedArticle> decided)
    {
        var rules = Rules;
        foreach (var (_, rule, isRight) in decided.SelectMany(static d => d.Findings))
            rules = rules.SetItem(rule, rules.GetValueOrDefault(rule) is var (judged, right) ? (judged + 1, right + (isRight ? 1 : 0)) : default);
        return new Ledger(rules);
    }

    /// <summary>The file: a rule, its judged findings, and the right ones.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (rule, (judged, right)) in Rules)
            text.Append(CultureInfo.InvariantCulture, $"{rule}: \"{judged} {right}\"\n");
        return text.ToString();
    }
}
