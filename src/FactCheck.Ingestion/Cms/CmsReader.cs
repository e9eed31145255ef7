using System.Collections.Immutable;
using System.Text.Json;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Cms;

/// <summary>One article of a publishing system's export in JSON, IPTC ninjs among them, by the fields that the mapping names.</summary>
internal sealed class CmsReader(IngestionOptions options, IngestionWords words, HtmlReader html) : IArticleReader
{
    private const string Hint = "name its fields under \"cms\" in the configuration";

    private readonly CmsMapping _mapping = options.Cms;

    public ImmutableArray<string> Extensions => [".json"];

    /// <summary>A record of a list of lines was parsed when it was found.</summary>
    public bool Recognizes(InputContent content) => content.Text.Value.AsSpan().TrimStart() is ['{', ..] && (content.FirstLine is not null || IsJson(content));

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        JsonDocument document;
        try
        {
            document = Json.Parse(content.Text.Value);
        }
        catch (JsonException e)
        {
            return ReadOutcome.Failed(Json.Problem(e), "export it again, or save the article as .html or .txt");
        }
        using (document)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return IsArticle(document.RootElement)
                ? Read(document.RootElement, content)
                : ReadOutcome.Failed("holds no article: none of its fields is known as headline and body", Hint);
        }
    }

    /// <summary>Whether a record has both a headline and a body, as articles do.</summary>
    public bool IsArticle(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && FieldPath.First(record, _mapping.Body) is not null
        && (FieldPath.First(record, _mapping.Headline) ?? FieldPath.First(record, _mapping.Id)) is not null;

    /// <summary>What the system calls the record, or null.</summary>
    public string? IdOf(JsonElement record) => Line(record, _mapping.Id);

    private static bool IsJson(InputContent content)
    {
        try
        {
            using var document = Json.Parse(content.Text.Value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private ReadOutcome Read(JsonElement record, InputContent content)
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        Add(parts, record, BlockKind.Headline, _mapping.Headline);
        Add(parts, record, BlockKind.Standfirst, _mapping.Standfirst);
        if (FieldPath.First(record, _mapping.Body) is { } body)
            parts.AddRange(new CmsBody(html).Parts(body.Value, body.Name));
        foreach (var name in _mapping.Captions)
            foreach (var (path, value) in FieldPath.All(record, name))
                if (FieldPath.Text(value) is { } caption && !parts.Any(p => p.Table is null && p.Text == caption))
                    parts.Add(Part(BlockKind.Caption, caption, path));
        AddMetadata(parts, record, MetadataKind.PageTitle, _mapping.PageTitle);
        AddMetadata(parts, record, MetadataKind.SocialTitle, _mapping.SocialTitle);
        AddMetadata(parts, record, MetadataKind.Description, _mapping.Description);
        AddMetadata(parts, record, MetadataKind.SocialDescription, _mapping.SocialDescription);
        var language = Line(record, _mapping.Language)?.Replace('_', '-');
        return ReadOutcome.Of(new ArticleDraft
        {
            Parts = new TableCaptions(words).Attach(Placed(parts, content.FirstLine)),
            Id = IdOf(record),
            Url = Line(record, _mapping.Url),
            Status = Line(record, _mapping.Status),
            Version = Line(record, _mapping.Version),
            Published = Day(record, _mapping.Published, language),
            Updated = Day(record, _mapping.Updated, language),
            Language = language,
            Notes = content.Text.Notes,
        });
    }

    /// <summary>A record of a list of lines stands in the line of its own.</summary>
    private static ImmutableArray<DraftPart> Placed(ImmutableArray<DraftPart>.Builder parts, int? line) => line is null
        ? parts.ToImmutable()
        : [.. parts.Select(p => p with { Place = DraftPlace.Of((p.Place?.Known ?? new SourcePlace()) with { Line = line }) })];

    private static void Add(ImmutableArray<DraftPart>.Builder parts, JsonElement record, BlockKind kind, ImmutableArray<string> names)
    {
        if (FieldPath.First(record, names) is { } found && FieldPath.Text(found.Value) is { } text)
            parts.Add(Part(kind, Plain(text), found.Name));
    }

    private static void AddMetadata(ImmutableArray<DraftPart>.Builder parts, JsonElement record, MetadataKind kind, ImmutableArray<string> names)
    {
        if (FieldPath.First(record, names) is { } found && FieldPath.Text(found.Value) is { } text
            && !parts.Any(p => p.Table is null && p.Kind is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata && Titles.Same(p.Text, text)))
            parts.Add(DraftPart.Of(kind, Plain(text)) with { Place = DraftPlace.Of(new SourcePlace { Field = found.Name }) });
    }

    private static DraftPart Part(BlockKind kind, string text, string field) => new(kind, Plain(text)) { Place = DraftPlace.Of(new SourcePlace { Field = field }) };

    /// <summary>Fields of one line hold entities and the odd tag, too.</summary>
    private static string Plain(string text) => CmsBody.IsMarkup(text) ? System.Net.WebUtility.HtmlDecode(MarkupStripper.Strip(text)) : text;

    private static string? Line(JsonElement record, ImmutableArray<string> names) =>
        FieldPath.First(record, names) is { } found && FieldPath.Text(found.Value) is { } text && CleanText.Of(text) is { Length: > 0 } clean ? clean : null;

    private static DateOnly? Day(JsonElement record, ImmutableArray<string> names, string? language)
    {
        foreach (var name in names)
            if (Line(record, [name]) is { } value && PublicationDate.Parse(value, language) is { } day)
                return day;
        return null;
    }
}
