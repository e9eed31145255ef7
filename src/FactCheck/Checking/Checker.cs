using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>The stage: claims and their links in, findings and checks out. Immutable and safe to share between threads.</summary>
internal sealed class Checker
{
    private readonly UnitTable _units;
    private readonly MeasureTable _measures;
    private readonly Dictionary<string, FigureFormat> _formats;
    private readonly WorthScorer? _worth;
    private readonly JudgedRules _judged;

    private Checker(ImmutableArray<Rule> rules, UnitTable units, MeasureTable measures, Dictionary<string, FigureFormat> formats, WorthScorer? worth, JudgedRules judged)
    {
        (_worth, _judged) = (worth, judged);
        Rules = rules;
        _units = units;
        _measures = measures;
        _formats = formats;
    }

    /// <summary>The rules, in the order of their names.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Reads the rules and how each language speaks.</summary>
    /// <exception cref="RuleFormatException">A file is wrong or missing.</exception>
    public static Checker Read(RuleNode root, UnitTable units, MeasureTable measures)
    {
        var languages = root["languages"] ?? throw root.Wrong("no folder 'languages': add a language pack");
        var formats = languages.Entries.ToDictionary(
            e => e.Key,
            e => FigureFormat.Read(e.Value["findings"] ?? throw e.Value.Wrong($"language '{e.Key}' has no findings.yml")),
            StringComparer.Ordinal);
        return new Checker(RuleReader.Read(root), units, measures, formats, WorthScorer.Read(root), JudgedRules.Read(root));
    }

    /// <summary>Checks one article.</summary>
    /// <param name="analysis">What extraction made of it.</param>
    /// <param name="links">Which of its claims speak of the same thing.</param>
    public CheckResult Check(ArticleAnalysis analysis, ImmutableArray<ClaimLink> links)
    {
        var evaluation = new Evaluation(new CheckContext(analysis, links, _units, _measures), Rules);
        var format = Format(analysis);
        var writer = new FindingWriter(analysis, format, evaluation.ByClaim, evaluation.Readings);
        var findings = evaluation.Clusters
            .Select(c => (Finding: writer.Write(c), Worth: _worth?.Of(new WorthView(c, analysis.Article, evaluation.ByClaim))))
            .Select(f => f.Finding with { Worth = f.Worth, Judged = _judged.Of(f.Finding.Rule) })
            .OrderByDescending(static f => f.Severity)
            .ThenByDescending(static f => f.Worth ?? f.Confidence)
            .ThenByDescending(static f => f.Confidence);
        return new CheckResult([.. findings], [.. evaluation.All.Where(IsWorthListing).Select(e => List(e, evaluation.Readings, format))]);
    }

    /// <summary>The findings with what the worth scorer is told of each.</summary>
    public ImmutableArray<(Finding Finding, float[] Features)> Judged(ArticleAnalysis analysis, ImmutableArray<ClaimLink> links)
    {
        var evaluation = new Evaluation(new CheckContext(analysis, links, _units, _measures), Rules);
        var writer = new FindingWriter(analysis, Format(analysis), evaluation.ByClaim, evaluation.Readings);
        return [.. evaluation.Clusters.Select(c => (writer.Write(c), WorthFeatures.Of(new WorthView(c, analysis.Article, evaluation.ByClaim))))];
    }

    private FigureFormat Format(ArticleAnalysis analysis) => _formats.GetValueOrDefault(analysis.Language) ?? _formats["en"];

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
