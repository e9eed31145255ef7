using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>The stage: claims and their links in, findings and checks out. Immutable and safe to share between threads.</summary>
internal sealed class Checker
{
    private readonly UnitTable _units;
    private readonly FrozenDictionary<string, FigureFormat> _formats;

    private Checker(ImmutableArray<Rule> rules, UnitTable units, FrozenDictionary<string, FigureFormat> formats)
    {
        Rules = rules;
        _units = units;
        _formats = formats;
    }

    /// <summary>The rules, in the order of their names.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Reads the rules, the units and how each language speaks.</summary>
    /// <exception cref="RuleFormatException">A file is wrong or missing.</exception>
    public static Checker Read(RuleNode root)
    {
        var languages = root["languages"] ?? throw root.Wrong("no folder 'languages': add a language pack");
        var formats = languages.Entries.ToFrozenDictionary(
            e => e.Key,
            e => FigureFormat.Read(e.Value["findings"] ?? throw e.Value.Wrong($"language '{e.Key}' has no findings.yml")),
            StringComparer.Ordinal);
        return new Checker(RuleReader.Read(root), UnitTable.Read(root), formats);
    }

    /// <summary>Checks one article.</summary>
    /// <param name="analysis">What extraction made of it.</param>
    /// <param name="links">Which of its claims speak of the same thing.</param>
    public CheckResult Check(ArticleAnalysis analysis, ImmutableArray<ClaimLink> links)
    {
        var format = _formats.GetValueOrDefault(analysis.Language) ?? _formats["en"];
        var context = new CheckContext(analysis, links, _units);
        ImmutableArray<Relation> relations = [.. Rules.SelectMany(rule => rule.Kind.Relations(context, rule))];
        var readings = ReadingSearch.Choose(relations);
        ImmutableArray<Evaluated> all = [.. relations.Select(r => new Evaluated(r, r.Evaluate(readings)))];
        var byClaim = all.SelectMany(e => e.Relation.Claims.Select(c => (c.Id, Evaluated: e))).ToLookup(x => x.Id, x => x.Evaluated, StringComparer.Ordinal);
        var writer = new FindingWriter(analysis, format, byClaim, readings);
        var vouching = new Vouching(all, readings);
        var findings = ConflictCluster.Of([.. all.Where(e => e.IsBroken && !vouching.Speaks(e.Relation) && !vouching.AddsUp(e.Relation))], readings)
            .Select(writer.Write)
            .OrderByDescending(f => f.Severity)
            .ThenByDescending(f => f.Confidence);
        return new CheckResult([.. findings], [.. all.Where(IsWorthListing).Select(e => List(e, readings, format))]);
    }

    /// <summary>A relation that the article may not even mean is no check of it.</summary>
    private static bool IsWorthListing(Evaluated evaluated) => evaluated.Relation.Confidence >= evaluated.Relation.Rule.Floor;

    private static Check List(Evaluated evaluated, ReadingChoice readings, FigureFormat format) => new(
        evaluated.Relation.Rule.Slug,
        [.. evaluated.Relation.Claims.Select(c => c.Id)],
        evaluated.Verdict.Outcome,
        evaluated.Relation.Formula(readings, format),
        evaluated.Verdict.Expected,
        evaluated.Verdict.Stated,
        evaluated.Relation.Rule.Asserted);
}
