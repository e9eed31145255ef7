using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Ingestion.Text.Legacy;
using FactCheck.Model;

namespace FactCheck.Ingestion.Word;

/// <summary>Word documents: what a reader of the final version sees. Insertions count, deletions and comments do not.</summary>
internal sealed class WordReader(IngestionOptions options, IngestionWords words) : IArticleReader
{
    private const int MaxEntries = 10_000;
    private const string Hint = "save it again as .docx, or as .html or .txt";

    public ImmutableArray<string> Extensions => [".docx", ".docm"];

    public bool Recognizes(InputContent content) => content.Bytes.Span is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new MemoryStream(content.Bytes.ToArray(), writable: false);
            if (Unfit(archive) is { } unfit)
                return unfit;
            cancellationToken.ThrowIfCancellationRequested();
            archive.Position = 0;
            using var document = WordprocessingDocument.Open(archive, isEditable: false);
            if (document.MainDocumentPart is not { } main)
                return NoDocument();
            return Read(main, cancellationToken);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
            or InvalidOperationException or ArgumentException or FormatException or NotSupportedException or KeyNotFoundException)
        {
            return ReadOutcome.Failed("is a damaged Word document", Hint);
        }
    }

    private ReadOutcome Read(MainDocumentPart main, CancellationToken cancellationToken)
    {
        var styles = main.StyleDefinitionsPart is { } part ? WordStyles.Read(Xml(part)) : WordStyles.None;
        var font = FontOf(main);
        var repaired = font is null ? null : Repaired(main, font);
        using var xml = Xml(main, repaired);
        var body = new WordBody(xml, styles, options);
        var parts = Headlines.Mark(body.Read(cancellationToken));
        var footnotes = Notes(main.FootnotesPart, "footnotes", styles, font, cancellationToken);
        var endnotes = Notes(main.EndnotesPart, "endnotes", styles, font, cancellationToken);
        return ReadOutcome.Of(new ArticleDraft
        {
            Parts = new TableCaptions(words).Attach([.. parts, .. footnotes, .. endnotes]),
            Notes = [.. repaired?.Notes ?? [], .. body.Notes],
        });
    }

    /// <summary>The notes below the pages or behind the text, which readers read last.</summary>
    private IEnumerable<DraftPart> Notes(OpenXmlPart? part, string field, WordStyles styles, LegacyFont? font, CancellationToken cancellationToken)
    {
        if (part is null)
            yield break;
        using var xml = Xml(part, font is null ? null : Repaired(part, font));
        foreach (var note in new WordBody(xml, styles, options).Read(cancellationToken))
            yield return note.At(DraftPlace.Of(new SourcePlace { Field = field, Paragraph = note.Place?.Known?.Paragraph })) with
            {
                Kind = note.Kind == BlockKind.Paragraph ? BlockKind.ListItem : note.Kind,
            };
    }

    private XmlReader Xml(OpenXmlPart part, DecodedText? repaired = null)
    {
        var settings = new XmlReaderSettings
        {
            CloseInput = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = options.MaxUnpackedBytes,
        };
        return repaired is null
            ? XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), settings)
            : XmlReader.Create(new StringReader(repaired.Value), settings);
    }

    /// <summary>The old font that the document was typed for, as its beginning shows, or null.</summary>
    private static LegacyFont? FontOf(MainDocumentPart main)
    {
        using var text = new StreamReader(main.GetStream(FileMode.Open, FileAccess.Read));
        var sample = new char[LegacyVietnamese.SampleLength];
        return LegacyVietnamese.FontOf(sample.AsSpan(0, text.ReadBlock(sample)));
    }

    private static DecodedText Repaired(OpenXmlPart part, LegacyFont font)
    {
        using var text = new StreamReader(part.GetStream(FileMode.Open, FileAccess.Read));
        return LegacyVietnamese.Read(new DecodedText(text.ReadToEnd(), []), font);
    }

    /// <summary>Why the archive is not to be opened: no document inside, or one that unpacks without an end.</summary>
    private ReadOutcome? Unfit(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(e => Math.Min(e.Length, int.MaxValue)) > options.MaxUnpackedBytes)
            return ReadOutcome.Failed("unpacks to more than an article can be", "remove its pictures and " + Hint);
        return archive.GetEntry("[Content_Types].xml") is null || !archive.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase))
            ? NoDocument()
            : null;
    }

    private static ReadOutcome NoDocument() => ReadOutcome.Failed("is an archive that holds no Word document", "unpack it, or save the article as .docx, .html or .txt");
}
