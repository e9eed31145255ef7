using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Languages;

/// <summary>Reads what <see cref="CompiledRuleWriter"/> wrote; the start of the program waits for it.</summary>
/// <remarks>Everything is checked against what is left before it is believed: damaged data is an exception, never a large allocation.</remarks>
internal ref struct CompiledRuleReader
{
    // A node is at least its kind, line and column.
    private const int SmallestNode = 3;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _left;
    private string[] _strings;
    private string _file;

    private CompiledRuleReader(ReadOnlySpan<byte> data)
    {
        _left = data;
        _strings = [];
        _file = "";
    }

    /// <summary>The rules.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or of another version.</exception>
    public static RuleBundle Read(ReadOnlySpan<byte> data)
    {
        var reader = new CompiledRuleReader(data);
        if (!reader.Take(CompiledRuleWriter.Magic.Length).SequenceEqual(CompiledRuleWriter.Magic))
            throw Damaged("they do not begin as rules do");
        if (reader.Take(1)[0] != CompiledRuleWriter.Version)
            throw Damaged("they are of another version");
        // The hash is stored: to compute it would load the cryptography at every start.
        var hash = Convert.ToHexStringLower(reader.Take(SHA256.HashSizeInBytes));
        reader.ReadStrings();
        var root = reader.ReadNode(1);
        return reader._left.IsEmpty ? new RuleBundle(root, hash) : throw Damaged("something stands behind their end");
    }

    private void ReadStrings()
    {
        var strings = new string[Count(1)];
        for (var i = 0; i < strings.Length; i++)
        {
            try
            {
                strings[i] = s_utf8.GetString(Take(Number()));
            }
            catch (DecoderFallbackException)
            {
                throw Damaged("a string is not UTF-8");
            }
        }

        _strings = strings;
    }

    private RuleNode ReadNode(int depth)
    {
        if (depth > RuleLimits.Depth)
            throw Damaged("they are nested too deep");
        var head = Number();
        if ((head & CompiledRuleWriter.FileBit) != 0)
            _file = Text(Number());
        var (file, line, column, count) = (_file, Number(), Number(), head >> CompiledRuleWriter.CountShift);
        return (head & CompiledRuleWriter.KindMask) switch
        {
            CompiledRuleWriter.ScalarKind => new RuleNode { File = file, Line = line, Column = column, Scalar = Text(count) },
            CompiledRuleWriter.ListKind => new RuleNode { File = file, Line = line, Column = column, Items = ReadItems(count, depth) },
            CompiledRuleWriter.MapKind =>
                new RuleNode { File = file, Line = line, Column = column, IsMap = true, Entries = ReadEntries(count, depth) },
            _ => throw Damaged("a node is of no known kind"),
        };
    }

    private ImmutableArray<RuleNode> ReadItems(int count, int depth)
    {
        var items = new RuleNode[Fitting(count, SmallestNode)];
        for (var i = 0; i < items.Length; i++)
            items[i] = ReadNode(depth + 1);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private ImmutableArray<KeyValuePair<string, RuleNode>> ReadEntries(int count, int depth)
    {
        var entries = new KeyValuePair<string, RuleNode>[Fitting(count, SmallestNode + 1)];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(Text(Number()), ReadNode(depth + 1));
        return ImmutableCollectionsMarshal.AsImmutableArray(entries);
    }

    private readonly string Text(int number) => number < _strings.Length ? _strings[number] : throw Damaged("a string is missing");

    private int Count(int smallest) => Fitting(Number(), smallest);

    private readonly int Fitting(int count, int smallest) =>
        count <= _left.Length / smallest ? count : throw Damaged("a count is larger than what is left");

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _left.Length)
            throw Damaged("they end too early");
        var taken = _left[..length];
        _left = _left[length..];
        return taken;
    }

    // A varint of at most 31 bits: never negative.
    private int Number()
    {
        var value = 0u;
        for (var (i, shift) = (0, 0); i < _left.Length && shift < 35; i++, shift += 7)
        {
            var part = _left[i];
            value |= (uint)(part & 0x7F) << shift;
            if (part >= 0x80)
                continue;
            if (value > int.MaxValue || (shift == 28 && part > 7))
                break;
            _left = _left[(i + 1)..];
            return (int)value;
        }

        throw Damaged("a number is cut off or too large");
    }

    private static InvalidDataException Damaged(string how) => new($"The compiled rules are damaged: {how}. Build them again.");
}
