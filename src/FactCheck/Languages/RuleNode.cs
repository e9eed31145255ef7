using System.Collections.Immutable;

namespace FactCheck.Languages;

/// <summary>
/// A piece of a rule file with its place: a scalar, a list or a map. What YAML holds, without YAML,
/// so that the compiled rules and a folder of files are read by the same code.
/// </summary>
public sealed class RuleNode
{
    private readonly int _keyLine;
    private readonly int _keyColumn;

    /// <summary>The file, relative to the rules folder, with forward slashes; "" for the root.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1; 0 for the root and for folders.</summary>
    public required int Line { get; init; }

    /// <summary>The column, from 1; 0 for the root and for folders.</summary>
    public required int Column { get; init; }

    /// <summary>The line of the key that the node stands behind, from 1; its own line where there is no key, or where it is not known.</summary>
    public int KeyLine
    {
        get => _keyLine > 0 ? _keyLine : Line;
        init => _keyLine = value;
    }

    /// <summary>The column of that key, from 1.</summary>
    public int KeyColumn
    {
        get => _keyLine > 0 ? _keyColumn : Column;
        init => _keyColumn = value;
    }

    /// <summary>The scalar's text, or null for a list or map.</summary>
    public string? Scalar { get; init; }

    /// <summary>The list's items in order; empty for a scalar or map.</summary>
    public ImmutableArray<RuleNode> Items { get; init; } = [];

    /// <summary>The map's entries in the order of the file; empty for a scalar or list.</summary>
    public ImmutableArray<KeyValuePair<string, RuleNode>> Entries { get; init; } = [];

    /// <summary>Whether the node is a map (also an empty one).</summary>
    public bool IsMap { get; init; }

    /// <summary>The value of a key, or null where the map has no such key.</summary>
    public RuleNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key == key)
                    return entry.Value;
            return null;
        }
    }

    /// <summary>The same map with other entries.</summary>
    internal RuleNode WithEntries(ImmutableArray<KeyValuePair<string, RuleNode>> entries) =>
        new() { File = File, Line = Line, Column = Column, KeyLine = _keyLine, KeyColumn = _keyColumn, IsMap = true, Entries = entries };

    /// <summary>The exception that names this node's place.</summary>
    /// <param name="problem">What is wrong, and how to mend it.</param>
    public RuleFormatException Wrong(string problem) => new(File, Line, Column, problem);
}
