namespace FactCheck.Languages;

/// <summary>Writes rules in the compact form that is embedded into the library.</summary>
/// <remarks>
/// Magic, version, hash (32 bytes), the table of strings (each once), then the nodes in the order of the files. Every number is
/// a varint. A node is: its kind, whether the file changes, and its count (or the number of its text) in one varint; the file's
/// string if it changed; line; column; then items, or keys and values.
/// </remarks>
internal sealed class CompiledRuleWriter
{
    /// <summary>The first bytes, "FCRB".</summary>
    public static ReadOnlySpan<byte> Magic => "FCRB"u8;

    /// <summary>The version of the form.</summary>
    public const byte Version = 1;

    /// <summary>The kind of a text.</summary>
    public const int ScalarKind = 0;

    /// <summary>The kind of a list.</summary>
    public const int ListKind = 1;

    /// <summary>The kind of a map.</summary>
    public const int MapKind = 2;

    /// <summary>The bits of the kind.</summary>
    public const int KindMask = 3;

    /// <summary>The bit that says that the node stands in another file than the one before it.</summary>
    public const int FileBit = 4;

    /// <summary>Where the count begins.</summary>
    public const int CountShift = 3;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _strings = [];
    private readonly BinaryWriter _nodes;
    private string _file = "";

    private CompiledRuleWriter(BinaryWriter nodes) => _nodes = nodes;

    /// <summary>The compiled form of a tree.</summary>
    public static byte[] Write(RuleNode root)
    {
        using var nodes = new BinaryWriter(new MemoryStream());
        var writer = new CompiledRuleWriter(nodes);
        writer.WriteNode(root);

        // The strings are known last and stand first.
        using var result = new BinaryWriter(new MemoryStream());
        result.Write(Magic);
        result.Write(Version);
        result.Write(RuleHash.Of(root));
        result.Write7BitEncodedInt(writer._strings.Count);
        foreach (var text in writer._strings)
            result.Write(text);
        result.Write(Bytes(nodes));
        return Bytes(result);
    }

    private static byte[] Bytes(BinaryWriter writer)
    {
        writer.Flush();
        return ((MemoryStream)writer.BaseStream).ToArray();
    }

    private void WriteNode(RuleNode node)
    {
        var (kind, count) = node.Scalar is { } text ? (ScalarKind, Number(text))
            : node.IsMap ? (MapKind, node.Entries.Length)
            : (ListKind, node.Items.Length);
        var moved = node.File != _file;
        _nodes.Write7BitEncodedInt(kind | (moved ? FileBit : 0) | (count << CountShift));
        if (moved)
            _nodes.Write7BitEncodedInt(Number(_file = node.File));
        _nodes.Write7BitEncodedInt(node.Line);
        _nodes.Write7BitEncodedInt(node.Column);
        foreach (var item in node.Items)
            WriteNode(item);
        foreach (var (key, value) in node.Entries)
        {
            _nodes.Write7BitEncodedInt(Number(key));
            WriteNode(value);
        }
    }

    private int Number(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers.Add(text, number = _strings.Count);
            _strings.Add(text);
        }

        return number;
    }
}
