using System.Collections.Immutable;
using FactCheck.Checking;
using FactCheck.Extraction;
using FactCheck.Languages;
using FactCheck.Linking;
using FactCheck.Linking.Pairs;
using FactCheck.Model;

namespace FactCheck;

/// <summary>
/// The library's one door: an article in, its report out. Knows the order of the stages; nothing else does.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class FactChecker
{
    /// <summary>The pack that reads a text without words of any language.</summary>
    private const string DefaultLanguage = "vi";

    private readonly RuleBundle _rules;
    private readonly ClaimExtractor _extractor;
    private readonly SubjectAliases _aliases;
    private readonly Linker _linker;
    private readonly Checker _checker;

    private FactChecker(RuleBundle rules)
    {
        _rules = rules;
        var languages = rules.Root["languages"] ?? throw rules.Root.Wrong("the folder \"languages\" is missing");
        LanguagePack[] packs = [.. languages.Entries.Where(e => e.Value.IsMap).OrderBy(e => e.Key == DefaultLanguage ? 0 : 1).Select(e => LanguagePack.Load(e.Key, e.Value))];
        // A mistake in the words is to show here, not in an article. In the library's own rules there is none.
        if (!rules.IsBuiltIn)
            foreach (var pack in packs)
                _ = pack.Lexicon;
        var (units, measures) = (UnitTable.Read(rules.Root), MeasureTable.Read(rules.Root));
        _extractor = new ClaimExtractor(packs, measures);
        _aliases = SubjectAliases.Read(rules.Root);
        _linker = Linker.Read(rules.Root, units, measures);
        _checker = Checker.Read(rules.Root, units, measures);
    }

    /// <summary>SHA-256 of the rule set, lower-case hexadecimal.</summary>
    public string RulesHash => _rules.Hash;

    /// <summary>A checker with the rules that were compiled into the library.</summary>
    public static FactChecker Create() => Create(RuleBundle.Embedded());

    /// <summary>A checker with rules from elsewhere, for example <see cref="RuleBundle.FromDirectory"/>.</summary>
    /// <exception cref="RuleFormatException">A rule file is wrong; the message names path, line, column and the cure.</exception>
    public static FactChecker Create(RuleBundle rules) => new(rules);

    /// <summary>Extracts the claims of an article, links and checks them.</summary>
    /// <param name="article">What ingestion made of the input.</param>
    /// <param name="options">What the caller knows beside the article.</param>
    /// <param name="cancellationToken">Stops between stages.</param>
    public DocumentReport Check(Article article, CheckOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var analysis = Analyze(article, options);
        cancellationToken.ThrowIfCancellationRequested();
        var result = _checker.Check(analysis, _linker.Link(analysis));
        return new DocumentReport
        {
            Article = article,
            Source = article.Source,
            Language = analysis.Language,
            Sentences = analysis.Sentences,
            Claims = analysis.Claims,
            Findings = result.Findings,
            Checks = result.Checks,
            Ignored = analysis.Ignored,
            NotUnderstood = analysis.NotUnderstood,
        };
    }

    /// <summary>What extraction makes of an article.</summary>
    internal ArticleAnalysis Analyze(Article article, CheckOptions options) =>
        _aliases.Apply(_extractor.Extract(article, options.Language, options.AsOf ?? article.Published));

    /// <summary>The pairs of claims that the learned scorer is asked about.</summary>
    internal ImmutableArray<PairView> Pairs(ArticleAnalysis analysis) => _linker.Questions(analysis);

    /// <summary>The findings of an article with what the learned scorer is told of them.</summary>
    internal ImmutableArray<(Finding Finding, float[] Features)> Judged(ArticleAnalysis analysis) => _checker.Judged(analysis, _linker.Link(analysis));
}
