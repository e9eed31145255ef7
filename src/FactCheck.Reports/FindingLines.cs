using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>The four lines of a finding, those that say something.</summary>
internal static class FindingLines
{
    public static IEnumerable<string> Of(Finding finding)
    {
        var (conflict, formula, likelier, advice, _, _) = finding.Explanation;
        return ((string[])[conflict.Length > 0 ? conflict : finding.Message, formula, likelier, advice]).Where(static l => l.Length > 0);
    }
}
