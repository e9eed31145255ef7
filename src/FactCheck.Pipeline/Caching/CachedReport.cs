using System.Buffers.Binary;
using System.Security.Cryptography;
using FactCheck.Model;
using Microsoft.Win32.SafeHandles;

namespace FactCheck.Pipeline.Caching;

/// <summary>
/// A kept report as a file: a mark, the length of the head, the head, its checksum, the whole report. Most reports have
/// nothing to tell, and of those the head is enough, so the rest is not even read.
/// </summary>
internal static class CachedReport
{
    private const int HeadBytes = 1024;
    private const int MostBytes = 512 * 1024 * 1024;
    private const int HashBytes = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Mark => "factcheck result 3\n"u8;

    private static int HeadStart => Mark.Length + sizeof(int);

    public static void Write(Stream stream, DocumentReport report)
    {
        var whole = ReportEncoding.Write(report);
        var head = CachedReportHead.Of(report, SHA256.HashData(whole), whole.Length).ToBytes();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, head.Length);
        stream.Write(Mark);
        stream.Write(length);
        stream.Write(head);
        stream.Write(SHA256.HashData(head));
        stream.Write(whole);
    }

    /// <summary>The report, or null where the file is damaged.</summary>
    /// <param name="file">The file.</param>
    /// <param name="source">What the input is called this time.</param>
    /// <param name="quietInBrief">Whether the head will do where there is nothing to tell.</param>
    public static DocumentReport? Read(SafeFileHandle file, string source, bool quietInBrief)
    {
        Span<byte> start = stackalloc byte[HeadBytes];
        start = start[..ReadAll(file, start, 0)];
        if (start.Length < HeadStart || !start.StartsWith(Mark))
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(start[Mark.Length..]);
        if (length is <= 0 or > MostBytes || RandomAccess.GetLength(file) < HeadStart + (long)length + HashBytes)
            return null;
        var rest = HeadStart + length + HashBytes;
        var front = rest <= start.Length ? start[..rest] : Bytes(file, 0, rest);
        var head = front.Slice(HeadStart, length);
        if (!SHA256.HashData(head).AsSpan().SequenceEqual(front[^HashBytes..]) || CachedReportHead.Read(head) is not { } known
            || known.Length > MostBytes || RandomAccess.GetLength(file) != (long)rest + known.Length)
            return null;
        return quietInBrief && known.IsQuiet ? known.Brief(source) : Whole(Bytes(file, rest, known.Length), known, source);
    }

    private static DocumentReport? Whole(byte[] bytes, CachedReportHead head, string source)
    {
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(head.Hash))
            return null;
        try
        {
            // The same file may be named otherwise this time.
            return ReportDecoding.Read(bytes) is { Article: { } article } report ? report with { Source = source, Article = article with { Source = source } } : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Bytes(SafeFileHandle file, long from, int count)
    {
        var bytes = new byte[count];
        return ReadAll(file, bytes, from) == count ? bytes : [];
    }

    private static int ReadAll(SafeFileHandle file, Span<byte> into, long from)
    {
        var read = 0;
        while (read < into.Length && RandomAccess.Read(file, into[read..], from + read) is > 0 and var more)
            read += more;
        return read;
    }
}
