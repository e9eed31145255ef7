using System.Buffers;

namespace FactCheck.Ingestion.Cms;

/// <summary>Reads JSON Lines: one record a line, the file as long as it likes.</summary>
internal sealed class JsonLines(IngestionOptions options)
{
    /// <summary>Whether bytes begin as JSON Lines do, or the extension says so.</summary>
    public static bool Is(ReadOnlySpan<byte> head, string extension)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        if (head is not [(byte)'{', ..])
            return false;
        if (extension is ".jsonl" or ".ndjson")
            return true;
        var line = head.IndexOf((byte)'\n');
        return line > 0 && head[..line].TrimEnd("\r \t"u8) is [.., (byte)'}'] && head[(line + 1)..] is [(byte)'{', ..];
    }

    /// <summary>The lines with their numbers, from 1; null for one that is larger than allowed. Blank lines are left out.</summary>
    public IEnumerable<(int Number, byte[]? Line)> Read(Stream stream, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        var buffer = new byte[64 * 1024];
        var number = 1;
        var tooLong = false;
        int read;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            read = stream.Read(buffer);
            for (var start = 0; start < read;)
            {
                var length = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                var taken = length < 0 ? read - start : length;
                tooLong |= line.WrittenCount + taken > options.MaxBytes;
                if (!tooLong)
                    line.Write(buffer.AsSpan(start, taken));
                start += taken + 1;
                if (length < 0)
                    continue;
                if (Record(line, tooLong) is var record && (record is { Length: > 0 } || tooLong))
                    yield return (number, record);
                line.Clear();
                tooLong = false;
                number++;
            }
        }
        while (read > 0);
        if (Record(line, tooLong) is var last && (last is { Length: > 0 } || tooLong))
            yield return (number, last);
    }

    private static byte[]? Record(ArrayBufferWriter<byte> line, bool tooLong)
    {
        if (tooLong)
            return null;
        var bytes = line.WrittenSpan;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        return bytes.Trim(" \t\r"u8).ToArray();
    }
}
