using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Cms;

/// <summary>The body of an article in an export: HTML, plain text, or the blocks of an editor.</summary>
internal sealed class CmsBody(HtmlReader html)
{
    /// <summary>Blocks in columns in blocks: editors go no deeper.</summary>
    private const int MaxDepth = 16;

    private static readonly SearchValues<char> Signs = SearchValues.Create("<&");

    /// <summary>The fields of a block that hold its text or the blocks inside it.</summary>
    private static readonly string[] ContentFields =
        ["html", "text", "content", "value", "data", "body", "caption", "items", "children", "blocks", "paragraphs", "level"];

    public ImmutableArray<DraftPart> Parts(JsonElement body, string field)
    {
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        Add(parts, body, field, BlockKind.Paragraph, 0);
        return parts.ToImmutable();
    }

    /// <summary>Whether tags or entities stand in a text.</summary>
    public static bool IsMarkup(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Signs) is >= 0 and var at)
        {
            var next = at + 1 < rest.Length ? rest[at + 1] : ' ';
            if (rest[at] == '<' ? char.IsAsciiLetter(next) || next is '/' or '!' : (char.IsAsciiLetter(next) || next == '#') && rest[at..Math.Min(rest.Length, at + 12)].Contains(';'))
                return true;
            rest = rest[(at + 1)..];
        }
        return false;
    }

    private void Add(ImmutableArray<DraftPart>.Builder parts, JsonElement value, string field, BlockKind kind, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                AddText(parts, value.GetString()!, field, kind);
                break;
            case JsonValueKind.Array when Table(value) is { } table:
                parts.Add(DraftPart.Of(table) with { Place = Place(field) });
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Add(parts, item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}[{index++}]"), kind, depth + 1);
                break;
            case JsonValueKind.Object:
                AddBlock(parts, value, field, kind, depth);
                break;
        }
    }

    private void AddBlock(ImmutableArray<DraftPart>.Builder parts, JsonElement block, string field, BlockKind kind, int depth)
    {
        kind = KindOf(block) ?? kind;
        foreach (var property in block.EnumerateObject())
            if (ContentFields.Contains(property.Name, StringComparer.OrdinalIgnoreCase) && property.Value.ValueKind is not JsonValueKind.Number)
                Add(parts, property.Value, $"{field}.{property.Name}", property.Name.Equals("caption", StringComparison.OrdinalIgnoreCase) ? BlockKind.Caption : kind, depth + 1);
    }

    private static BlockKind? KindOf(JsonElement block)
    {
        foreach (var name in (ReadOnlySpan<string>)["type", "kind", "_type", "nodeType"])
            if (block.TryGetProperty(name, out var type) && type.ValueKind == JsonValueKind.String)
                return type.GetString() switch
                {
                    { } t when t.Contains("head", StringComparison.OrdinalIgnoreCase) => BlockKind.Heading,
                    { } t when t.Contains("list", StringComparison.OrdinalIgnoreCase) => BlockKind.ListItem,
                    { } t when t.Contains("image", StringComparison.OrdinalIgnoreCase) || t.Contains("figure", StringComparison.OrdinalIgnoreCase) => BlockKind.Caption,
                    _ => null,
                };
        return null;
    }

    private void AddText(ImmutableArray<DraftPart>.Builder parts, string text, string field, BlockKind kind)
    {
        var found = IsMarkup(text) ? html.Fragment(text) : new TextLayout(text).Parts();
        foreach (var part in found)
            parts.Add(part.InField(field) with { Kind = part.Kind == BlockKind.Paragraph ? kind : part.Kind });
    }

    /// <summary>Rows of strings, as editors keep tables.</summary>
    private static TableDraft? Table(JsonElement value)
    {
        if (value.GetArrayLength() < 2 || !value.EnumerateArray().All(r => r.ValueKind == JsonValueKind.Array && r.GetArrayLength() > 1
                && r.EnumerateArray().All(c => c.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null)))
            return null;
        return new TableDraft([.. value.EnumerateArray().Select(r => new TableRow([.. r.EnumerateArray().Select(c => new TableCell(CellText(c)))]))]);
    }

    private static string CellText(JsonElement cell)
    {
        var text = FieldPath.Text(cell) ?? "";
        return CleanText.Of(IsMarkup(text) ? System.Net.WebUtility.HtmlDecode(MarkupStripper.Strip(text)) : text);
    }

    private static DraftPlace Place(string field) => DraftPlace.Of(new SourcePlace { Field = field });
}
