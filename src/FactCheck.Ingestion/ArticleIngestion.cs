using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Ingestion.Web;
using FactCheck.Languages;

namespace FactCheck.Ingestion;

/// <summary>
/// Bytes in, an article out. Immutable and safe to share between threads. Input that cannot be read is a value,
/// <see cref="ReadResult.Error"/>, and never an exception.
/// </summary>
public sealed class ArticleIngestion
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    private const int MostOfPlainRecord = 256 * 1024;

    private readonly IngestionOptions _options;
    private readonly ArticleReaders _readers;

    /// <summary>Made when the first address is met: most runs meet none.</summary>
    private readonly Lazy<WebFetcher> _fetcher;

    internal ArticleIngestion(IngestionOptions options, ArticleReaders readers)
    {
        _options = options;
        _readers = readers;
        _fetcher = new Lazy<WebFetcher>(() => new WebFetcher(options));
    }

    /// <summary>Ingestion with the words of a rule set.</summary>
    /// <param name="rules">The rules; "ingestion" holds the words by which pages are understood.</param>
    /// <param name="options">The bounds, or null for the usual ones.</param>
    /// <exception cref="RuleFormatException">"ingestion.yml" is wrong; the message names the place and the cure.</exception>
    public static ArticleIngestion Create(RuleBundle rules, IngestionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        options ??= IngestionOptions.Default;
        return new ArticleIngestion(options, new ArticleReaders(options, IngestionWords.Of(rules)));
    }

    /// <summary>
    /// What the paths name: files, folders, patterns, "-"; exports, feeds, archives and messages opened to the articles in
    /// them; what was there before as a duplicate. Lazy and in order; from one thread.
    /// </summary>
    /// <param name="sources">The paths as they were given.</param>
    /// <param name="cancellationToken">Ends the sequence with <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<DiscoveredInput> Open(IEnumerable<string> sources, CancellationToken cancellationToken = default)
    {
        var opener = new InputOpener(_options, _readers.Cms);
        foreach (var input in InputDiscovery.Discover(sources))
            foreach (var opened in Guarded(input, OpenOne(opener, input, cancellationToken)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return opener.Unique(opened);
            }
    }

    /// <summary>Cuts what the paths name into parts for several machines; an address is a part of its own and is not fetched.</summary>
    /// <param name="sources">The paths as they were given, on a disk that every machine reads.</param>
    /// <param name="records">How many records a part holds at most.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    public IEnumerable<InputSlice> Slice(IEnumerable<string> sources, int records, CancellationToken cancellationToken = default) => InputDiscovery.Discover(sources)
        .Where(static i => i.Kind != DiscoveredInputKind.Skipped)
        .SelectMany(i => new InputSlicer(_options, records).Slices(i, cancellationToken));

    /// <summary>The articles in a part, in order.</summary>
    /// <param name="slice">The part.</param>
    /// <param name="cancellationToken">Ends the sequence.</param>
    public IEnumerable<DiscoveredInput> Open(InputSlice slice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return Guarded(new DiscoveredInput(slice.Source, DiscoveredInputKind.Readable), Lazily(() => new InputOpener(_options, _readers.Cms).Open(slice, cancellationToken)));
    }

    private static IEnumerable<DiscoveredInput> Lazily(Func<IEnumerable<DiscoveredInput>> open)
    {
        foreach (var input in open())
            yield return input;
    }

    /// <summary>Lazy in its first step, too, so that what goes wrong there is the input's own fault.</summary>
    private IEnumerable<DiscoveredInput> OpenOne(InputOpener opener, DiscoveredInput input, CancellationToken cancellationToken)
    {
        var found = WebAddress.Is(input.Source)
            ? new WebOpener(_options, _fetcher.Value, opener).Open(input, cancellationToken)
            : opener.Open(input, cancellationToken);
        foreach (var one in found)
            yield return one;
    }

    /// <summary>What goes wrong in one input costs no other: a file that goes while it is read, a fault of ours.</summary>
    private static IEnumerable<DiscoveredInput> Guarded(DiscoveredInput input, IEnumerable<DiscoveredInput> found)
    {
        using var inputs = found.GetEnumerator();
        ReadError? fault = null;
        while (fault is null)
        {
            DiscoveredInput next;
            try
            {
                if (!inputs.MoveNext())
                    yield break;
                next = inputs.Current;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                fault = Error(input.Source, e);
                next = new DiscoveredInput(input.Source, DiscoveredInputKind.Failed, fault) { IsFound = input.IsFound };
            }
            yield return next;
        }
    }

    private static ReadError Error(string source, Exception exception) => exception is InvalidDataException
        ? new ReadError(source, "is damaged: what follows cannot be unpacked", "pack it again")
        : !WebAddress.Is(source) && exception is IOException or UnauthorizedAccessException
        ? FileErrors.Of(source, exception)
        : new ReadError(source, $"internal error: {exception.GetType().Name}", "please report it with the article");

    /// <summary>Reads an input that <see cref="Open(IEnumerable{string}, CancellationToken)"/> found.</summary>
    /// <param name="input">The input, <see cref="DiscoveredInputKind.Readable"/>.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public ReadResult Read(DiscoveredInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Content is { } content)
            return Read(input.Source, content, cancellationToken);
        if (input.Stream is { } stream)
            using (stream)
                return Read(input.Source, stream, cancellationToken);
        // Opening a pipe that nobody fills would wait for ever: what a folder holds without a length is not opened.
        return input.IsFound && FileErrors.HasNoLength(input.Source) ? Fail(input.Source, "is empty", "give a file that holds an article") : Read(input.Source, cancellationToken);
    }

    /// <summary>Reads a file, or standard input where the source is "-".</summary>
    /// <param name="source">The path as it was given.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public ReadResult Read(string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            if (source == StandardInput)
            {
                using var input = _options.StandardInput();
                return Read(source, input, cancellationToken);
            }
            if (WebAddress.Is(source))
                return Fetch(source, cancellationToken);
            if (Directory.Exists(source))
                return Fail(source, "is a folder", "name the files in it, or pass the folder to 'check'");
            using var file = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return Read(source, file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ReadResult.Of(FileErrors.Of(source, e));
        }
    }

    /// <summary>Reads the page at an address. A job waits for its page: the other jobs go on.</summary>
    private ReadResult Fetch(string source, CancellationToken cancellationToken)
    {
        var result = _fetcher.Value.FetchAsync(source, cancellationToken).GetAwaiter().GetResult();
        return result.Answer is { } answer ? Read(source, answer.Content, cancellationToken) : Fail(source, result.Problem!, result.Hint!);
    }

    /// <summary>Reads a stream up to <see cref="IngestionOptions.MaxBytes"/>.</summary>
    /// <param name="source">What to call it; the extension helps where the content does not say what it is.</param>
    /// <param name="stream">The bytes; not disposed.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public ReadResult Read(string source, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return BoundedRead(stream, cancellationToken) is { } bytes ? Read(source, bytes, cancellationToken) : TooLarge(source);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            return ReadResult.Of(FileErrors.Of(source, e));
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="source">What to call them; the extension helps where the content does not say what it is.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public ReadResult Read(string source, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source, new ContainedInput { Name = source, Bytes = bytes }, cancellationToken);
    }

    private ReadResult Read(string source, ContainedInput input, CancellationToken cancellationToken)
    {
        if (input.Bytes.Length > _options.MaxBytes)
            return TooLarge(source);
        if (input.Bytes.IsEmpty)
            return Fail(source, "is empty", "give a file that holds an article");
        try
        {
            var content = new InputContent(input.Name, input.Bytes, input.ContentType) { FirstLine = input.Line };
            return EndsByItself(input)
                ? Read(source, input, content, cancellationToken)
                : TimeBound.Run(token => Read(source, input, content, token), _options.Timeout, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fail(source, string.Create(CultureInfo.InvariantCulture, $"took longer than {_options.Timeout.TotalSeconds:0.#} s to read"), "allow more with --timeout, or save it in a simpler format");
        }
    }

    /// <summary>A record of an export without markup, plain or escaped, is read by code of our own in a few passes: a thread to leave behind would cost more than that.</summary>
    private static bool EndsByItself(ContainedInput input) =>
        input.Line is not null && input.Bytes.Length <= MostOfPlainRecord && !input.Bytes.Span.Contains((byte)'<') && input.Bytes.Span.IndexOf("\\u003"u8) < 0;

    private ReadResult Read(string source, ContainedInput input, InputContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var outcome = _readers.Read(content, cancellationToken);
        if (outcome.Draft is not { } draft)
            return Fail(source, outcome.Problem!, outcome.Hint!);

        cancellationToken.ThrowIfCancellationRequested();
        draft = draft with { Url = draft.Url ?? input.Url, Notes = [.. input.Notes, .. draft.Notes] };
        var article = new ArticleAssembler(_options).Assemble(source, Convert.ToHexStringLower(SHA256.HashData(input.Bytes.Span)), draft);
        return article.Blocks.IsEmpty ? Fail(source, "holds no text", "give a file that holds an article") : ReadResult.Of(article);
    }

    /// <summary>The bytes, or null where there are more than allowed. Grows with the input: a stream's length is only a hint.</summary>
    private byte[]? BoundedRead(Stream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length - stream.Position > _options.MaxBytes)
            return null;
        var expected = stream.CanSeek ? (int)Math.Max(0, stream.Length - stream.Position) : 0;
        var buffer = new ArrayBufferWriter<byte>(Math.Max(expected + 1, 4096));
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = stream.Read(buffer.GetSpan(1));
            if (read == 0)
                return buffer.WrittenSpan.ToArray();
            buffer.Advance(read);
            if (buffer.WrittenCount > _options.MaxBytes)
                return null;
        }
    }

    private ReadResult TooLarge(string source)
    {
        var limit = string.Create(CultureInfo.InvariantCulture, $"is larger than {_options.MaxBytes / (1024.0 * 1024.0):0.#} MB");
        return Fail(source, limit, "split it, or give one article a file");
    }

    private static ReadResult Fail(string source, string problem, string hint) => ReadResult.Of(new ReadError(source, problem, hint));
}
