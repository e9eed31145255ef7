using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Linking.Retellings;

/// <summary>The words of a language that a retelling may change, and those that tell two like sentences apart.</summary>
/// <param name="Fewest">So many telling words must stand in both sentences; a syllable is a word where a language writes them apart.</param>
/// <param name="Plain">Words that say nothing of what a figure measures: articles, reporting verbs.</param>
/// <param name="Apart">Words that, in one of two like sentences only, make them speak of two things: imports, exports.</param>
internal sealed record RetellingWords(int Fewest, HashSet<string> Plain, HashSet<string> Apart)
{
    /// <summary>The words of every language, by its tag.</summary>
    /// <exception cref="RuleFormatException">The file is wrong or missing.</exception>
    public static Dictionary<string, RetellingWords> Read(RuleNode root)
    {
        var file = root["retellings"] ?? throw new RuleFormatException("retellings.yml", 1, 1, "the file is missing; it lists by language the words that a retelling may change");
        return file.Entries.ToDictionary(static e => e.Key, static e => Of(e.Value));
    }

    private static RetellingWords Of(RuleNode language)
    {
        foreach (var (key, value) in language.Entries)
            if (key is not ("fewest" or "plain" or "apart"))
                throw value.Wrong($"\"{key}\" is no group of words; known: \"fewest\", \"plain\", \"apart\"");
        if (!int.TryParse(language["fewest"]?.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out var fewest) || fewest < 1)
            throw (language["fewest"] ?? language).Wrong("\"fewest\" is missing: a whole number of words, for example 5");
        return new RetellingWords(fewest, Words(language["plain"]), Words(language["apart"]));
    }

    private static HashSet<string> Words(RuleNode? list) =>
        (list?.Items.Select(static i => i.Scalar ?? throw i.Wrong("a word is expected here")) ?? []).ToHashSet(StringComparer.Ordinal);
}
