using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

/// <summary>The page beside the models: what they were made of, and how they did on what they had not seen.</summary>
internal sealed class ModelCard(TrainingRequest request, Twins[] twins, Folds folds, string rules, ImmutableArray<TrainedScorer> scorers)
{
    private const int ReliabilitySteps = 10;

    /// <summary>The page.</summary>
    /// <param name="files">The files that were written.</param>
    /// <param name="ledger">The judged findings of each rule.</param>
    public string Text(ImmutableArray<string> files, Ledger ledger)
    {
        var page = new StringBuilder();
        page.Append("# The learned scorers\n\nMade by `factcheck train`; what they are for and how to train them: docs/learning.md.\n");
        page.Append("Every figure is out of fold: each article was scored by a model that had seen neither it nor its twin nor a near copy.\n\n");
        page.Append("| | |\n|---|---|\n");
        Row(page, "date", request.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Row(page, "articles", string.Create(CultureInfo.InvariantCulture, $"{twins.Length} source articles with their twins, split `work` only ({string.Join(", ", twins.GroupBy(static t => t.Flawed.Gold.Lang, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal).Select(static g => $"{g.Key} {g.Count()}"))})"));
        if (!request.Decisions.IsEmpty)
            Row(page, "decisions", string.Create(CultureInfo.InvariantCulture, $"{request.Decisions.Sum(static d => d.Findings.Length)} findings of {request.Decisions.Length} articles that people judged at a desk, {request.Decisions.Count(static d => d.Article is not null)} articles with their text"));
        Row(page, "data", $"sha256 {DataHash(twins)}");
        Row(page, "rules without models", $"sha256 {rules}");
        Row(page, "split", string.Create(CultureInfo.InvariantCulture, $"{folds.Count} folds by source article, near copies together ({string.Join(", ", folds.All.GroupBy(static f => f.Value).OrderBy(static g => g.Key).Select(static g => g.Count()))} articles)"));
        foreach (var scorer in scorers)
            Scorer(page, scorer);
        Judged(page, ledger);
        page.Append("\n## Files\n\n| file | sha256 |\n|---|---|\n");
        foreach (var file in files)
            Row(page, $"`{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}`", ModelFolder.HashOf(file));
        return page.ToString();
    }

    /// <summary>The hash of the articles and labels that were trained on.</summary>
    public static string DataHash(IEnumerable<Twins> twins)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var article in twins.SelectMany(static t => new[] { t.Flawed, t.Clean }).OrderBy(static a => a.Gold.Id, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{article.Gold.Id}\n{article.Content}\n{GoldJson.Write(article.Gold)}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Row(StringBuilder page, string what, string value) => page.Append("| ").Append(what).Append(" | ").Append(value).Append(" |\n");

    private static void Scorer(StringBuilder page, TrainedScorer scorer)
    {
        var judged = scorer.Result.Judged;
        var shape = scorer.Shape;
        page.Append(CultureInfo.InvariantCulture, $"\n## {scorer.Name}\n\n| | |\n|---|---|\n");
        Row(page, "trees", string.Create(CultureInfo.InvariantCulture, $"FastTree, {shape.Forests} × {shape.Trees} trees of {shape.Leaves} leaves, rate {shape.Rate}, a tree sees {shape.FeatureShare:0%} of {scorer.Features.Length} features"));
        Row(page, "examples", string.Create(CultureInfo.InvariantCulture, $"{judged.Count(static j => j.Example.Answer)} true, {judged.Count(static j => !j.Example.Answer)} false; {scorer.Examples.Count(static e => !e.IsNatural)} made for training, never measured"));
        Row(page, "area under the curve", string.Create(CultureInfo.InvariantCulture, $"{Ranking.Area(judged):0.0000}"));
        Row(page, "speaks from", string.Create(CultureInfo.InvariantCulture, $"score {scorer.Least:0.00}, probability {scorer.Curve.At(scorer.Least):0.00}"));
        Row(page, "at that score", scorer.Summary().Split(", ", 2)[1]);
        page.Append("\nThe true ones that stand above the first false ones (false ones counted once an article), with all features and without a group:\n\n| features | area | none false | 1 | 2 | 5 | 10 |\n|---|---|---|---|---|---|---|\n");
        Ablation(page, "all", judged);
        foreach (var (group, without) in scorer.Ablations)
            Ablation(page, $"without {group}", without);
        page.Append("\nOther trainers of ML.NET (a single run each, on one thread, from the same seed) on the same examples, features and folds:\n\n| trainer | area | none false | 1 | 2 | 5 | 10 |\n|---|---|---|---|---|---|---|\n");
        Ablation(page, "boosted trees (FastTree), as shipped", judged);
        foreach (var (trainer, theirs) in scorer.Rivals)
            Ablation(page, trainer, theirs);
        page.Append("\nReliability (what was said, and how often it was so):\n\n| said | cases | mean said | were so |\n|---|---|---|---|\n");
        foreach (var step in judged.Select(j => (Said: scorer.Curve.At(j.Score), j.Example.Answer)).GroupBy(static j => Math.Min(ReliabilitySteps - 1, (int)(j.Said * ReliabilitySteps))).OrderBy(static g => g.Key))
            page.Append(CultureInfo.InvariantCulture, $"| {step.Key * 10}–{(step.Key + 1) * 10} % | {step.Count()} | {step.Average(static j => j.Said):0.000} | {step.Average(static j => j.Answer ? 1.0 : 0):0.000} |\n");
        page.Append("\nFeatures: ").AppendJoin(", ", scorer.Features.Select(static f => $"`{f}`")).Append(".\n");
    }

    private static void Judged(StringBuilder page, Ledger ledger)
    {
        page.Append("\n## Judged findings\n\nOf rules alone, at their own thresholds, on articles that their authors have read: no measure of what they do on others. ");
        page.Append("A rule with fewer than a hundred has its confidence told in words.\n\n| rule | judged | right |\n|---|---|---|\n");
        foreach (var (rule, (judged, right)) in ledger.Rules)
            page.Append(CultureInfo.InvariantCulture, $"| {rule} | {judged} | {right} |\n");
    }

    private static void Ablation(StringBuilder page, string what, Judged[] judged) => page.Append(
        CultureInfo.InvariantCulture,
        $"| {what} | {Ranking.Area(judged):0.0000} | {string.Join(" | ", ((int[])[0, 1, 2, 5, 10]).Select(n => Ranking.RightBefore(judged, n).ToString(CultureInfo.InvariantCulture)))} |\n");
}
