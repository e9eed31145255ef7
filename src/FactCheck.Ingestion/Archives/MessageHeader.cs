namespace FactCheck.Ingestion.Archives;

/// <summary>The first line and the named values of a header; names without regard to case, the first value counts.</summary>
internal sealed class MessageHeader(string first)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The line before the values.</summary>
    public string First { get; } = first;

    /// <summary>A value, or null.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public void Add(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            _values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }
}
