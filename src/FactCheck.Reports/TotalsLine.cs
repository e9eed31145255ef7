using System.Globalization;

namespace FactCheck.Reports;

/// <summary>The closing line of a report for people: files, claims, relations, findings, and how long it took where that may be told.</summary>
internal static class TotalsLine
{
    public static IEnumerable<string> Parts(RunTotals totals, InterfaceText texts)
    {
        yield return texts.Count("files", totals.Documents);
        yield return texts.Count("claims", totals.Claims);
        yield return texts.Count("relations", totals.Checks);
        yield return Findings(totals, texts);
        if (totals.Failed > 0)
            yield return texts.Count("failed", totals.Failed);
        if (totals.Skipped > 0)
            yield return texts.Count("skipped", totals.Skipped);
        if (totals.Elapsed is { } elapsed)
            yield return texts.Format("seconds", ((decimal)elapsed.TotalSeconds).ToString("0.00", texts.Numbers));
    }

    /// <summary>"3 findings (1 error, 2 warnings)".</summary>
    public static string Findings(RunTotals totals, InterfaceText texts)
    {
        var kinds = new[]
        {
            ("errors", totals.Errors), ("warnings", totals.Warnings), ("notes", totals.Notes),
            ("newByRules", totals.NewByRules), ("unchanged", totals.Unchanged), ("suppressed", totals.Suppressed),
        };
        var list = string.Join(", ", kinds.Where(static s => s.Item2 > 0).Select(s => texts.Count(s.Item1, s.Item2)));
        return texts.Count("findings", totals.Findings + totals.LeftOut) + (list.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({list})") : "");
    }
}
