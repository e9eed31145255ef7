using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking.Pairs;

/// <summary>A pair with what the features ask for, looked up once.</summary>
internal sealed class PairView
{
    private readonly PairArticle _article;
    private (MentionContext First, MentionContext Second)? _contexts;
    private int? _shared;

    public PairView(PairArticle article, PairCandidate pair)
    {
        _article = article;
        (First, Second, Kind, IsSupported) = (pair.First, pair.Second, pair.Kind, pair.IsSupported);
        Slip = PenSlip.Of(First, Second, article.Units);
        Ratio = (double)(pair.Worth > First.Value!.Value ? pair.Worth / First.Value.Value : First.Value.Value / pair.Worth);
    }

    public Claim First { get; }

    public Claim Second { get; }

    public LinkKind Kind { get; }

    /// <summary>Whether the text, or the table, gives the first one's value elsewhere.</summary>
    public bool IsSupported { get; }

    public MentionContext Words => Contexts.First;

    public MentionContext OtherWords => Contexts.Second;

    /// <summary>Made when first asked for: most pairs are out of the question before.</summary>
    private (MentionContext First, MentionContext Second) Contexts => _contexts ??= (_article.Words.Of(First), _article.Words.Of(Second));

    public PenSlip Slip { get; }

    /// <summary>How many times the smaller value the larger one is.</summary>
    public double Ratio { get; }

    /// <summary>The rare words that describe both.</summary>
    public int Shared => _shared ??= _article.Words.Shared(Words, OtherWords);

    /// <summary>The words that describe both.</summary>
    public int InCommon => ArticleWords.InCommon(Words, OtherWords);

    /// <summary>How much better a partner another figure would be for one of the two, in rare words; below 0 where none is as good.</summary>
    public int Rival { get; set; }

    public ArticleCompany Company => _article.Company;

    public SentenceCues Cues => _article.Cues;

    public ArticleWords Article => _article.Words;

    public MeasureTable Measures => _article.Measures;

    public int Distance => Math.Abs(Second.Sentence - First.Sentence);

    public BlockKind FirstBlock => _article.Block(First);

    public BlockKind SecondBlock => _article.Block(Second);

    /// <summary>Where the second stands behind the start of the text, in sentences.</summary>
    public int BehindLead => Second.Sentence - _article.Lead;

    public int Sentences => _article.Sentences;

    /// <summary>How many headers of the second's cell the first's sentence says.</summary>
    public int HeadersSaid => _article.HeadersSaid(First, Second);

    /// <summary>A facet of both: 1 equal, −1 not, 0 where one or both lack it.</summary>
    public static float Facet(string? one, string? other) =>
        one is null || other is null ? 0 : string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? 1 : -1;

    /// <summary>How many of the two have a facet.</summary>
    public static float Known(object? one, object? other) => (one is null ? 0 : 1) + (other is null ? 0 : 1);

    /// <summary>Words: 1 equal, 0.5 one within the other, 0 where one lacks them, −1 different.</summary>
    public static float Alike(string? one, string? other)
    {
        if (string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other))
            return 0;
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
            return 1;
        return one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase) ? 0.5f : -1;
    }
}
