using System.IO.Compression;
using FactCheck.Model;

namespace FactCheck.Review.Checking;

/// <summary>A document's report as the store keeps it.</summary>
internal static class PackedReport
{
    private const int MostBytes = 256 * 1024 * 1024;

    public static byte[] Write(DocumentReport report)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(ReportSerialization.Write(report));
        return packed.ToArray();
    }

    public static DocumentReport Read(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.Length > MostBytes ? throw new InvalidDataException("a report of the store is too large") : ReportSerialization.Read(plain.GetBuffer().AsSpan(0, (int)plain.Length));
    }
}
