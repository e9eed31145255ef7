namespace FactCheck.Cli;

/// <summary>The program was asked for something it cannot do. Ends it with exit code 2 before anything is checked.</summary>
internal sealed class UsageException(string problem, string hint) : Exception(problem)
{
    /// <summary>What to do instead.</summary>
    public string Hint { get; } = hint;
}
