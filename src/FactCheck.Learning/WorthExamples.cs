using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>
/// Labelled articles → labelled findings. The rules speak sooner here than they do for readers: of what they are sure of
/// hardly anything is wrong, and from right findings alone nothing is learnt.
/// </summary>
internal sealed class WorthExamples
{
    /// <summary>The share of a rule's confidence from which on it speaks here.</summary>
    private const double Sooner = 0.7;

    private readonly ArticleIngestion _ingestion;
    private readonly FactChecker _checker;
    private readonly FactChecker _sooner;

    public WorthExamples(ArticleIngestion ingestion, RuleBundle rules)
    {
        (_ingestion, _checker) = (ingestion, FactChecker.Create(rules));
        _sooner = FactChecker.Create(rules.With(Map("", [new("checks", Map("checks", [.. rules.Root["checks"]!.Entries.Select(Loosened)]))])));
    }

    /// <summary>The findings of both twins, and those that a doubtful rule would raise.</summary>
    public IEnumerable<Example> Of(Twins twins) => Both(twins, _sooner).Select(f => new Example(twins.Source, twins.Flawed.Gold.Lang, f.Features, f.IsRight, IsNatural: true, 1));

    /// <summary>The findings that people judged, where the article is known.</summary>
    public IEnumerable<Example> Of(DecidedArticle decided)
    {
        if (decided.Article is not { } article)
            return [];
        var verdicts = decided.Findings.ToDictionary(static f => f.Id, static f => f.IsRight, StringComparer.Ordinal);
        return [.. _sooner.Judged(_sooner.Analyze(article, CheckOptions.Default)).Where(f => verdicts.ContainsKey(f.Finding.Id)).Select(f => new Example(decided.Identity, decided.Lang, f.Features, verdicts[f.Finding.Id], IsNatural: true, 1))];
    }

    /// <summary>The findings of both twins as readers get them.</summary>
    public IEnumerable<JudgedFinding> Findings(Twins twins) => Both(twins, _checker);

    private IEnumerable<JudgedFinding> Both(Twins twins, FactChecker checker) => Of(twins.Flawed, checker).Concat(Of(twins.Clean, checker));

    private ImmutableArray<JudgedFinding> Of(LabelledArticle labelled, FactChecker checker)
    {
        var read = _ingestion.Read(labelled.FileName, Encoding.UTF8.GetBytes(labelled.Content));
        if (!read.IsRead)
            return [];
        var analysis = checker.Analyze(read.Article, CheckOptions.Default);
        var findings = checker.Judged(analysis).RemoveAll(static f => f.Finding.Severity == Severity.Note);
        var report = new DocumentReport { Article = read.Article, Source = labelled.FileName, Claims = analysis.Claims, Findings = [.. findings.Select(static f => f.Finding)] };
        var right = FindingScorer.Right(labelled.Gold, Anchoring.Place(labelled.Gold, read.Article.Text), report);
        return [.. findings.Select(f => new JudgedFinding(f.Finding, f.Features, right.Contains(f.Finding.Id)))];
    }

    private static KeyValuePair<string, RuleNode> Loosened(KeyValuePair<string, RuleNode> rule)
    {
        var floor = rule.Value["confidence"];
        return new(rule.Key, floor is null
            ? Map(rule.Value.File, [])
            : Map(rule.Value.File, [new("confidence", Scalar(floor, double.Parse(floor.Scalar!, CultureInfo.InvariantCulture) * Sooner))]));
    }

    private static RuleNode Map(string file, ImmutableArray<KeyValuePair<string, RuleNode>> entries) => new() { File = file, Line = 0, Column = 0, IsMap = true, Entries = entries };

    private static RuleNode Scalar(RuleNode place, double value) => new() { File = place.File, Line = place.Line, Column = place.Column, Scalar = value.ToString("0.###", CultureInfo.InvariantCulture) };
}
