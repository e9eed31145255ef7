using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Word;

/// <summary>
/// Reads a document's body as a stream. Only paragraphs, tables and text boxes are entered by recursion, which is bounded;
/// all other elements are passed through, however deep they nest.
/// </summary>
internal sealed class WordBody(XmlReader xml, WordStyles styles, IngestionOptions options)
{
    /// <summary>Tables in tables in text boxes: people do not go deeper.</summary>
    private const int MaxNesting = 24;

    private readonly ImmutableArray<DraftPart>.Builder _parts = ImmutableArray.CreateBuilder<DraftPart>();
    private int _cells;
    private int _paragraphs;

    /// <summary>What had to be left out.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    public ImmutableArray<DraftPart> Read(CancellationToken cancellationToken)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (_parts.Count + _cells > options.MaxBlocks)
            {
                NoteBound();
                break;
            }
            ReadBlock(_parts, 0);
        }
        return _parts.ToImmutable();
    }

    /// <summary>Reads the current element if it is a block, or steps over it if it is not part of the final text.</summary>
    private void ReadBlock(ImmutableArray<DraftPart>.Builder into, int nesting)
    {
        if (xml.LocalName is "p")
            ReadParagraph(into, nesting);
        else if (xml.LocalName is "tbl")
            ReadTable(into, nesting);
        else
            SkipUnread();
    }

    /// <summary>Deleted and moved-away text, the second version of a drawing, and settings hold nothing that is read.</summary>
    private void SkipUnread()
    {
        // The lines between text and notes are notes with a type.
        var isSeparator = xml.LocalName is "footnote" or "endnote" && WordXml.Attribute(xml, "type") is not (null or "normal");
        if (!isSeparator && xml.LocalName is not ("del" or "moveFrom" or "Fallback" or "rPr" or "sectPr" or "tblPr" or "tblGrid" or "instrText" or "delText"
            or "footnoteReference" or "endnoteReference" or "commentReference" or "annotationRef"))
            return;
        SkipContent();
    }

    /// <summary>Moves to the end of the current element, so that the next Read goes on behind it.</summary>
    private void SkipContent()
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    private void ReadParagraph(ImmutableArray<DraftPart>.Builder into, int nesting)
    {
        var text = new StringBuilder();
        var boxes = ImmutableArray.CreateBuilder<DraftPart>();
        var kind = BlockKind.Paragraph;
        var place = DraftPlace.Of(new SourcePlace { Paragraph = ++_paragraphs });
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "pPr":
                        kind = ReadParagraphProperties();
                        break;
                    case "r":
                        ReadRun(text, boxes, nesting);
                        break;
                    case "txbxContent":
                        ReadBox(boxes, nesting);
                        break;
                    default:
                        SkipUnread();
                        break;
                }
            }
        }
        var raw = text.ToString();
        if (raw.AsSpan().Trim().Contains('\n'))
            foreach (var line in BrokenLines.Of(raw))
                Add(into, kind, line, place);
        else
            Add(into, kind, raw, place);
        into.AddRange(boxes);
    }

    private static void Add(ImmutableArray<DraftPart>.Builder into, BlockKind kind, string text, DraftPlace place)
    {
        if (!string.IsNullOrWhiteSpace(text))
            into.Add(new DraftPart(kind, text) { Place = place });
    }

    private BlockKind ReadParagraphProperties()
    {
        var kind = BlockKind.Paragraph;
        var numbered = false;
        if (xml.IsEmptyElement)
            return kind;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "pStyle":
                    kind = styles.Of(WordXml.Attribute(xml, "val"));
                    break;
                case "numPr":
                    numbered = true;
                    break;
                case "outlineLvl" when kind == BlockKind.Paragraph && WordXml.Attribute(xml, "val") is not "9":
                    kind = BlockKind.Heading;
                    break;
                // What the paragraph's style was before a change that was tracked.
                case "pPrChange" or "rPr":
                    SkipContent();
                    break;
            }
        }
        return numbered && kind == BlockKind.Paragraph ? BlockKind.ListItem : kind;
    }

    private void ReadRun(StringBuilder text, ImmutableArray<DraftPart>.Builder boxes, int nesting)
    {
        if (xml.IsEmptyElement)
            return;
        bool hidden = false, raised = false;
        var own = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "rPr":
                    (hidden, raised) = ReadRunProperties();
                    break;
                case "t":
                    own.Append(ReadText());
                    break;
                case "tab" or "ptab":
                    own.Append(' ');
                    break;
                case "br" or "cr":
                    own.Append('\n');
                    break;
                case "noBreakHyphen":
                    own.Append('-');
                    break;
                case "txbxContent":
                    ReadBox(boxes, nesting);
                    break;
                default:
                    SkipUnread();
                    break;
            }
        }
        if (hidden)
            return;
        text.Append(raised ? Superscripts.Print(text.ToString(Math.Max(0, text.Length - 16), Math.Min(16, text.Length)), own.ToString(), isLink: false) : own);
    }

    private (bool Hidden, bool Raised) ReadRunProperties()
    {
        bool hidden = false, raised = false;
        if (xml.IsEmptyElement)
            return (hidden, raised);
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                // Hidden, or struck out: the author took it back.
                case "vanish" or "strike" or "dstrike":
                    hidden |= WordXml.IsOn(xml);
                    break;
                case "vertAlign":
                    raised = WordXml.Attribute(xml, "val") == "superscript";
                    break;
                case "rPrChange":
                    SkipContent();
                    break;
            }
        }
        return (hidden, raised);
    }

    private string ReadText()
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(xml.Value);
        return text.ToString();
    }

    private void ReadBox(ImmutableArray<DraftPart>.Builder into, int nesting)
    {
        if (TooDeep(nesting) || xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            if (xml.NodeType == XmlNodeType.Element)
                ReadBlock(into, nesting + 1);
    }

    private bool TooDeep(int nesting)
    {
        if (nesting < MaxNesting)
            return false;
        Note("tables or text boxes are nested too deep to be read");
        SkipContent();
        return true;
    }

    private void ReadTable(ImmutableArray<DraftPart>.Builder into, int nesting)
    {
        if (TooDeep(nesting) || xml.IsEmptyElement)
            return;
        var table = new WordTable();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "tr":
                    table.BeginRow();
                    break;
                case "tblHeader":
                    table.MarkHeaderRow(WordXml.IsOn(xml));
                    break;
                case "gridBefore":
                    table.SkipColumns(Number(WordXml.Attribute(xml, "val")));
                    break;
                case "tc" when _cells + table.CellCount > options.MaxBlocks:
                    NoteBound();
                    SkipContent();
                    break;
                case "tc":
                    ReadCell(table, nesting);
                    break;
                // In the properties of a row: the whole row was deleted.
                case "del":
                    table.DeleteRow();
                    SkipContent();
                    break;
                default:
                    SkipUnread();
                    break;
            }
        }
        _cells += table.CellCount;
        table.AddTo(into);
    }

    private void ReadCell(WordTable table, int nesting)
    {
        var content = ImmutableArray.CreateBuilder<DraftPart>();
        var width = 1;
        var continues = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "gridSpan":
                        width = Number(WordXml.Attribute(xml, "val"));
                        break;
                    case "vMerge":
                        continues = WordXml.Attribute(xml, "val") is not "restart";
                        break;
                    default:
                        ReadBlock(content, nesting + 1);
                        break;
                }
            }
        }
        table.AddCell(content.ToImmutable(), Math.Max(1, width), continues);
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private void NoteBound() => Note(string.Create(CultureInfo.InvariantCulture, $"only the first {options.MaxBlocks} paragraphs and cells were read"));

    private void Note(string note)
    {
        if (!Notes.Contains(note))
            Notes = Notes.Add(note);
    }
}
