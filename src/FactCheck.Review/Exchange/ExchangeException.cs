namespace FactCheck.Review.Exchange;

/// <summary>A file of decisions that cannot be read: where, what, and how to mend it.</summary>
public sealed class ExchangeException : Exception
{
    public ExchangeException(int line, string problem)
        : base(problem) => Line = line;

    public ExchangeException()
    {
    }

    public ExchangeException(string message)
        : base(message)
    {
    }

    public ExchangeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }
}
