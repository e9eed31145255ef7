using System.Collections.Immutable;
using System.Text;
using FactCheck.Ingestion;
using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck eval": checks a labelled corpus and tells how far the reports agree with the labels.</summary>
internal sealed class EvalRun(EvalRequest request, Surroundings surroundings)
{
    public int Run(CancellationToken cancellationToken)
    {
        if (!Path.Exists(request.Corpus))
            throw new UsageException($"there is no corpus '{request.Corpus}'", "name a folder of labelled articles, or one article.fc");
        var corpus = Corpus.Read(request.Corpus);
        var (floors, problem) = FloorsReader.Read(request.Corpus);
        var problems = problem is null ? corpus.Problems : corpus.Problems.Add(problem);
        if (!problems.IsEmpty)
            return Refuse(problems);
        if (request.Split is { } split)
            corpus = corpus.Only(split);
        if (corpus.Articles.IsEmpty)
            throw new UsageException($"'{request.Corpus}' holds no labelled article", "labelled articles are article.fc files, or article.txt with gold.json");

        if (request.WriteTo is { } folder)
            corpus.Write(folder);
        var rules = RuleSource.Load(request.Rules);
        var plain = Score(corpus, new CorpusCheck(ArticleIngestion.Create(rules), FactChecker.Create(rules.WithoutModels())).Check, cancellationToken);
        var folds = FoldedModels.Read(request.Corpus);
        var learned = rules.HasModels && !request.NoModels ? Score(corpus, new LearnedCheck(rules, folds).Check, cancellationToken) : null;
        var score = learned ?? plain;
        var contests = learned is null ? [] : Contest.Of(plain, learned);
        var breaches = floors.Select(floor => floor.Breach(score)).Concat(contests.Select(static c => c.Breach())).OfType<string>().ToImmutableArray();
        Write(score, contests, folds is not null, breaches);
        foreach (var breach in breaches)
            surroundings.Error.WriteLine($"factcheck: {breach}");
        return breaches.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }

    private int Refuse(ImmutableArray<LabelProblem> problems)
    {
        foreach (var problem in problems)
            surroundings.Error.WriteLine($"factcheck: error: {problem}");
        return ExitCode.NothingChecked;
    }

    private static CorpusScore Score(Corpus corpus, Func<LabelledArticle, CancellationToken, DocumentReport> check, CancellationToken cancellationToken) =>
        CorpusScore.Of(corpus, article => check(article, cancellationToken), cancellationToken);

    private void Write(CorpusScore score, ImmutableArray<Contest> contests, bool isUnseen, ImmutableArray<string> breaches)
    {
        if (request.Format == DataFormat.Json)
        {
            CorpusScoreJson.Write(surroundings.Output, score, request.Show, breaches);
            surroundings.Output.WriteByte((byte)'\n');
            return;
        }

        using var output = new StreamWriter(surroundings.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        CorpusScoreText.Write(output, score, request.Show);
        if (!contests.IsEmpty)
            ContestText.Write(output, contests, isUnseen);
    }
}
