using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>A document's claims by id, and where they stand, in the words of the interface.</summary>
public sealed class DocumentView
{
    private readonly DocumentReport _document;
    private readonly Article _article;
    private readonly InterfaceText _texts;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly int[] _ordinals;

    /// <summary>A view of a document that was read.</summary>
    public DocumentView(DocumentReport document, Article article, InterfaceText texts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(article);
        _document = document;
        _article = article;
        _texts = texts;
        _claims = document.Claims.ToFrozenDictionary(static c => c.Id, StringComparer.Ordinal);
        _ordinals = Ordinals(article);
    }

    /// <summary>The path or URL as it was given.</summary>
    internal string Source => _document.Source;

    /// <summary>The findings, worst first.</summary>
    internal IEnumerable<Finding> Findings => _document.Findings.OrderByDescending(static f => f.Severity);

    internal Claim? Find(string? id) => id is not null && _claims.TryGetValue(id, out var claim) ? claim : null;

    /// <summary>The claim's words, or its id where they are unknown or withheld.</summary>
    internal string Quote(string id) => Find(id) is { Quote: { Length: > 0 } quote } ? quote : id;

    /// <summary>The claim that a finding is best shown at, the likelier wrong one where there is one, and the others.</summary>
    internal (Claim Main, ImmutableArray<Claim> Others) Operands(Finding finding)
    {
        var claims = finding.Claims.Select(Find).OfType<Claim>().ToImmutableArray();
        var main = Find(finding.Suspect) ?? claims[0];
        return (main, claims.Remove(main));
    }

    /// <summary>Where a claim stands in its source, or null where the source has no lines.</summary>
    internal SourceRegion? Region(Claim claim) =>
        _article.PositionOf(claim.Span.Start) is { } start && _article.PositionOf(Math.Max(claim.Span.Start, claim.Span.End - 1)) is { } last
            ? new SourceRegion(start.Line, start.Column, last.Line, last.Column + 1)
            : null;

    /// <summary>Where a claim stands in its source, in words: "line 14", "page 3", "field captions[1]"; null where that is not known.</summary>
    internal string? SourceOf(Claim claim) => _article.Blocks[claim.Block].Place switch
    {
        _ when Region(claim) is { } region => _texts.Format("source.line", region.StartLine),
        { Page: { } page } => _texts.Format("source.page", page),
        { Paragraph: { } paragraph } => _texts.Format("source.paragraph", paragraph),
        { Field: { } field } => _texts.Format("source.field", field),
        _ => null,
    };

    /// <summary>The passages in which claims stand, in the order of the text; claims of one sentence share one.</summary>
    internal ImmutableArray<Passage> Passages(ImmutableArray<string> claims) =>
    [
        .. claims.Select(Find).OfType<Claim>()
            .DistinctBy(static c => c.Id)
            .OrderBy(static c => c.Span.Start)
            .GroupBy(c => Surroundings(c))
            .Select(g => Passage.Of(_article.Text, g.Key, Place(g.First().Block), [.. g])),
    ];

    /// <summary>"paragraph 3"; a cell with its headers.</summary>
    internal string Place(int block)
    {
        var (kind, _, cell) = _article.Blocks[block];
        return kind switch
        {
            BlockKind.Headline => _texts["place.headline"],
            BlockKind.Standfirst => _texts["place.standfirst"],
            BlockKind.Heading => _texts["place.heading"],
            BlockKind.ListItem => _texts.Format("place.listItem", _ordinals[block]),
            BlockKind.Caption => _texts["place.caption"],
            BlockKind.Metadata => _texts["place.metadata"],
            BlockKind.Cell when cell is not null => Cell(cell),
            _ => _texts.Format("place.paragraph", _ordinals[block]),
        };
    }

    /// <summary>The unit of the stated result: of the broken relation's first claim, else of all claims where they agree.</summary>
    internal string UnitOf(Finding finding)
    {
        var relation = _document.Checks.FirstOrDefault(c =>
            c.Outcome == Outcome.Broken && c.Rule == finding.Rule && c.Stated == finding.Explanation.Stated && c.Claims.All(finding.Claims.Contains));
        if (relation is { Claims: [var result, ..] })
            return Find(result)?.Unit ?? "";
        var units = finding.Claims.Select(id => Find(id)?.Unit ?? "").Distinct(StringComparer.Ordinal).ToArray();
        return units.Length == 1 ? units[0] : "";
    }

    private TextSpan Surroundings(Claim claim)
    {
        var block = _article.Blocks[claim.Block].Span;
        return claim.Sentence < _document.Sentences.Length && _document.Sentences[claim.Sentence] is var sentence && sentence.Contains(claim.Span)
            ? sentence
            : block;
    }

    /// <summary>The number of every block among those of its kind, from 1.</summary>
    private static int[] Ordinals(Article article)
    {
        var counts = new Dictionary<BlockKind, int>();
        return [.. article.Blocks.Select(b => counts[b.Kind] = counts.GetValueOrDefault(b.Kind) + 1)];
    }

    private string Cell(CellPlace cell)
    {
        var place = _texts.Format("place.cell", cell.Table + 1, cell.Row + 1, cell.Column + 1);
        var headers = string.Join(" · ", cell.RowHeaders.Concat(cell.ColumnHeaders).Where(static h => h.Length > 0));
        return headers.Length > 0 ? $"{place} ({headers})" : place;
    }
}
