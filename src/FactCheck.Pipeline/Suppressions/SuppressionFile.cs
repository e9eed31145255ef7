using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Pipeline.Suppressions;

/// <summary>Suppressions as a file, for articles that hold no comments: a list of article, rule, reason, and perhaps finding and until.</summary>
internal static class SuppressionFile
{
    private static readonly string[] Keys = ["article", "rule", "finding", "reason", "until"];

    /// <exception cref="ConfigurationException">The file cannot be read, or an entry is wrong; the message names the place.</exception>
    public static ImmutableArray<SuppressionEntry> Read(string path)
    {
        try
        {
            var root = RuleFile.Read(path);
            return root.IsMap && !root.Entries.IsEmpty || root.Scalar is not null
                ? throw Wrong(root, "a list of suppressions is expected here")
                : [.. root.Items.Select(Entry)];
        }
        catch (RuleFormatException e)
        {
            throw new ConfigurationException(e.File, e.Line, e.Column, e.Problem, Form);
        }
    }

    private const string Form = "write '- article: PATH', and below it rule:, reason:, and where it is one finding or for a time finding: and until:";

    private static SuppressionEntry Entry(RuleNode node)
    {
        if (!node.IsMap)
            throw Wrong(node, "an entry with article, rule and reason is expected here");
        foreach (var (key, value) in node.Entries)
            if (!Keys.Contains(key))
                throw new ConfigurationException(value.File, value.KeyLine, value.KeyColumn, $"there is no key '{key}'{Suggestion.For(key, Keys)}", $"there are: {string.Join(", ", Keys)}");
        var article = Required(node, "article");
        var rule = Required(node, "rule");
        if (article.Scalar!.Contains('*', StringComparison.Ordinal) || rule.Scalar is "*" or "all")
            throw Wrong(article.Scalar.Contains('*', StringComparison.Ordinal) ? article : rule, "a suppression names one article and one rule; everything at once cannot be suppressed");
        return new SuppressionEntry(
            article.Scalar.Replace('\\', '/').Normalize(), rule.Scalar!, node["finding"]?.Scalar, null, new Suppression(Required(node, "reason").Scalar!, Until(node["until"]), PlaceOf(node)));
    }

    private static DateOnly? Until(RuleNode? node)
    {
        if (node is null)
            return null;
        return DateOnly.TryParseExact(node.Scalar, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(node, $"'{node.Scalar}' is no date such as 2027-03-01");
    }

    private static RuleNode Required(RuleNode entry, string key) =>
        entry[key] is { Scalar: { } text } node && text.Trim().Length > 0 ? node : throw Wrong(entry[key] ?? entry, $"a suppression needs '{key}'");

    private static string PlaceOf(RuleNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.File}:{node.Line}:{node.Column}");

    private static ConfigurationException Wrong(RuleNode node, string problem) => new(node.File, node.Line, node.Column, problem, Form);
}
