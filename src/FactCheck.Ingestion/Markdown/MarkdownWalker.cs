using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using MarkdownTable = Markdig.Extensions.Tables.Table;
using MarkdownTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdownTableRow = Markdig.Extensions.Tables.TableRow;

namespace FactCheck.Ingestion.Markdown;

/// <summary>The blocks of a Markdown document as parts of an article. Markdig bounds how deep they nest.</summary>
internal sealed class MarkdownWalker(HtmlReader html)
{
    /// <summary>A list is not numbered like this: the number belongs to the sentence.</summary>
    private const int MaxListNumber = 99;

    private readonly ImmutableArray<DraftPart>.Builder _parts = ImmutableArray.CreateBuilder<DraftPart>();
    private int _codeBlocks;

    /// <summary>What was left out.</summary>
    public ImmutableArray<string> Notes => _codeBlocks == 0
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{_codeBlocks} blocks of code were left out")];

    public ImmutableArray<DraftPart> Parts(MarkdownDocument document)
    {
        foreach (var block in document)
            Walk(block, BlockKind.Paragraph);
        return _parts.ToImmutable();
    }

    private void Walk(Block block, BlockKind kind)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Add(BlockKind.Heading, MarkdownText.Of(heading.Inline), heading);
                break;
            case ParagraphBlock paragraph:
                AddParagraph(kind, paragraph);
                break;
            case MarkdownTable table:
                _parts.Add(DraftPart.Of(new TableDraft([.. table.OfType<MarkdownTableRow>().Select(Row)])) with { Place = Stretch(table) });
                break;
            case HtmlBlock markup:
                AddMarkup(markup);
                break;
            // Four spaces before a paragraph are a slip in a draft; a fence is not.
            case CodeBlock code when code is not FencedCodeBlock:
                Add(BlockKind.Paragraph, code.Lines.ToString(), code);
                break;
            case CodeBlock:
                _codeBlocks++;
                break;
            case ListBlock list:
                WalkList(list);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case FootnoteGroup or Footnote:
                WalkAll((ContainerBlock)block, BlockKind.ListItem);
                break;
            case ContainerBlock container:
                WalkAll(container, kind);
                break;
        }
    }

    private void WalkAll(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container)
            Walk(block, kind);
    }

    private void WalkList(ListBlock list)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = _parts.Count;
            WalkAll(item, BlockKind.ListItem);
            if (list.IsOrdered && item.Order > MaxListNumber && first < _parts.Count && _parts[first].Table is null)
                _parts[first] = _parts[first] with
                {
                    Kind = BlockKind.Paragraph,
                    Text = string.Create(CultureInfo.InvariantCulture, $"{item.Order}{list.OrderedDelimiter} {_parts[first].Text}"),
                    Place = Stretch(item),
                };
        }
    }

    private void AddParagraph(BlockKind kind, ParagraphBlock paragraph)
    {
        var text = MarkdownText.Of(paragraph.Inline);
        if (!text.AsSpan().Trim().Contains('\n'))
            Add(kind, text, paragraph);
        else
            foreach (var line in BrokenLines.Of(text))
                Add(kind, line, paragraph);
        foreach (var caption in MarkdownText.Captions(paragraph.Inline))
            Add(BlockKind.Caption, caption, paragraph);
    }

    private void AddMarkup(HtmlBlock markup)
    {
        var place = Stretch(markup);
        foreach (var part in html.Fragment(markup.Lines.ToString()))
            _parts.Add(part.At(place));
    }

    private void Add(BlockKind kind, string text, Block block)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _parts.Add(new DraftPart(kind, text) { Place = Stretch(block) });
    }

    private static TableRow Row(MarkdownTableRow row) => new([.. row.OfType<MarkdownTableCell>().Select(Cell)], row.IsHeader);

    private static TableCell Cell(MarkdownTableCell cell)
    {
        var text = string.Join(' ', cell.OfType<ParagraphBlock>().Select(p => MarkdownText.Of(p.Inline)));
        return new TableCell(CleanText.Of(text), Math.Max(1, cell.RowSpan), Math.Max(1, cell.ColumnSpan)) { Place = Stretch(cell) };
    }

    private static DraftPlace Stretch(Block block) => DraftPlace.Stretch(block.Span.Start, block.Span.End + 1);
}
