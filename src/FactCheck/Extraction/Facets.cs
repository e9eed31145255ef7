using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>The facets of one claim, as its sentence gives them; null is unknown.</summary>
internal sealed record Facets
{
    /// <summary>What the number does.</summary>
    public Role Role { get; init; }

    /// <summary>Which way something moved.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Whom or what it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>What is measured.</summary>
    public string? Measure { get; init; }

    /// <summary>When.</summary>
    public Period? Period { get; init; }

    /// <summary>Which part.</summary>
    public string? Scope { get; init; }

    /// <summary>How it is reckoned.</summary>
    public string? Basis { get; init; }

    /// <summary>Whether it is, or is expected.</summary>
    public Modality Modality { get; init; }

    /// <summary>Who says so.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether it is denied.</summary>
    public bool Negated { get; init; }

    /// <summary>What one of is meant.</summary>
    public string? PerUnit { get; init; }
}
