using System.Collections.Immutable;

namespace FactCheck.Pipeline.Configuration;

/// <summary>One key that the configuration may have. Checks, the JSON Schema and the commented sample all come from it.</summary>
/// <param name="Name">The key; "" for the file as a whole and for the values of a table.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Description">What it is for, one sentence.</param>
internal sealed record ConfigurationKey(string Name, ValueKind Kind, string Description)
{
    /// <summary>The words of a choice.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The smallest number.</summary>
    public int Least { get; init; }

    /// <summary>The largest number.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The keys of a section.</summary>
    public ImmutableArray<ConfigurationKey> Keys { get; init; } = [];

    /// <summary>What the values of a table are.</summary>
    public ConfigurationKey? Values { get; init; }

    /// <summary>What holds where nobody sets it, for people; null where that goes without saying.</summary>
    public string? Usual { get; init; }
}
