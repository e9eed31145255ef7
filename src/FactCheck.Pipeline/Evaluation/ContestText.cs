using System.Collections.Immutable;
using System.Globalization;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Rules alone beside learned scorers, for people.</summary>
public static class ContestText
{
    /// <summary>Writes one table a language: figure, rules alone, learned, each with its range.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="contests">The contests.</param>
    /// <param name="isUnseen">Whether every article was scored by models that had not seen it.</param>
    public static void Write(TextWriter output, ImmutableArray<Contest> contests, bool isUnseen)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(isUnseen
            ? "rules alone | with learned scorers, each article by models that have not seen it (95 % ranges by article)"
            : "rules alone | with learned scorers, which HAVE SEEN these articles: train again for an honest figure (95 % ranges by article)");
        foreach (var contest in contests)
            Write(output, contest);
    }

    private static void Write(TextWriter output, Contest contest)
    {
        var (rules, learned) = (contest.Rules, contest.Learned);
        Line(output, $"{contest.Lang}  precision", Range(rules.Precision), Range(learned.Precision));
        Line(output, "    recall", Range(rules.Recall), Range(learned.Recall));
        Line(output, "    F1", Range(rules.F1), Range(learned.F1));
        Line(output, "    alarms", Alarms(rules.Tally), Alarms(learned.Tally));
        foreach (var family in contest.Families)
            Line(output, $"    {family.Family}", Counts(family.Rules), Counts(family.Learned) + Recall(family));
    }

    private static string Recall(FamilyContest family)
    {
        var recall = family.Learned.Met + family.Learned.Missed == 0 ? "" : ", recall " + Range(family.Recall);
        return family.Rules == family.Learned ? recall : recall + Invariant($", {family.Gain.Value:+0.00;-0.00;0} ({family.Gain.Low:+0.00;-0.00;0} to {family.Gain.High:+0.00;-0.00;0})");
    }

    private static void Line(TextWriter output, string what, string rules, string learned) => output.WriteLine($"  {what,-22} {rules,-38} | {learned}");

    private static string Range(Estimate estimate) => Invariant($"{estimate.Value:0.000} ({estimate.Low:0.000}–{estimate.High:0.000})");

    private static string Alarms(Tally tally) => Invariant($"{tally.FalseAlarms} false, {tally.CleanAlarmed} clean, {tally.TrapsAlarmed} traps");

    private static string Counts(FamilyTally tally) => Invariant($"{tally.Met} of {tally.Met + tally.Missed}, {tally.FalseAlarms} false");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
