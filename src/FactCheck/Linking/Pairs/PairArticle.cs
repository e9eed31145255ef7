using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking.Pairs;

/// <summary>An article as the features of its pairs look at it.</summary>
internal sealed class PairArticle
{
    /// <summary>The letters of a header that a sentence must repeat.</summary>
    private const int ShortestHeader = 3;

    private readonly ArticleAnalysis _analysis;
    private readonly Dictionary<(int Sentence, string Header), bool> _said = [];
    private ArticleCompany? _company;

    public PairArticle(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues, UnitTable units, MeasureTable measures)
    {
        _analysis = analysis;
        (Words, Cues, Units, Measures) = (words, cues, units, measures);
        Lead = analysis.Claims.FirstOrDefault(c => Block(c) is BlockKind.Paragraph or BlockKind.ListItem)?.Sentence ?? 0;
    }

    public ArticleWords Words { get; }

    public SentenceCues Cues { get; }

    public UnitTable Units { get; }

    public MeasureTable Measures { get; }

    /// <summary>Counted when first asked for.</summary>
    public ArticleCompany Company => _company ??= new ArticleCompany(_analysis);

    /// <summary>The first sentence of the text with a figure.</summary>
    public int Lead { get; }

    public int Sentences => _analysis.Sentences.Length;

    public BlockKind Block(Claim claim) => _analysis.Article.Blocks[claim.Block].Kind;

    /// <summary>How many of the headers of a cell the sentence of a claim says, or half of it the one before.</summary>
    public int HeadersSaid(Claim claim, Claim cell)
    {
        if (_analysis.Article.Blocks[cell.Block].Cell is not { } place)
            return 0;
        var rows = Headers(place.RowHeaders).Any(h => Says(claim.Sentence, h)) ? 2 : Headers(place.RowHeaders).Any(h => Says(claim.Sentence - 1, h)) ? 1 : 0;
        return rows + (Headers(place.ColumnHeaders).Any(h => Says(claim.Sentence, h)) ? 2 : 0);
    }

    private static IEnumerable<string> Headers(ImmutableArray<string> headers) => headers.Where(h => h.Length >= ShortestHeader && h.Any(char.IsLetter));

    private bool Says(int sentence, string header)
    {
        if (!_said.TryGetValue((sentence, header), out var said))
            _said[(sentence, header)] = said = Words.Says(sentence, header);
        return said;
    }
}
