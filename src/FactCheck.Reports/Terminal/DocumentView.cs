using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>A document's claims by id, and where they stand, in the words of the interface.</summary>
internal sealed class DocumentView
{
    private readonly DocumentReport _document;
    private readonly Article _article;
    private readonly InterfaceText _texts;
    private readonly FrozenDictionary<string, Claim> _claims;

    public DocumentView(DocumentReport document, Article article, InterfaceText texts)
    {
        _document = document;
        _article = article;
        _texts = texts;
        _claims = document.Claims.ToFrozenDictionary(static c => c.Id, StringComparer.Ordinal);
    }

    public Claim? Find(string? id) => id is not null && _claims.TryGetValue(id, out var claim) ? claim : null;

    /// <summary>The claim's words, or its id where it is unknown.</summary>
    public string Quote(string id) => Find(id)?.Quote ?? id;

    /// <summary>The passages in which claims stand, in the order of the text; claims of one sentence share one.</summary>
    public ImmutableArray<Passage> Passages(ImmutableArray<string> claims) =>
    [
        .. claims.Select(Find).OfType<Claim>()
            .DistinctBy(static c => c.Id)
            .OrderBy(static c => c.Span.Start)
            .GroupBy(c => Surroundings(c))
            .Select(g => Passage.Of(_article.Text, g.Key, Place(g.First().Block), [.. g])),
    ];

    /// <summary>"paragraph 3"; a cell with its headers.</summary>
    public string Place(int block)
    {
        var (kind, _, cell) = _article.Blocks[block];
        return kind switch
        {
            BlockKind.Headline => _texts["place.headline"],
            BlockKind.Standfirst => _texts["place.standfirst"],
            BlockKind.Heading => _texts["place.heading"],
            BlockKind.ListItem => _texts.Format("place.listItem", Ordinal(block)),
            BlockKind.Caption => _texts["place.caption"],
            BlockKind.Metadata => _texts["place.metadata"],
            BlockKind.Cell when cell is not null => Cell(cell),
            _ => _texts.Format("place.paragraph", Ordinal(block)),
        };
    }

    private TextSpan Surroundings(Claim claim)
    {
        var block = _article.Blocks[claim.Block].Span;
        return claim.Sentence < _document.Sentences.Length && _document.Sentences[claim.Sentence] is var sentence && sentence.Contains(claim.Span)
            ? sentence
            : block;
    }

    private int Ordinal(int block) => _article.Blocks.Take(block + 1).Count(b => b.Kind == _article.Blocks[block].Kind);

    private string Cell(CellPlace cell)
    {
        var place = _texts.Format("place.cell", cell.Table + 1, cell.Row + 1, cell.Column + 1);
        var headers = string.Join(" · ", cell.RowHeaders.Concat(cell.ColumnHeaders).Where(static h => h.Length > 0));
        return headers.Length > 0 ? $"{place} ({headers})" : place;
    }
}
