using System.Collections.Immutable;
using System.Xml.Linq;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Cms;

/// <summary>One item of IPTC's NewsML-G2, or a document in NITF, with XHTML, NITF or plain text inside.</summary>
internal sealed class NewsMlReader(IngestionOptions options, IngestionWords words, HtmlReader html) : IArticleReader
{
    public ImmutableArray<string> Extensions => [];

    public bool Recognizes(InputContent content) => XmlRoot.NameOf(content.Text.Value) is "newsItem" or "newsMessage" or "packageItem" or "nitf";

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        var root = SafeXml.Parse(content.Text.Value, options, out var problem);
        if (root is null)
            return ReadOutcome.Failed(problem!, "export it again, or save the article as .html or .txt");
        cancellationToken.ThrowIfCancellationRequested();
        var item = root.Name.LocalName is "newsItem" or "nitf" ? root : Named(root, "newsItem").FirstOrDefault();
        if (item is null)
            return ReadOutcome.Failed("is NewsML without a news item", "export the items with their contents");
        var draft = item.Name.LocalName == "nitf" ? Nitf(item) : NewsItem(item);
        return ReadOutcome.Of(draft with { Parts = new TableCaptions(words).Attach(draft.Parts), Notes = content.Text.Notes });
    }

    /// <summary>Whether an item is a text, and not a picture that accompanies one.</summary>
    public static bool IsText(XElement item) => Named(item, "inlineXML").Any() || Named(item, "inlineData").Any();

    private ArticleDraft NewsItem(XElement item)
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        var meta = Named(item, "contentMeta").FirstOrDefault();
        var body = Body(item).ToList();
        var headline = Text(meta, "headline");
        if (headline is not null && !body.Any(p => p.Kind is BlockKind.Heading or BlockKind.Headline && Titles.Same(p.Text, headline)))
            parts.Add(Part(BlockKind.Headline, headline, "headline"));
        foreach (var part in body)
            parts.Add(part.Kind == BlockKind.Heading && headline is not null && Titles.Same(part.Text, headline) ? part with { Kind = BlockKind.Headline } : part);
        foreach (var description in meta is null ? [] : Named(meta, "description"))
            if (CleanText.Of(description.Value) is { Length: > 0 } text)
                parts.Add(Description(description, text));
        var information = Named(item, "itemMeta").FirstOrDefault();
        var language = Named(item, "language").FirstOrDefault()?.Attribute("tag")?.Value ?? item.Attribute(XNamespace.Xml + "lang")?.Value;
        return new ArticleDraft
        {
            Parts = parts.ToImmutable(),
            Id = item.Attribute("guid")?.Value,
            Version = item.Attribute("version")?.Value,
            Status = information is null ? null : Named(information, "pubStatus").FirstOrDefault()?.Attribute("qcode")?.Value,
            Published = Day(information, "firstCreated") ?? Day(meta, "contentCreated") ?? Day(information, "versionCreated"),
            Updated = Day(information, "versionCreated"),
            Language = language,
        };
    }

    private ArticleDraft Nitf(XElement nitf) => new()
    {
        Parts = [.. Markup(nitf)],
        Title = Text(nitf, "title"),
        Id = Named(nitf, "doc-id").FirstOrDefault()?.Attribute("id-string")?.Value,
        Published = Named(nitf, "date.issue").FirstOrDefault()?.Attribute("norm")?.Value is { } day ? PublicationDate.Parse(day, null) : null,
        Language = nitf.Attribute(XNamespace.Xml + "lang")?.Value,
    };

    private IEnumerable<DraftPart> Body(XElement item)
    {
        foreach (var content in Named(item, "contentSet").SelectMany(s => s.Elements()))
            switch (content.Name.LocalName)
            {
                case "inlineXML":
                    foreach (var part in Markup(content))
                        yield return part;
                    break;
                case "inlineData":
                    foreach (var part in new TextLayout(content.Value).Parts())
                        yield return part.At(Place("inlineData"));
                    break;
            }
    }

    private IEnumerable<DraftPart> Markup(XElement content)
    {
        foreach (var part in html.Fragment(NitfMarkup.ToHtml(content)))
            yield return part.InField(content.Name.LocalName);
    }

    private static DraftPart Description(XElement description, string text) => description.Attribute("role")?.Value is { } role && role.Contains("caption", StringComparison.OrdinalIgnoreCase)
        ? Part(BlockKind.Caption, text, "description")
        : DraftPart.Of(MetadataKind.Description, text) with { Place = Place("description") };

    private static DraftPart Part(BlockKind kind, string text, string field) => new(kind, text) { Place = Place(field) };

    private static DraftPlace Place(string field) => DraftPlace.Of(new SourcePlace { Field = field });

    private static string? Text(XElement? around, string name) =>
        around is null ? null : Named(around, name).Select(e => CleanText.Of(e.Value)).FirstOrDefault(t => t.Length > 0);

    private static DateOnly? Day(XElement? around, string name) =>
        around is not null && Named(around, name).FirstOrDefault() is { } found ? PublicationDate.Parse(found.Value, null) : null;

    private static IEnumerable<XElement> Named(XElement around, string name) => around.Descendants().Where(e => e.Name.LocalName == name);
}
