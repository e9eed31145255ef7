using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Reports;

namespace FactCheck.Benchmarks;

/// <summary>The stages on all articles of a language; one operation is one pass over them.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly ArticleIngestion _ingestion = ArticleIngestion.Create(RuleBundle.Embedded());
    private readonly FactChecker _checker = FactChecker.Create();
    private ImmutableArray<byte[]> _texts;
    private ImmutableArray<Article> _articles;
    private ImmutableArray<DocumentReport> _reports;

    /// <summary>The language of the articles.</summary>
    [Params("en", "vi")]
    public string Language { get; set; } = "en";

    /// <summary>Prepares what each stage starts from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _texts = Samples.Texts(Language);
        _articles = Samples.Articles(_texts);
        _reports = [.. _articles.Select(Check)];
    }

    /// <summary>Bytes to article.</summary>
    [Benchmark]
    public int ReadText() => _texts.Sum(t => _ingestion.Read("article.txt", t).Article?.Blocks.Length ?? 0);

    /// <summary>Article to report: extraction, linking, checking.</summary>
    [Benchmark(Baseline = true)]
    public int CheckText() => _articles.Sum(a => Check(a).Claims.Length);

    /// <summary>Reports to JSON.</summary>
    [Benchmark]
    public void WriteJson() => Write("json");

    /// <summary>Reports to text.</summary>
    [Benchmark]
    public void WriteText() => Write("text");

    private DocumentReport Check(Article article) => _checker.Check(article, CheckOptions.Default);

    private void Write(string format)
    {
        using var writer = ReportFormats.Find(format)!.Open(Stream.Null, new ReportSettings(new ToolIdentity("0", _checker.RulesHash)));
        writer.Begin();
        foreach (var report in _reports)
            writer.Write(report);
        writer.End(RunTotals.None);
    }
}
