using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Extracts every numeric claim of an article; every digit run ends up as a claim, ignored with a reason, or not understood.</summary>
internal sealed class ClaimExtractor(IReadOnlyList<LanguagePack> languages, MeasureTable measures)
{
    private readonly LanguageDetector _detector = new(languages);

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="language">The language pack's tag, or null to decide from the text.</param>
    /// <param name="asOf">What "today" is, where the article is not dated.</param>
    public ArticleAnalysis Extract(Article article, string? language, DateOnly? asOf)
    {
        var pack = languages.FirstOrDefault(p => p.Tag == language) ?? _detector.Detect(article);
        var document = DocumentTokens.Cut(article, pack);
        var style = NumberStyle.Of(document);
        var mentions = new List<Mention>();
        var ignored = new List<IgnoredNumber>();
        var sentenceOf = new List<int>();
        ReadSentences(document, style, mentions, sentenceOf, ignored);
        new DocumentUnits(document, measures).Settle(mentions);
        var claims = new ClaimBuilder(document, measures, asOf).Build(mentions, sentenceOf);
        var coverage = Coverage.Of(document, mentions, ignored);
        return new ArticleAnalysis(
            article,
            pack.Tag,
            claims,
            [.. document.Sentences.Select(s => document.SpanOf(s.Start, s.End))],
            CueFinder.Find(document),
            [.. ignored],
            coverage);
    }

    private void ReadSentences(DocumentTokens document, NumberStyle style, List<Mention> mentions, List<int> sentenceOf, List<IgnoredNumber> ignored)
    {
        var scanner = new MentionScanner(document, style);
        var cells = new CellReader(document, style, scanner, measures);
        var ellipsis = new EllipsisResolver(document, measures);
        var block = 0;
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            while (block + 1 < document.Article.Blocks.Length && document.BlockStarts[block + 1] <= sentence.Start)
                block++;
            var before = mentions.Count;
            if (document.Article.Blocks[block].Cell is { } place)
            {
                cells.Read(place, sentence, mentions, ignored);
            }
            else
            {
                scanner.Scan(sentence, mentions, ignored);
                ellipsis.Resolve(mentions, before);
            }

            while (sentenceOf.Count < mentions.Count)
                sentenceOf.Add(s);
        }
    }
}
