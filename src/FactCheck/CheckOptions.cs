namespace FactCheck;

/// <summary>What a caller knows about an article beside its text.</summary>
public sealed record CheckOptions
{
    /// <summary>No wishes.</summary>
    public static CheckOptions Default { get; } = new();

    /// <summary>The language pack to use ("vi", "en"); null decides from the text.</summary>
    public string? Language { get; init; }

    /// <summary>The day that "today" means in text that is not dated; null where nobody said.</summary>
    public DateOnly? AsOf { get; init; }
}
