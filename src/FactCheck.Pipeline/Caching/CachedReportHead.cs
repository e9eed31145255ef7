using System.Text;
using FactCheck.Model;

namespace FactCheck.Pipeline.Caching;

/// <summary>What of a kept report is read first.</summary>
/// <param name="Identity">The article's identity, or null.</param>
/// <param name="Sha256">The hash of the article's bytes.</param>
/// <param name="Language">The language, or null.</param>
/// <param name="Counts">How much there is.</param>
/// <param name="IsQuiet">Whether there are neither findings nor errors nor notes.</param>
/// <param name="Hash">The hash of the whole report.</param>
/// <param name="Length">Its length.</param>
internal sealed record CachedReportHead(string? Identity, string Sha256, string? Language, DocumentCounts Counts, bool IsQuiet, byte[] Hash, int Length)
{
    public static CachedReportHead Of(DocumentReport report, byte[] hash, int length) => new(
        report.Article!.Identity,
        report.Article.Sha256,
        report.Language,
        report.Counts,
        report.Findings.IsEmpty && report.Errors.IsEmpty && report.Article.Notes.IsEmpty,
        hash,
        length);

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            writer.Write(IsQuiet);
            writer.Write(Counts.Claims);
            writer.Write(Counts.Checks);
            writer.Write(Length);
            writer.Write(Hash);
            writer.Write(Sha256);
            Write(writer, Language);
            Write(writer, Identity);
        }
        return bytes.ToArray();
    }

    /// <summary>The head, or null where the bytes are none.</summary>
    public static CachedReportHead? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            var quiet = reader.ReadBoolean();
            var counts = new DocumentCounts(reader.ReadInt32(), reader.ReadInt32());
            var length = reader.ReadInt32();
            var hash = reader.ReadBytes(System.Security.Cryptography.SHA256.HashSizeInBytes);
            var sha256 = reader.ReadString();
            var language = Text(reader);
            return length < 0 ? null : new CachedReportHead(Text(reader), sha256, language, counts, quiet, hash, length);
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The report as its counts.</summary>
    public DocumentReport Brief(string source) => new()
    {
        Article = new Article { Source = source, Sha256 = Sha256, Identity = Identity, Text = "", Blocks = [] },
        Source = source,
        Language = Language,
        Kept = Counts,
    };

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? Text(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;
}
