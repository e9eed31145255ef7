using System.Collections.Immutable;

namespace FactCheck.Linking;

/// <summary>Whether two claims may be compared: a confidence with its reasons, or a veto.</summary>
/// <param name="Confidence">How sure it is that both speak of the same thing; 0 for a veto.</param>
/// <param name="Reasons">What lowered it, or the veto.</param>
internal readonly record struct LinkVerdict(double Confidence, ImmutableArray<string> Reasons)
{
    /// <summary>Full agreement, so far.</summary>
    public static LinkVerdict Same { get; } = new(1, []);

    /// <summary>Whether the two must not be compared.</summary>
    public bool IsVeto => Confidence == 0;

    /// <summary>The two must not be compared.</summary>
    public static LinkVerdict Veto(string reason) => new(0, [reason]);

    /// <summary>The same verdict, surer, but never certain.</summary>
    public LinkVerdict Strengthen(double factor) => this with { Confidence = Math.Max(Confidence, Math.Min(0.95, Confidence * factor)) };

    /// <summary>The same verdict, less sure.</summary>
    public LinkVerdict Weaken(double factor, string reason) => new(Confidence * factor, Reasons.Add(reason));
}
