namespace FactCheck.Store.People;

/// <summary>The names that people sign in with: letters, digits and a few marks, in small letters.</summary>
public static class PersonName
{
    /// <summary>The longest name.</summary>
    public const int Longest = 64;

    /// <summary>A name as the store keeps it, or null where it cannot be one.</summary>
    public static string? Parse(string? name)
    {
        var trimmed = name?.Trim().Normalize().ToLowerInvariant();
        return trimmed is { Length: > 0 and <= Longest } && trimmed.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@') ? trimmed : null;
    }
}
