using System.Collections.Immutable;
using FactCheck.Checking;
using FactCheck.Languages;
using FactCheck.Linking;
using FactCheck.Model;

namespace FactCheck.Tests.Checking;

/// <summary>An article written in a test, with the claims that extraction would find in it.</summary>
internal sealed class Draft
{
    private static readonly UnitTable Units = UnitTable.Read(RuleFiles.Repository);
    private static readonly MeasureTable Measures = MeasureTable.Read(RuleFiles.Repository);
    private static readonly Checker Checker = Checker.Read(RuleFiles.Repository, Units, Measures);
    private static readonly Linker Linker = Linker.Read(RuleFiles.Repository, Units, Measures);

    private readonly string _language;
    private readonly ImmutableArray<string> _sentences;
    private readonly List<Claim> _claims = [];
    private readonly List<Cue> _cues = [];

    public Draft(string language, params ImmutableArray<string> sentences)
    {
        _language = language;
        _sentences = sentences;
    }

    private string Text => string.Join('\n', _sentences);

    /// <summary>Adds the claim whose words stand in the text, at their first place behind the claims so far.</summary>
    public Claim Add(string quote, Claim facets, int occurrence = 1)
    {
        var at = -1;
        for (var i = 0; i < occurrence; i++)
            at = Text.IndexOf(quote, at + 1, StringComparison.Ordinal);
        var claim = facets with
        {
            Id = $"c{_claims.Count + 1}",
            Quote = quote,
            Span = new TextSpan(at, at + quote.Length),
            Sentence = Text[..at].Count(c => c == '\n'),
            Block = Text[..at].Count(c => c == '\n'),
        };
        _claims.Add(claim);
        return claim;
    }

    public Draft Cue(string id, string words)
    {
        var at = Text.IndexOf(words, StringComparison.Ordinal);
        _cues.Add(new Cue(id, new TextSpan(at, at + words.Length), Text[..at].Count(c => c == '\n')));
        return this;
    }

    public CheckResult Check()
    {
        var analysis = Analysis();
        return Checker.Check(analysis, Linker.Link(analysis));
    }

    public ImmutableArray<ClaimLink> Link() => Linker.Link(Analysis());

    private ArticleAnalysis Analysis()
    {
        var start = 0;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var sentence in _sentences)
        {
            spans.Add(new TextSpan(start, start + sentence.Length));
            start += sentence.Length + 1;
        }
        var article = new Article
        {
            Source = "-",
            Sha256 = "",
            Text = Text,
            Blocks = [.. spans.Select(s => new Block(BlockKind.Paragraph, s))],
        };
        return new ArticleAnalysis(article, _language, [.. _claims.OrderBy(c => c.Span.Start)], spans.ToImmutable(), [.. _cues.OrderBy(c => c.Span.Start)], [], []);
    }
}
