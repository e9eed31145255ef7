using FactCheck.Store.People;

namespace FactCheck.Cli;

/// <summary>What "factcheck user …" was asked for.</summary>
internal sealed record UserRequest
{
    public required UserAction Action { get; init; }

    public required string Store { get; init; }

    /// <summary>The name of the person, as it was typed; "" where all are meant.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name that others read, or null for the same one.</summary>
    public string? Display { get; init; }

    public Role Role { get; init; }

    /// <summary>What a key is for.</summary>
    public string Token { get; init; } = "";

    /// <summary>How many days a key is good, or null for as long as nobody takes it back.</summary>
    public int? Days { get; init; }

    /// <summary>Who asks, for the log.</summary>
    public required string By { get; init; }
}
