using System.Globalization;
using FactCheck.Extraction;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Tests.Checking;

namespace FactCheck.Tests.Extraction;

/// <summary>What the extractor finds in a text, one paragraph a line.</summary>
internal static class Extracted
{
    private static readonly ClaimExtractor Extractor = new(
        [.. RuleFiles.Repository["languages"]!.Entries.Where(e => e.Value.IsMap).Select(e => LanguagePack.Load(e.Key, e.Value))],
        MeasureTable.Read(RuleFiles.Repository));

    public static ArticleAnalysis From(string text, string? language = null, DateOnly? asOf = null) =>
        Extractor.Extract(PlainArticle.Of(text), language, asOf);

    /// <summary>The claims as "quote = value unit"; a range as "quote = low..high unit".</summary>
    public static string Claims(string text, string language) => string.Join("; ", From(text, language).Claims.Select(Write));

    private static string Write(Claim claim)
    {
        var value = claim switch
        {
            { Date: { } date } => date.ToString(),
            { Value: { } figure } => Figure(figure),
            { Low: { } low, High: { } high } => $"{Figure(low)}..{Figure(high)}",
            _ => "?",
        };
        return $"{claim.Quote} = {value} {claim.Unit}".TrimEnd();
    }

    private static string Figure(decimal value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
