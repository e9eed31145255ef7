using System.Text;

namespace FactCheck.Reports.Rules;

/// <summary>
/// The pages of the rules, "slug.md" in English and "slug.vi.md" in another language of the interface: of a folder of
/// rules, else those that were built in.
/// </summary>
public sealed class RulePages(string? rulesFolder)
{
    private const string Prefix = "rule.";
    private const string Suffix = ".md";
    private const string Usual = "en";
    private const int MostBytes = 256 * 1024;

    /// <summary>The page of a rule, in a language where it is written in it.</summary>
    public RulePage? Find(string slug, string language) => Read($"{slug}.{language}", language) ?? Read(slug, Usual);

    private RulePage? Read(string name, string language)
    {
        if (rulesFolder is not null)
        {
            var file = new FileInfo(Path.Combine(rulesFolder, "checks", name + Suffix));
            if (file.Exists && file.Length <= MostBytes)
                return new RulePage(File.ReadAllText(file.FullName, Encoding.UTF8).ReplaceLineEndings("\n"), language);
        }
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream(Prefix + name + Suffix);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new RulePage(reader.ReadToEnd().ReplaceLineEndings("\n"), language);
    }
}
