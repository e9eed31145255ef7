namespace FactCheck.Store.Decisions;

/// <summary>A decision that somebody takes.</summary>
public sealed record NewDecision
{
    /// <summary>The key of the finding.</summary>
    public required long Finding { get; init; }

    /// <summary>The version of the finding that the person saw.</summary>
    public required int Seen { get; init; }

    public required DecisionKind Kind { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }

    public string? Claim { get; init; }

    public string? Wrong { get; init; }

    public string? Words { get; init; }

    public string? Asked { get; init; }

    /// <summary>The finding whose correction made this one fall.</summary>
    public long? Cause { get; init; }
}
