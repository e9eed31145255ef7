using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>How sure a finding is, for people: a word, or a percentage where enough findings of its rule have been judged.</summary>
public static class CertaintyWords
{
    /// <summary>The word or the percentage.</summary>
    public static string Of(Finding finding, InterfaceText texts)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(texts);
        if (finding.Share is { } share)
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100):0}%");
        return texts[finding.Certainty == Certainty.Likely ? "certainty.likely" : "certainty.possible"];
    }
}
