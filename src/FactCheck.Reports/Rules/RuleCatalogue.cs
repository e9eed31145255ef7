using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Reports.Rules;

/// <summary>The rules of a run, by name. Pages are read when they are first asked for: most reports need none.</summary>
public sealed class RuleCatalogue
{
    private readonly Lazy<ImmutableArray<RuleEntry>> _entries;

    private RuleCatalogue(Func<ImmutableArray<RuleEntry>> read) => _entries = new(read);

    /// <summary>No rules.</summary>
    public static RuleCatalogue Empty { get; } = new(static () => []);

    /// <summary>The rules, by name.</summary>
    public ImmutableArray<RuleEntry> Entries => _entries.Value;

    /// <summary>The rules of a rule set with their pages.</summary>
    public static RuleCatalogue Of(RuleBundle rules, RulePages pages, string language)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(pages);
        return new(() =>
        [
            .. (rules.Root["checks"]?.Entries ?? [])
                .OrderBy(static e => e.Key, StringComparer.Ordinal)
                .Select(e => Entry(e.Key, e.Value, pages, language)),
        ]);
    }

    /// <summary>The rule of a name, or null.</summary>
    public RuleEntry? Find(string slug) => Entries.FirstOrDefault(e => e.Slug == slug);

    /// <summary>The place of a rule among <see cref="Entries"/>, or -1.</summary>
    internal int IndexOf(string slug)
    {
        for (var i = 0; i < Entries.Length; i++)
            if (Entries[i].Slug == slug)
                return i;
        return -1;
    }

    /// <summary>A rule without a page in the reader's language may still have its title among the words of the interface.</summary>
    private static RuleEntry Entry(string slug, RuleNode rule, RulePages pages, string language)
    {
        var page = pages.Find(slug, language);
        var title = page?.Language == language ? page.Title : InterfaceText.Of(language).Word("rule", slug) is var word && word != slug ? word : page?.Title;
        return new RuleEntry(slug, Text(rule, "family"), Text(rule, "kind"), SeverityOf(rule), title ?? slug, page);
    }

    private static string Text(RuleNode rule, string key) => rule[key]?.Scalar ?? "";

    private static Severity? SeverityOf(RuleNode rule) => Text(rule, "severity") switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => null,
    };
}
