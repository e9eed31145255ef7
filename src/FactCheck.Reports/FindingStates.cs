using System.Globalization;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports;

/// <summary>What the baseline and the suppressions say of a finding, in words.</summary>
internal static class FindingStates
{
    /// <summary>Known or suppressed: it asks nothing of the reader.</summary>
    public static bool IsQuiet(this Finding finding) => finding.Suppression is not null || finding.State == FindingState.Unchanged;

    /// <summary>"suppressed until 2026-03-01: reason", "in the baseline", "new"; empty where there is nothing to say.</summary>
    public static string Of(Finding finding, InterfaceText texts) => finding switch
    {
        { Suppression: { Until: { } until } timed } => texts.Format("suppression.until", timed.Reason, until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        { Suppression: { } suppression } => texts.Format("suppression", suppression.Reason),
        { State: { } state } => texts["state." + ContractNames.Of(state)],
        _ => "",
    };

    /// <summary>The same behind two spaces.</summary>
    public static string Suffix(Finding finding, InterfaceText texts) => Of(finding, texts) is { Length: > 0 } words ? "  " + words : "";
}
