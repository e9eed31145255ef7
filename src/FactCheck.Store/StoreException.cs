namespace FactCheck.Store;

/// <summary>The store cannot be used; the message says why, the hint what to do.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
        : this("the store cannot be used", "")
    {
    }

    public StoreException(string message)
        : this(message, "")
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner) => Hint = "";

    public StoreException(string message, string hint)
        : base(message) => Hint = hint;

    /// <summary>What to do.</summary>
    public string Hint { get; }
}
