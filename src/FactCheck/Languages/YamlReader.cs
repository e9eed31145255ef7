using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FactCheck.Languages;

/// <summary>
/// Reads one YAML file into nodes. Only what data needs: maps, lists and texts; no aliases, anchors, tags or directives,
/// one document a file.
/// </summary>
/// <remarks>Nothing on the way to the embedded rules names this class: it is what loads the YAML library.</remarks>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly string _file;
    private readonly NodeBudget _budget;

    private YamlReader(string text, string file, NodeBudget budget)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
        _budget = budget;
    }

    /// <summary>The tree of a file; an empty map for an empty file.</summary>
    /// <param name="data">The file's bytes.</param>
    /// <param name="file">The file's name, for places.</param>
    /// <param name="depth">The depth at which the file's content stands.</param>
    /// <param name="budget">How many nodes it may hold.</param>
    /// <exception cref="RuleFormatException">The file is wrong; with the place of the first mistake.</exception>
    public static RuleNode Read(ReadOnlySpan<byte> data, string file, int depth, NodeBudget budget)
    {
        var reader = new YamlReader(RuleText.Decode(data, file), file, budget);
        try
        {
            return reader.ReadStream(depth);
        }
        catch (YamlException e)
        {
            throw reader.Wrong(
                e.Start, $"This is not YAML: {e.Message} Check the indentation, the quotes and the brackets here and on the line before.");
        }
    }

    private RuleNode ReadStream(int depth)
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return Map(1, 1, []);
        var start = _parser.Consume<DocumentStart>();
        if (start.Version is not null || start.Tags?.Any(t => !IsUsual(t)) == true)
            throw Wrong(start.Start, "Directives (%YAML, %TAG) are not read; delete the line.");
        var root = ReadNode(depth);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            throw Wrong(second.Start, "A second document starts here; a rule file holds one, so put this one into a file of its own.");
        _parser.Consume<StreamEnd>();
        // "---" with nothing behind it.
        return root.Scalar is { Length: 0 } ? Map(root.Line, root.Column, []) : root;
    }

    private static bool IsUsual(YamlDotNet.Core.Tokens.TagDirective tag) => tag.Handle is "!" or "!!";

    private RuleNode ReadNode(int depth, RuleNode? key = null)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            throw Wrong(alias.Start, $"Aliases (*{alias.Value.Value}) are not read; write the value out, or put it in quotation marks.");
        var node = _parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty)
            throw Wrong(node.Start, $"Anchors (&{node.Anchor.Value}) are not read; delete it, or put the value in quotation marks.");
        if (!node.Tag.IsEmpty)
            throw Wrong(node.Start, "Tags (!) are not read; delete it, or put the value in quotation marks.");
        if (depth > RuleLimits.Depth)
            throw Wrong(node.Start, $"The nesting is deeper than {RuleLimits.Depth} levels; make the rules flatter.");
        if (!_budget.Take())
            throw Wrong(node.Start, $"The rules hold more than {RuleLimits.Nodes} values; delete some.");
        return node switch
        {
            Scalar scalar => ReadScalar(scalar, key),
            SequenceStart => ReadList(node.Start, depth, key),
            _ => ReadMap(node.Start, depth, key),
        };
    }

    private RuleNode ReadScalar(Scalar scalar, RuleNode? key)
    {
        // Half of a surrogate pair can only come from an escape such as "\ud800"; it is no text.
        if (scalar.Style is ScalarStyle.DoubleQuoted && !IsText(scalar.Value))
            throw Wrong(scalar.Start, "An escape names half a character (U+D800 to U+DFFF); write the character itself.");
        return new RuleNode
        {
            File = _file,
            Line = (int)scalar.Start.Line,
            Column = (int)scalar.Start.Column,
            KeyLine = key?.Line ?? 0,
            KeyColumn = key?.Column ?? 0,
            Scalar = scalar.Value,
        };
    }

    private RuleNode ReadList(Mark start, int depth, RuleNode? key)
    {
        var items = ImmutableArray.CreateBuilder<RuleNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new RuleNode
        {
            File = _file,
            Line = (int)start.Line,
            Column = (int)start.Column,
            KeyLine = key?.Line ?? 0,
            KeyColumn = key?.Column ?? 0,
            Items = items.ToImmutable(),
        };
    }

    private RuleNode ReadMap(Mark start, int depth, RuleNode? parent)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, RuleNode>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (key.Scalar is not { } name)
                throw key.Wrong("A list or a map cannot be a key; write a word before the colon.");
            if (!places.TryAdd(name, key.Line))
                throw key.Wrong($"The key \"{name}\" stands a second time (first on line {places[name]}); join the two or rename one.");
            entries.Add(new(name, ReadNode(depth + 1, key)));
        }

        return Map((int)start.Line, (int)start.Column, entries.ToImmutable(), parent);
    }

    private RuleNode Map(int line, int column, ImmutableArray<KeyValuePair<string, RuleNode>> entries, RuleNode? key = null) =>
        new() { File = _file, Line = line, Column = column, KeyLine = key?.Line ?? 0, KeyColumn = key?.Column ?? 0, IsMap = true, Entries = entries };

    private RuleFormatException Wrong(Mark place, string problem) => new(_file, (int)place.Line, (int)place.Column, problem);

    private static bool IsText(ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(value, out _, out var length) != OperationStatus.Done)
                return false;
            value = value[length..];
        }

        return true;
    }
}
