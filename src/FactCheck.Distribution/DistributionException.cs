namespace FactCheck.Distribution;

/// <summary>The broker cannot be used; the message says why, the hint what to do.</summary>
public sealed class DistributionException : Exception
{
    public DistributionException()
        : this("the broker cannot be used", "")
    {
    }

    public DistributionException(string message)
        : this(message, "")
    {
    }

    public DistributionException(string message, Exception inner)
        : base(message, inner) => Hint = "";

    public DistributionException(string message, string hint)
        : base(message) => Hint = hint;

    /// <summary>What to do.</summary>
    public string Hint { get; }

    /// <summary>Whether the broker may only be away for a moment.</summary>
    internal bool MayPass { get; init; }
}
