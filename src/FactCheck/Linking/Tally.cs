using System.Collections.Immutable;

namespace FactCheck.Linking;

/// <summary>Points for and against two claims being one figure, with what gave them.</summary>
internal sealed class Tally(double start)
{
    private readonly ImmutableArray<string>.Builder _reasons = ImmutableArray.CreateBuilder<string>();

    /// <summary>The sum so far.</summary>
    public double Points { get; private set; } = start;

    /// <summary>What added to it or took away, in the order of the questions.</summary>
    public ImmutableArray<string> Reasons => _reasons.ToImmutable();

    /// <summary>Adds points, or takes them away.</summary>
    public void Add(double points, string reason)
    {
        Points += points;
        _reasons.Add(reason);
    }
}
