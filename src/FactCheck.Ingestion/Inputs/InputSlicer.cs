using FactCheck.Ingestion.Archives;
using FactCheck.Ingestion.Cms;

namespace FactCheck.Ingestion;

/// <summary>Cuts lists of lines and web archives between their records, by one look over the bytes.</summary>
internal sealed class InputSlicer(IngestionOptions options, int records)
{
    private const int HeadBytes = 4096;

    /// <summary>The slices of an input, in order.</summary>
    public IEnumerable<InputSlice> Slices(DiscoveredInput input, CancellationToken cancellationToken)
    {
        if (input.Kind != DiscoveredInputKind.Readable || WebAddress.Is(input.Source))
            return [new InputSlice(input.Source, 0, 0, 1, 1)];
        var head = new byte[HeadBytes];
        using (var file = Open(input.Source))
            head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (WarcFile.Is(head))
            return Archive(input.Source, cancellationToken);
        return JsonLines.Is(head, InputContent.ExtensionOf(input.Source)) ? Lines(input.Source, cancellationToken) : [new InputSlice(input.Source, 0, 0, 1, 0)];
    }

    private IEnumerable<InputSlice> Lines(string path, CancellationToken cancellationToken)
    {
        using var file = Open(path);
        var buffer = new byte[64 * 1024];
        var (from, position, first, line) = (0L, 0L, 1, 1);
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var start = 0; start < read;)
            {
                var length = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                if (length < 0)
                    break;
                start += length + 1;
                line++;
                if (line - first < records)
                    continue;
                yield return new InputSlice(path, from, position + start - from, first, line - first);
                (from, first) = (position + start, line);
            }
            position += read;
        }
        if (position > from)
            yield return new InputSlice(path, from, position - from, first, line - first + 1);
    }

    private IEnumerable<InputSlice> Archive(string path, CancellationToken cancellationToken)
    {
        using var file = Open(path);
        var archive = new WarcFile(file, options);
        var (from, first, number) = (0L, 1, 1);
        while (archive.Pass(cancellationToken))
        {
            number++;
            if (number - first < records)
                continue;
            yield return new InputSlice(path, from, file.Position - from, first, number - first);
            (from, first) = (file.Position, number);
        }
        if (file.Length > from)
            yield return new InputSlice(path, from, file.Length - from, first, number - first);
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024);
}
