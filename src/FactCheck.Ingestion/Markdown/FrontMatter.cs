using System.Collections.Immutable;
using FactCheck.Ingestion.Html;
using FactCheck.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FactCheck.Ingestion.Markdown;

/// <summary>What stands between two lines of "---" (YAML) or "+++" (TOML) before the text. Only plain values of the first level count.</summary>
internal sealed class FrontMatter
{
    /// <summary>No front matter is longer.</summary>
    private const int MaxLength = 64 * 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(int length) => Length = length;

    /// <summary>A text without any.</summary>
    public static FrontMatter None { get; } = new(0);

    /// <summary>Its length with both of its lines.</summary>
    public int Length { get; }

    /// <summary>What could not be understood.</summary>
    public ImmutableArray<string> Notes { get; private set; } = [];

    /// <summary>The headline, or null.</summary>
    public string? Title => Value("title", "headline", "tít", "tit");

    /// <summary>The headline as a part.</summary>
    public DraftPart Headline => new(BlockKind.Headline, Title ?? "") { Place = Place("title") };

    /// <summary>The standfirst as a part, where there is one.</summary>
    public ImmutableArray<DraftPart> Standfirst => Value("standfirst", "sapo", "summary", "subtitle", "lead", "dek", "excerpt") is { } text
        ? [new DraftPart(BlockKind.Standfirst, text) { Place = Place("standfirst") }]
        : [];

    /// <summary>The description for search results as a part, where there is one.</summary>
    public ImmutableArray<DraftPart> Description => Value("description", "seo_description") is { } text
        ? [DraftPart.Of(MetadataKind.Description, text) with { Place = Place("description") }]
        : [];

    /// <summary>The front matter that the text begins with, or null.</summary>
    public static FrontMatter? Find(string text)
    {
        var fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null)
            return null;
        var start = LineEnd(text, 0);
        if (start < 0 || text.AsSpan(0, start).Trim().Length != fence.Length)
            return null;
        for (var line = start; line < Math.Min(text.Length, MaxLength);)
        {
            var end = LineEnd(text, line);
            var content = text.AsSpan(line, (end < 0 ? text.Length : end) - line).Trim();
            if (content.SequenceEqual(fence) || (fence == "---" && content.SequenceEqual("...")))
            {
                var matter = new FrontMatter(end < 0 ? text.Length : end);
                matter.Read(text[start..line], isYaml: fence == "---");
                // A line of dashes above and below prose is no front matter.
                return matter._values.Count > 0 || !matter.Notes.IsEmpty ? matter : null;
            }
            if (end < 0)
                return null;
            line = end;
        }
        return null;
    }

    /// <summary>The draft with what the front matter says of it.</summary>
    public ArticleDraft Into(ArticleDraft draft)
    {
        var language = Value("lang", "language", "locale");
        return draft with
        {
            Title = Title,
            Id = Value("id", "uuid", "guid"),
            Url = Value("url", "canonical", "canonical_url", "permalink"),
            Status = Value("status") ?? (Value("draft") is "true" ? "draft" : null),
            Version = Value("version", "revision"),
            Published = Date(language, "date", "published", "pubdate", "publishdate", "datePublished"),
            Updated = Date(language, "updated", "lastmod", "last_modified", "modified", "dateModified"),
            Language = language?.Replace('_', '-'),
        };
    }

    private static DraftPlace Place(string field) => DraftPlace.Of(new SourcePlace { Field = field });

    private static int LineEnd(string text, int from) => text.IndexOf('\n', from) is >= 0 and var end ? end + 1 : -1;

    private string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                return value;
        return null;
    }

    private DateOnly? Date(string? language, params ReadOnlySpan<string> names) => Value(names) is { } value ? PublicationDate.Parse(value, language) : null;

    private void Read(string content, bool isYaml)
    {
        if (isYaml)
            ReadYaml(content);
        else
            ReadToml(content);
    }

    /// <summary>By events, which expand no aliases.</summary>
    private void ReadYaml(string content)
    {
        try
        {
            var parser = new Parser(new StringReader(content));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out _))
                return;
            while (parser.TryConsume<Scalar>(out var key))
            {
                if (parser.TryConsume<Scalar>(out var value))
                    _values.TryAdd(key.Value, value.Value);
                else
                    parser.SkipThisAndNestedEvents();
            }
        }
        catch (YamlException e)
        {
            Notes = [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the front matter is no YAML from line {e.Start.Line + 1} on: what follows there was left out")];
        }
    }

    private void ReadToml(string content)
    {
        foreach (var line in content.Split('\n'))
        {
            if (line.TrimStart() is ['[', ..])
                return;
            if (line.Split('=', 2) is [var key, var value])
                _values.TryAdd(key.Trim(), value.Trim().Trim('"', '\''));
        }
    }
}
