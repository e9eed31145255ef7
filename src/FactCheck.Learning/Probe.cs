using System.Diagnostics;
using System.Globalization;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Linking.Pairs;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Learning;

public static class Probe
{
    public static void Run(string path)
    {
        var watch = Stopwatch.StartNew();
        var rules = RuleBundle.FromDirectory("rules");
        var corpus = Corpus.Read(path).Only(CorpusSplit.Work);
        var twins = corpus.Articles.GroupBy(a => Folds.SourceOf(a.Gold.Id)).Where(g => g.Count() == 2).Select(g => (Flawed: g.First(a => a.Gold.Flawed), Clean: g.First(a => !a.Gold.Flawed))).ToArray();
        var folds = Folds.Of([.. twins.Select(t => (Folds.SourceOf(t.Flawed.Gold.Id), t.Clean.Gold.Text))], 5);
        var examples = new PairExamples(ArticleIngestion.Create(rules), FactChecker.Create(rules));
        var pairs = twins.AsParallel().AsOrdered().SelectMany(t => examples.Of(t.Flawed, t.Clean)).ToArray();
        Console.WriteLine($"{pairs.Length} pairs; natural + {pairs.Count(p => p.IsNatural && p.IsSame)} - {pairs.Count(p => p.IsNatural && !p.IsSame)}; made {pairs.Count(p => !p.IsNatural)}; {watch.Elapsed.TotalSeconds:0.0} s");
        var wanted = twins.SelectMany(t => t.Flawed.Gold.Findings).Count(f => f.Claims.Length == 2 && f.Family is "conflicting-values" or "headline-body" or "table-text" or "magnitude-slip");
        Console.WriteLine($"gold two-claim findings {wanted}");
        string[] drops = ["made", "third", "tenth"];
        foreach (var shape in (TreeShape[])[new(200,6,20,0.05,0.3), new(100,6,20,0.1,0.3), new(100,5,30,0.1,0.2), new(300,4,20,0.05,0.2), new(100,6,10,0.1,0.15)])
        foreach (var drop in drops)
        {
            var scored = new (LabelledPair Pair, double Score)[pairs.Length];
            var all = new List<(LabelledPair Pair, double Score)>();
            for (var k = 0; k < 5; k++)
            {
                var train = pairs.Where(p => folds[p.Source] != k && (drop != "made" || p.IsNatural)).Select(p => new TrainingRow { Features = Mask(p.Features, drop), Label = p.IsSame, Weight = p.IsNatural ? 1 : p.Weight * (drop == "third" ? 0.3f : drop == "tenth" ? 0.1f : 1) }).ToArray();
                var scorers = Enumerable.Range(0, 3).Select(i => Scoring.TreeScorer.Of(TreeTrainer.Train(train, shape with { Seed = i }), new Scoring.Curve([0], [0]))).ToArray();
                all.AddRange(pairs.Where(p => folds[p.Source] == k && p.IsNatural).Select(p => (p, scorers.Sum(s => s.Score(Mask(p.Features, drop))))));
            }

            var ranked = all.OrderByDescending(a => a.Score).ToArray();
            var line = shape + $"{(drop.Length == 0 ? "all" : "without " + drop),-20}";
            var (hit, miss) = (0, 0);
            var marks = new List<string>();
            int[] steps = [0, 1, 2, 3, 5, 8, 13, 20, 40, 80];
            var step = 0;
            foreach (var (pair, score) in ranked)
            {
                if (pair.IsSame)
                {
                    hit++;
                    continue;
                }
                while (step < steps.Length && miss == steps[step])
                {
                    marks.Add($"{hit}@{steps[step]}");
                    step++;
                }
                miss++;
            }
            Console.WriteLine(line + string.Join(" ", marks) + $"  of {ranked.Count(r => r.Pair.IsSame)}, {watch.Elapsed.TotalSeconds:0} s");
            if (drop.Length == 0 && shape.Trees == 0)
                foreach (var (pair, score) in ranked.Take(60))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {(pair.IsSame ? "+" : "-")} {score:0.00} {pair.Note}"));
        }
    }

    private static float[] Mask(float[] features, string drop)
    {
        if (!drop.EndsWith('.'))
            return features;
        var masked = (float[])features.Clone();
        for (var i = 0; i < masked.Length; i++)
            if (PairFeatures.Names[i].StartsWith(drop, StringComparison.Ordinal))
                masked[i] = 0;
        return masked;
    }
}
