using System.Globalization;
using FactCheck.Ingestion.Feeds;

namespace FactCheck.Ingestion.Web;

/// <summary>Addresses that were given: an article, or the articles of a feed, of a sitemap, or of the site whose front page it is.</summary>
internal sealed class WebOpener(IngestionOptions options, WebFetcher fetcher, InputOpener opener)
{
    /// <summary>The maps that one map of maps makes the program fetch.</summary>
    private const int MaxMaps = 20;

    public IEnumerable<DiscoveredInput> Open(DiscoveredInput input, CancellationToken cancellationToken) => Open(input, mayFollow: true, cancellationToken);

    private IEnumerable<DiscoveredInput> Open(DiscoveredInput input, bool mayFollow, CancellationToken cancellationToken)
    {
        var result = Fetch(input.Source, cancellationToken);
        if (result.Answer is not { } answer)
            return [new DiscoveredInput(input.Source, DiscoveredInputKind.Failed, new ReadError(input.Source, result.Problem!, result.Hint!))];
        var text = IsText(answer) ? new InputContent(answer.Address.AbsolutePath, answer.Body, answer.ContentType).Text.Value : "";
        switch (XmlRoot.NameOf(text))
        {
            case "rss" or "feed" or "RDF":
                return FeedReader.Read(text, options, out var problem) is { } feed ? Items(feed, answer) : [Failed(input, problem!)];
            case "urlset" or "sitemapindex":
                return Sitemap.Read(text, options, out var mapProblem) is { } map ? Pages(input, map, answer, cancellationToken) : [Failed(input, mapProblem!)];
        }
        if (JsonFeed.Read(text) is { } jsonFeed)
            return Items(jsonFeed, answer);
        if (mayFollow && FeedLinks.Find(text, answer.Address) is { } link)
            return Open(new DiscoveredInput(link.AbsoluteUri, DiscoveredInputKind.Readable), mayFollow: false, cancellationToken);
        return opener.Open(input, answer.Content, cancellationToken);
    }

    /// <summary>The page of an address, within a job of its own.</summary>
    public WebResult Fetch(string address, CancellationToken cancellationToken) => fetcher.FetchAsync(address, cancellationToken).GetAwaiter().GetResult();

    private static bool IsText(WebAnswer answer) => answer.Body.Length > 0 && !Text.TextDecoding.LooksBinary(answer.Body) && !Pdf.PdfReader.IsPdf(answer.Body);

    private static DiscoveredInput Failed(DiscoveredInput input, string problem) =>
        new(input.Source, DiscoveredInputKind.Failed, new ReadError(input.Source, problem, "tell the site's owners"));

    private IEnumerable<DiscoveredInput> Items(Feed feed, WebAnswer answer)
    {
        var items = feed.Items.Take(options.Web.MaxItems).Select((item, i) => Item(item, feed, answer, i + 1));
        return feed.Items.Length > options.Web.MaxItems ? items.Append(TooMany(answer.Address.AbsoluteUri, feed.Items.Length)) : items;
    }

    /// <summary>What is left out is said.</summary>
    private DiscoveredInput TooMany(string name, int count) => new(name, DiscoveredInputKind.Failed, new ReadError(
        name, string.Create(CultureInfo.InvariantCulture, $"names {count} articles, of which the first {options.Web.MaxItems} are read"), "name the others yourself, or a feed of the newest"));

    /// <summary>An item is fetched from its address; one without an address is what the feed holds of it.</summary>
    private static DiscoveredInput Item(FeedItem item, Feed feed, WebAnswer answer, int number)
    {
        var known = new DiscoveredInput("", DiscoveredInputKind.Readable) { ItemKey = $"{answer.Address.AbsoluteUri} {item.Key}", ItemHash = item.Hash };
        if (item.Url is { } url && Uri.TryCreate(answer.Address, url, out var address))
            return known with { Source = address.AbsoluteUri };
        var name = string.Create(CultureInfo.InvariantCulture, $"{answer.Address.AbsoluteUri}#{number}");
        return known with { Source = name, Content = item.Content(feed) };
    }

    /// <summary>The pages of a map, and those of the maps that it names; one level, and few of them.</summary>
    private IEnumerable<DiscoveredInput> Pages(DiscoveredInput input, Sitemap map, WebAnswer answer, CancellationToken cancellationToken)
    {
        foreach (var page in Items(new Feed(null, map.Pages), answer))
            yield return page;
        var left = options.Web.MaxItems - map.Pages.Length;
        foreach (var (number, address) in map.Maps.Index())
        {
            if (left <= 0 || number == MaxMaps)
            {
                yield return new DiscoveredInput(answer.Address.AbsoluteUri, DiscoveredInputKind.Failed, new ReadError(
                    answer.Address.AbsoluteUri, string.Create(CultureInfo.InvariantCulture, $"names {map.Maps.Length} maps, of which the first {number} are read"), "give the address of one of them"));
                yield break;
            }
            var name = Uri.TryCreate(answer.Address, address, out var absolute) ? absolute.AbsoluteUri : address;
            var result = Fetch(name, cancellationToken);
            if (result.Answer is not { } inner)
            {
                yield return new DiscoveredInput(name, DiscoveredInputKind.Failed, new ReadError(name, result.Problem!, result.Hint!));
                continue;
            }
            if (!IsText(inner) || Sitemap.Read(new InputContent(name, inner.Body, inner.ContentType).Text.Value, options, out _) is not { } child)
            {
                yield return Failed(input with { Source = name }, "is no readable map");
                continue;
            }
            foreach (var page in Items(new Feed(null, [.. child.Pages.Take(left)]), inner))
                yield return page;
            if (child.Pages.Length > left)
                yield return TooMany(name, child.Pages.Length);
            left -= child.Pages.Length;
        }
    }
}
