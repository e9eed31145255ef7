using System.Globalization;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A corpus score for people.</summary>
public static class CorpusScoreText
{
    /// <summary>Writes the differences, at most <paramref name="show"/> of each kind, then the figures.</summary>
    public static void Write(TextWriter output, CorpusScore score, int show)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        foreach (var kind in score.Misses.GroupBy(static miss => miss.Kind).OrderBy(static kind => kind.Key))
            foreach (var miss in kind.Take(show))
                output.WriteLine($"{Name(miss.Kind)} {miss.Article}: {miss.Text}");
        foreach (var language in score.Languages)
            WriteLanguage(output, language);
    }

    private static string Name(MissKind kind) => kind switch
    {
        MissKind.NotFound => "NOT FOUND",
        MissKind.FalseAlarm => "FALSE ALARM",
        _ => kind.ToString().ToUpperInvariant(),
    };

    private static void WriteLanguage(TextWriter output, LanguageScore language)
    {
        var tally = language.Tally;
        output.WriteLine(Invariant($"{language.Lang}: {tally.Articles} articles{(tally.Unread > 0 ? Invariant($", {tally.Unread} could not be read") : "")}"));
        WriteAccuracy(output, "claims, place", tally.Spans);
        WriteAccuracy(output, "claims, value+unit", tally.Values);
        output.WriteLine(Invariant($"  {"hedges",-20} {tally.HedgeAccuracy:0.000}, of the hedged {tally.HedgedAccuracy:0.000} ({tally.HedgedRight} of {tally.Hedged})"));
        WriteAccuracy(output, "findings", tally.Findings);
        output.WriteLine(Invariant(
            $"  {"",-20} family right {tally.FamilyAccuracy:0.000}, echoes {tally.Echoes}, false alarms {tally.FalseAlarms}, clean articles alarmed {tally.CleanAlarmed} of {tally.Clean}, traps alarmed {tally.TrapsAlarmed} of {tally.Traps}"));
        if (tally.Holds + tally.Evidence + tally.Suspects > 0)
            output.WriteLine(Invariant(
                $"  {"",-20} holding relations said {tally.HoldsSaid} of {tally.Holds}, evidence {tally.EvidenceSaid} of {tally.Evidence}, suspects {tally.SuspectsSaid} of {tally.Suspects}"));
        foreach (var (family, findings) in language.Families)
            output.WriteLine(Invariant($"    {family,-20} found {findings.Met,3} of {findings.Met + findings.Missed,3}, false alarms {findings.FalseAlarms}"));
    }

    private static void WriteAccuracy(TextWriter output, string what, Accuracy accuracy) =>
        output.WriteLine(Invariant($"  {what,-20} P {accuracy.Precision:0.000}  R {accuracy.Recall:0.000}  F1 {accuracy.F1:0.000}"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
