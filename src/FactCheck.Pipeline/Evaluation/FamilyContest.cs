using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>One family of findings, or a rule that raised false alarms: rules alone beside rules with learned scorers.</summary>
/// <param name="Family">Its name.</param>
/// <param name="Rules">The counts of rules alone.</param>
/// <param name="Learned">The counts with scorers.</param>
/// <param name="Recall">The recall with scorers.</param>
/// <param name="Gain">By how much the scorers raise recall.</param>
public sealed record FamilyContest(string Family, FamilyTally Rules, FamilyTally Learned, Estimate Recall, Estimate Gain)
{
    private static readonly FamilyTally None = new(0, 0, 0);

    internal static FamilyContest Of(string family, CorpusScore rules, CorpusScore learned, string lang)
    {
        var with = BySource(learned, family, lang);
        ImmutableArray<(FamilyTally Rules, FamilyTally Learned)> pairs = [.. BySource(rules, family, lang).Select(r => (r.Value, with.GetValueOrDefault(r.Key, None)))];
        var sum = pairs.Aggregate(Add);
        return new FamilyContest(family, sum.Rules, sum.Learned, Bootstrap.Of(pairs, Add, static p => Share(p.Learned)), Bootstrap.Of(pairs, Add, static p => Share(p.Learned) - Share(p.Rules)));
    }

    private static Dictionary<string, FamilyTally> BySource(CorpusScore score, string family, string lang) => score.Articles
        .Where(a => a.Lang == lang).GroupBy(static a => a.Source, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, g => g.SelectMany(static a => a.Families).Where(f => f.Family == family).Select(static f => f.Tally).Aggregate(None, FamilyTally.Add), StringComparer.Ordinal);

    private static (FamilyTally Rules, FamilyTally Learned) Add((FamilyTally Rules, FamilyTally Learned) one, (FamilyTally Rules, FamilyTally Learned) other) =>
        (one.Rules + other.Rules, one.Learned + other.Learned);

    private static double Share(FamilyTally tally) => tally.Met + tally.Missed == 0 ? 0 : (double)tally.Met / (tally.Met + tally.Missed);
}
