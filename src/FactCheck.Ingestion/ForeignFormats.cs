using FactCheck.Ingestion.Text;

namespace FactCheck.Ingestion;

/// <summary>Contents that are recognised only to be refused, each with the way out.</summary>
internal static class ForeignFormats
{
    private const string TextHint = "save it as .docx, .html or .txt";

    /// <summary>Why the content cannot be read, or null where a reader may try.</summary>
    public static ReadOutcome? Refusal(InputContent content)
    {
        var bytes = content.Bytes.Span;
        return bytes switch
        {
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => ReadOutcome.Failed("is an RTF file, which cannot be read", TextHint),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Compound(content.Extension),
            [0x1F, 0x8B, ..] => ReadOutcome.Failed("is compressed with gzip", "unpack it"),
            _ when Pdf.PdfReader.IsPdf(bytes) => null,
            // An archive may be a document: its reader decides.
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => null,
            _ when TextDecoding.LooksBinary(bytes) => ReadOutcome.Failed("is binary, no text", "give an article as .docx, .pdf, .html or .txt"),
            _ => null,
        };
    }

    /// <summary>Word's old format and an encrypted .docx share one container.</summary>
    private static ReadOutcome Compound(string extension) => extension == ".docx"
        ? ReadOutcome.Failed("is protected with a password or in Word's old format", "save an unprotected copy as .docx")
        : ReadOutcome.Failed("is in an old Office format", TextHint);
}
