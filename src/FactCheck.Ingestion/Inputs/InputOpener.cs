using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Ingestion.Archives;
using FactCheck.Ingestion.Cms;
using FactCheck.Ingestion.Feeds;
using FactCheck.Ingestion.Mail;

namespace FactCheck.Ingestion;

/// <summary>
/// Looks into inputs that hold several articles: exports, feeds, web archives, messages with attachments, packed files.
/// Lists of lines and archives are read as they come, whatever their size.
/// </summary>
internal sealed class InputOpener(IngestionOptions options, CmsReader cms)
{
    private const int HeadBytes = 4096;

    /// <summary>A file of this size is read whole by its first look, so that nobody need look again to know it.</summary>
    private const int SmallBytes = 256 * 1024;

    /// <summary>A stream whose first line is longer is read as one article.</summary>
    private const int LongestFirstLine = 4 * 1024 * 1024;

    private const int FewestBytes = 16;

    /// <summary>Files, and articles inside of them: what is a file's only content is no copy of the file.</summary>
    private readonly Duplicates _files = new();
    private readonly RecentContents _contents = new(RecentContents.UsualCapacity);
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    /// <summary>The input itself, or the articles in it.</summary>
    public IEnumerable<DiscoveredInput> Open(DiscoveredInput input, CancellationToken cancellationToken)
    {
        if (input.Kind != DiscoveredInputKind.Readable || WebAddress.Is(input.Source))
            return [input];
        if (input.Source == ArticleIngestion.StandardInput)
            return FromStream(input, new PeekedStream(options.StandardInput(), cancellationToken), cancellationToken);
        byte[] head;
        try
        {
            var length = LengthOf(input.Source);
            // A pipe has no length; to open one that nobody fills would wait for ever.
            if (length == 0 && input.IsFound)
                return [input];
            var bytes = Read(input.Source, length is > 0 and <= SmallBytes ? (int)length : HeadBytes);
            head = bytes[..Math.Min(HeadBytes, bytes.Length)];
            // Programs that gave two files want two documents; people are told.
            var hash = bytes.Length > 0 && bytes.Length == length ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;
            input = input with { Sha256 = hash, SameAs = length == 0 ? null : hash is null ? _files.OfFile(input.Source) : _files.Of(input.Source, hash) };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Its reading will say what is wrong.
            return [input];
        }
        if (Unpacking.IsGzip(head))
            return FromGzip(input, cancellationToken);
        if (WarcFile.Is(head))
            return FromArchive(input, OpenFile(input.Source), cancellationToken);
        if (JsonLines.Is(head, InputContent.ExtensionOf(input.Source)))
            return FromLines(input, OpenFile(input.Source), cancellationToken);
        if (MayHoldSeveral(head))
            return FromFile(input, cancellationToken);
        return [input.IsFound && InputKinds.IsUncertain(InputContent.ExtensionOf(input.Source)) && !IsArticle(head) ? input with { Kind = DiscoveredInputKind.Skipped } : input];
    }

    /// <summary>The articles in a slice of an input; the same bytes again are articles like any others.</summary>
    public IEnumerable<DiscoveredInput> Open(InputSlice slice, CancellationToken cancellationToken)
    {
        var input = new DiscoveredInput(slice.Source, DiscoveredInputKind.Readable);
        if (slice.Length == 0)
            return Open(input, cancellationToken);
        var file = OpenFile(slice.Source);
        file.Seek(slice.From, SeekOrigin.Begin);
        var head = new byte[FewestBytes];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Seek(slice.From, SeekOrigin.Begin);
        var part = new BoundedStream(file, slice.Length);
        // A run of requests, say, holds no page, and that is no fault.
        // The blank lines that end a record stand before the next one.
        return (WarcFile.Is(head.AsSpan().TrimStart("\r\n"u8)) ? FromArchive(input, part, cancellationToken) : FromLines(input, part, cancellationToken, slice.FirstNumber - 1))
            .Where(i => i.Kind != DiscoveredInputKind.Failed || i.Source != slice.Source || i.Error!.Problem.Contains("damaged", StringComparison.Ordinal));
    }

    /// <summary>Data of all kinds has the extension .xml.</summary>
    private static bool IsArticle(ReadOnlySpan<byte> head) => XmlRoot.NameOf(System.Text.Encoding.Latin1.GetString(head)) is "newsItem" or "nitf" or "html";

    /// <summary>The articles in bytes that were read or fetched already; the input itself where it is one article.</summary>
    public IEnumerable<DiscoveredInput> Open(DiscoveredInput input, ContainedInput content, CancellationToken cancellationToken)
    {
        if (content.Bytes.Length == 0 || !MayHoldSeveral(content.Bytes.Span[..Math.Min(HeadBytes, content.Bytes.Length)]))
            return [input with { Content = content }];
        if (MailSignature.Is(content.Bytes.Span))
            return [input with { Content = content }, .. Attachments(input, content.Bytes, cancellationToken)];
        var text = new InputContent(content.Name, content.Bytes).Text.Value;
        return XmlRoot.NameOf(text) is { } root ? FromXml(input, content, root, text) : FromJson(input, content, text);
    }

    /// <summary>The same bytes again are said to be the same, and so is an address that two feeds name.</summary>
    public DiscoveredInput Unique(DiscoveredInput input) =>
        input.Kind == DiscoveredInputKind.Readable && Earlier(input) is { } earlier
            ? input with { Kind = DiscoveredInputKind.Duplicate, SameAs = earlier, Content = null }
            : input;

    private string? Earlier(DiscoveredInput input)
    {
        if (input.Content is { } content)
            return _contents.Of(input.Source, content.Bytes.Span);
        return WebAddress.Is(input.Source) && !_addresses.Add(input.Source) ? input.Source : null;
    }

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static byte[] Read(string path, int count)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        if (!file.CanSeek)
            return [];
        var bytes = new byte[count];
        return bytes[..file.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }

    private static bool MayHoldSeveral(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        start = start.TrimStart(" \t\r\n"u8);
        return start is [(byte)'{' or (byte)'[', ..] || MailSignature.Is(head)
            || (start is [(byte)'<', ..] && XmlRoot.NameOf(System.Text.Encoding.Latin1.GetString(start)) is { } root && Several.Contains(root));
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Several =
        System.Collections.Frozen.FrozenSet.Create(StringComparer.Ordinal, "rss", "feed", "RDF", "newsMessage", "packageItem", "urlset", "sitemapindex");

    private IEnumerable<DiscoveredInput> FromFile(DiscoveredInput input, CancellationToken cancellationToken)
    {
        var length = new FileInfo(input.Source).Length;
        if (length > options.MaxBytes)
            return [input];
        return Open(input, new ContainedInput { Name = input.Source, Bytes = File.ReadAllBytes(input.Source) }, cancellationToken);
    }

    /// <summary>The articles of a stream that holds many, as they come; a stream that holds one article is left to be read as such.</summary>
    private IEnumerable<DiscoveredInput> FromStream(DiscoveredInput input, PeekedStream stream, CancellationToken cancellationToken)
    {
        var head = stream.Peek(LongestFirstLine, TellsWhatItIs);
        if (WarcFile.Is(head))
            return FromArchive(input, stream, cancellationToken);
        if (JsonLines.Is(head, ""))
            return FromLines(input, stream, cancellationToken);
        if (!Unpacking.IsGzip(head))
            return [input with { Stream = stream }];
        var unpacking = new PeekedStream(new GZipStream(stream, CompressionMode.Decompress), cancellationToken);
        return Holds(unpacking, "") switch
        {
            Contents.Archive => FromArchive(input, unpacking, cancellationToken),
            Contents.Lines => FromLines(input, unpacking, cancellationToken),
            _ => [input with { Stream = unpacking }],
        };
    }

    /// <summary>Whether these first bytes will do to tell what a stream holds: lines of JSON show it with the second one.</summary>
    private static bool TellsWhatItIs(ReadOnlySpan<byte> head) =>
        head.Length >= FewestBytes && (head.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) is not [(byte)'{', ..] || (head.IndexOf((byte)'\n') is >= 0 and var line && line + 1 < head.Length));

    private static Contents Holds(PeekedStream stream, string extension)
    {
        try
        {
            var head = stream.Peek(LongestFirstLine, TellsWhatItIs);
            return WarcFile.Is(head) ? Contents.Archive : JsonLines.Is(head, extension) ? Contents.Lines : Contents.Other;
        }
        catch (InvalidDataException)
        {
            // Said where the whole is unpacked.
            return Contents.Other;
        }
    }

    private IEnumerable<DiscoveredInput> FromGzip(DiscoveredInput input, CancellationToken cancellationToken)
    {
        var stream = new PeekedStream(new GZipStream(OpenFile(input.Source), CompressionMode.Decompress), cancellationToken);
        var contents = Holds(stream, InputContent.ExtensionOf(Path.ChangeExtension(input.Source, null)));
        if (contents == Contents.Archive)
            return FromArchive(input, stream, cancellationToken);
        if (contents == Contents.Lines)
            return FromLines(input, stream, cancellationToken);
        stream.Dispose();
        return FromPacked(input, cancellationToken);
    }

    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024);

    private IEnumerable<DiscoveredInput> FromPacked(DiscoveredInput input, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(input.Source);
        using var unpacking = new GZipStream(file, CompressionMode.Decompress);
        if (Unpacking.Read(unpacking, file.Length, options, out var problem) is not { } plain)
            return [Failed(input, input.Source, problem!, "unpack it, or give one article a file")];
        return Open(input, new ContainedInput { Name = Path.ChangeExtension(input.Source, null), Bytes = plain }, cancellationToken);
    }

    private IEnumerable<DiscoveredInput> FromArchive(DiscoveredInput input, Stream archive, CancellationToken cancellationToken)
    {
        using var stream = new BufferedStream(archive, 64 * 1024);
        var found = false;
        foreach (var record in new WarcFile(stream, options).Records(cancellationToken))
        {
            found = true;
            var name = record.Address.Length == 0 ? input.Source : $"{input.Source}#{record.Address}";
            yield return record.Problem is { } problem
                ? Failed(input, name, problem, "read the other pages; archive this one again")
                : Item(input, name, new ContainedInput { Name = PageName(record.Address), Bytes = record.Body, ContentType = record.ContentType, Url = record.Address });
        }
        if (!found)
            yield return Failed(input, input.Source, "holds no page that was answered in full", "give the pages as .html");
    }

    private static string PageName(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "";

    private IEnumerable<DiscoveredInput> FromLines(DiscoveredInput input, Stream lines, CancellationToken cancellationToken, int linesBefore = 0)
    {
        using var file = lines;
        var articles = 0;
        foreach (var (place, line) in new JsonLines(options).Read(file, cancellationToken))
        {
            var number = linesBefore + place;
            if (line is null)
            {
                yield return Failed(input, string.Create(CultureInfo.InvariantCulture, $"{input.Source}#{number}"), "is a line larger than an article can be", "give one article a line");
                continue;
            }
            var id = IdOf(line, out var isArticle, out var problem);
            articles += isArticle || problem is not null ? 1 : 0;
            var name = Name(input.Source, id, number);
            if (problem is not null)
                yield return Failed(input, name, problem, "export it again");
            else if (isArticle)
                yield return Item(input, name, new ContainedInput { Name = "record.json", Bytes = line, Line = number });
        }
        if (articles == 0)
            yield return None(input);
    }

    private string? IdOf(byte[] record, out bool isArticle, out string? problem)
    {
        isArticle = false;
        problem = null;
        try
        {
            using var document = Json.Parse(record);
            isArticle = cms.IsArticle(document.RootElement);
            return isArticle ? cms.IdOf(document.RootElement) : null;
        }
        catch (JsonException e)
        {
            problem = Json.Problem(e);
            return null;
        }
    }

    private IEnumerable<DiscoveredInput> FromJson(DiscoveredInput input, ContainedInput content, string text)
    {
        JsonDocument document;
        try
        {
            document = Json.Parse(text);
        }
        catch (JsonException)
        {
            // Text may begin with a bracket, too; a file found by its extension says that it is no article.
            return [input with { Content = content }];
        }
        using (document)
            return [.. FromJson(input, content, document.RootElement)];
    }

    private IEnumerable<DiscoveredInput> FromJson(DiscoveredInput input, ContainedInput content, JsonElement root)
    {
        if (cms.IsArticle(root))
            return [input with { Content = content }];
        foreach (var list in Lists(root))
        {
            var articles = list.EnumerateArray().Where(cms.IsArticle).ToList();
            if (articles.Count > 0)
                return articles.Select((a, i) => Item(input, Name(input.Source, cms.IdOf(a), i + 1), new ContainedInput
                {
                    Name = "record.json",
                    Bytes = System.Text.Encoding.UTF8.GetBytes(a.GetRawText()),
                }));
        }
        return [None(input) is { Kind: DiscoveredInputKind.Skipped } skipped ? skipped : input with { Content = content }];
    }

    private IEnumerable<JsonElement> Lists(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            yield return root;
        foreach (var name in options.Cms.Articles)
            foreach (var (_, value) in FieldPath.All(root, name))
                if (value.ValueKind == JsonValueKind.Array)
                    yield return value;
    }

    private IEnumerable<DiscoveredInput> FromXml(DiscoveredInput input, ContainedInput content, string root, string text)
    {
        switch (root)
        {
            case "rss" or "feed" or "RDF":
                var feed = FeedReader.Read(text, options, out var problem);
                return feed is null
                    ? [Failed(input, input.Source, problem!, "save the feed again")]
                    : feed.Items.Take(options.Web.MaxItems).Select((item, i) => FromItem(input, item, feed, i + 1));
            case "newsMessage" or "packageItem":
                return NewsItems(input, content, text);
            case "urlset" or "sitemapindex":
                return [input.IsFound ? input with { Kind = DiscoveredInputKind.Skipped } : Failed(input, input.Source, "is a map of addresses, which a file is not fetched from", "give the map's own address")];
            default:
                return [input with { Content = content }];
        }
    }

    /// <summary>An item of a feed that lies in a file: what the feed itself holds of it. No file makes the program fetch anything.</summary>
    private static DiscoveredInput FromItem(DiscoveredInput input, FeedItem item, Feed feed, int number) =>
        Item(input, Name(input.Source, item.Id ?? item.Url, number), item.Content(feed));

    private IEnumerable<DiscoveredInput> NewsItems(DiscoveredInput input, ContainedInput content, string text)
    {
        if (SafeXml.Parse(text, options, out _) is not { } root)
            return [input with { Content = content }];
        var items = root.Descendants().Where(e => e.Name.LocalName == "newsItem" && NewsMlReader.IsText(e)).ToList();
        return items.Count < 2
            ? [input with { Content = content }]
            : items.Select((item, i) => Item(input, Name(input.Source, item.Attribute("guid")?.Value, i + 1), new ContainedInput
            {
                Name = "item.xml",
                Bytes = System.Text.Encoding.UTF8.GetBytes(item.ToString(System.Xml.Linq.SaveOptions.DisableFormatting)),
            }));
    }

    private static IEnumerable<DiscoveredInput> Attachments(DiscoveredInput input, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        foreach (var (name, bytes) in MailReader.Attachments(message, cancellationToken))
            if (ArticleReaders.Extensions.Contains(InputContent.ExtensionOf(name)))
                yield return Item(input, $"{input.Source}#{name}", new ContainedInput { Name = name, Bytes = bytes });
    }

    private static DiscoveredInput None(DiscoveredInput input) => input.IsFound
        ? input with { Kind = DiscoveredInputKind.Skipped }
        : Failed(input, input.Source, "holds no article: none of its fields is known as headline and body", "name its fields under \"cms\" in the configuration");

    private static string Name(string source, string? id, int number) => $"{source}#{(string.IsNullOrWhiteSpace(id) ? number.ToString(CultureInfo.InvariantCulture) : OneLine(id))}";

    /// <summary>Names come from strangers and go to terminals.</summary>
    private static string OneLine(string id) => new([.. id.Take(200).Select(static c => char.IsControl(c) ? ' ' : c)]);

    private static DiscoveredInput Item(DiscoveredInput input, string name, ContainedInput content) => input with { Source = OneLineName(name), Content = content, Sha256 = null };

    private static string OneLineName(string name) => name.Any(char.IsControl) ? new([.. name.Select(static c => char.IsControl(c) ? ' ' : c)]) : name;

    private static DiscoveredInput Failed(DiscoveredInput input, string name, string problem, string hint) =>
        new(OneLineName(name), DiscoveredInputKind.Failed, new ReadError(OneLineName(name), problem, hint)) { IsFound = input.IsFound };
}
