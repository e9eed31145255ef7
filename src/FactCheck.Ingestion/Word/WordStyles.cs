using System.Xml;
using FactCheck.Model;

namespace FactCheck.Ingestion.Word;

/// <summary>What the styles of a document stand for. The ids are translated with the program; the names of built-in styles are not.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, BlockKind> _kinds = new(StringComparer.OrdinalIgnoreCase);

    private WordStyles()
    {
    }

    /// <summary>A document without styles.</summary>
    public static WordStyles None { get; } = new();

    /// <summary>Reads the part that defines the styles.</summary>
    public static WordStyles Read(XmlReader xml)
    {
        var styles = new WordStyles();
        var basedOn = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? id = null;
        using (xml)
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                switch (xml.LocalName)
                {
                    case "style":
                        id = WordXml.Attribute(xml, "styleId");
                        break;
                    case "name" when id is not null && KindOf(WordXml.Attribute(xml, "val")) is { } kind:
                        styles._kinds[id] = kind;
                        break;
                    case "outlineLvl" when id is not null:
                        styles._kinds.TryAdd(id, BlockKind.Heading);
                        break;
                    case "basedOn" when id is not null && WordXml.Attribute(xml, "val") is { } parent:
                        basedOn[id] = parent;
                        break;
                }
            }
        }
        foreach (var (style, parent) in basedOn)
            if (styles._kinds.TryGetValue(parent, out var inherited))
                styles._kinds.TryAdd(style, inherited);
        return styles;
    }

    /// <summary>What a paragraph of the style is.</summary>
    public BlockKind Of(string? style) => style is null ? BlockKind.Paragraph
        : _kinds.TryGetValue(style, out var kind) ? kind
        : KindOf(style) ?? BlockKind.Paragraph;

    private static BlockKind? KindOf(string? name)
    {
        if (name is null)
            return null;
        var plain = name.Replace(" ", "", StringComparison.Ordinal);
        if (plain.Equals("title", StringComparison.OrdinalIgnoreCase))
            return BlockKind.Headline;
        if (plain.Equals("subtitle", StringComparison.OrdinalIgnoreCase))
            return BlockKind.Standfirst;
        if (plain.Equals("caption", StringComparison.OrdinalIgnoreCase))
            return BlockKind.Caption;
        if (plain.StartsWith("heading", StringComparison.OrdinalIgnoreCase))
            return BlockKind.Heading;
        return plain.StartsWith("list", StringComparison.OrdinalIgnoreCase) ? BlockKind.ListItem : null;
    }
}
