using FactCheck.Checking;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Html;

/// <summary>What a claim was understood to say, in one line: figure, interval, what of whom, when.</summary>
internal static class ClaimMeaning
{
    public static string Of(Claim claim, InterfaceText texts)
    {
        var parts = new List<string> { texts.Word("kind", ContractNames.Of(claim.Kind)) };
        if (Figure(claim, texts) is { } figure)
            parts.Add(figure);
        parts.AddRange(((string?[])[claim.Subject, claim.Measure, claim.Scope, claim.Period?.Label, claim.Speaker]).OfType<string>().Where(static f => f.Length > 0));
        if (claim.Modality != Modality.Actual)
            parts.Add(texts.Word("modality", ContractNames.Of(claim.Modality)));
        return string.Join(" · ", parts);
    }

    /// <summary>The value with what its printed form allows, "254 million USD (253.5–254.5 million USD)"; a date as a date.</summary>
    public static string? Figure(Claim claim, InterfaceText texts)
    {
        if (claim.Date is { } date)
            return date.ToString();
        var allowed = ClaimInterval.Of(claim) is { } interval ? FigureText.Of(interval, claim.Unit, texts) : null;
        if (claim.Value is not { } value)
            return allowed;
        var figure = FigureText.Of(value, claim.Unit, texts);
        return allowed is null || allowed == figure ? figure : $"{figure} ({allowed})";
    }
}
