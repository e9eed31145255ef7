using System.Globalization;
using System.Text;

namespace FactCheck.Ingestion.Archives;

/// <summary>Reads the answers of a web archive one after the other: memory does not grow with the archive.</summary>
internal sealed class WarcFile(Stream stream, IngestionOptions options)
{
    private const int MaxHeader = 64 * 1024;
    private static readonly string[] Pages = ["text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/json", "application/ld+json"];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("WARC/0."u8);

    /// <summary>The pages, in order; ends where the archive ends or is damaged, which the last record then says.</summary>
    public IEnumerable<WarcRecord> Records(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WarcRecord? record;
            bool ended;
            try
            {
                ended = !Next(out record, cancellationToken);
            }
            catch (Exception e) when (e is IOException or InvalidDataException)
            {
                (ended, record) = (true, new WarcRecord("", null, [], "is a damaged web archive: what follows could not be read"));
            }
            if (record is not null)
                yield return record;
            if (ended)
                yield break;
        }
    }

    /// <summary>Passes over one record of any kind; false at the end of the archive, and where it is damaged, which its reading will say.</summary>
    public bool Pass(CancellationToken cancellationToken)
    {
        try
        {
            if (Headers(skipBlank: true) is not { } header || !long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
                return false;
            Skip(length, cancellationToken);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private bool Next(out WarcRecord? record, CancellationToken cancellationToken)
    {
        record = null;
        var header = Headers(skipBlank: true);
        if (header is null)
            return false;
        if (!header.First.StartsWith("WARC/", StringComparison.Ordinal) || !long.TryParse(header["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new InvalidDataException();
        var type = header["WARC-Type"];
        var address = header["WARC-Target-URI"]?.Trim('<', '>') ?? "";
        var isAnswer = type is "response" && header["Content-Type"]?.Contains("http", StringComparison.OrdinalIgnoreCase) == true;
        if ((isAnswer || type is "resource") && length > options.MaxBytes)
            record = new WarcRecord(address, null, [], string.Create(CultureInfo.InvariantCulture, $"is larger than {options.MaxBytes / (1024.0 * 1024.0):0.#} MB"));
        else if (isAnswer)
        {
            record = Answer(address, Content((int)length, cancellationToken));
            return true;
        }
        else if (type is "resource" && IsPage(header["Content-Type"]))
        {
            record = new WarcRecord(address, header["Content-Type"], Content((int)length, cancellationToken));
            return true;
        }
        Skip(length, cancellationToken);
        return true;
    }

    private WarcRecord? Answer(string address, byte[] message)
    {
        using var memory = new MemoryStream(message, writable: false);
        var header = new WarcFile(memory, options).Headers(skipBlank: false);
        if (header is null || header.First.Split(' ') is not [_, "200", ..] || !IsPage(header["Content-Type"]))
            return null;
        var body = message[(int)memory.Position..];
        if (header["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = ChunkedBody.Join(body);
        return Unpacking.Unpack(body, header["Content-Encoding"], options, out var problem) is { } plain
            ? new WarcRecord(address, header["Content-Type"], plain)
            : new WarcRecord(address, null, [], problem);
    }

    private static bool IsPage(string? contentType) => contentType is not null && Pages.Any(p => contentType.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private byte[] Content(int length, CancellationToken cancellationToken)
    {
        // Grows with what is there: a length is only a claim.
        using var content = new MemoryStream();
        var buffer = new byte[Math.Min(Math.Max(length, 1), 64 * 1024)];
        while (content.Length < length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - content.Length));
            if (read == 0)
                throw new InvalidDataException();
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    private void Skip(long length, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
                throw new InvalidDataException();
            length -= read;
        }
    }

    /// <summary>The lines up to a blank one; null at the end.</summary>
    private MessageHeader? Headers(bool skipBlank)
    {
        var line = Line();
        while (skipBlank && line is { Length: 0 })
            line = Line();
        if (line is null)
            return null;
        var header = new MessageHeader(line);
        var length = 0;
        while (Line() is { Length: > 0 } next)
        {
            length += next.Length;
            if (length > MaxHeader)
                throw new InvalidDataException();
            header.Add(next);
        }
        return header;
    }

    private string? Line()
    {
        var line = new StringBuilder();
        while (true)
        {
            var b = stream.ReadByte();
            if (b < 0)
                return line.Length == 0 ? null : line.ToString();
            if (b == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)b);
            if (line.Length > MaxHeader)
                throw new InvalidDataException();
        }
    }
}
