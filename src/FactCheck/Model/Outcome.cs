namespace FactCheck.Model;

/// <summary>What evaluating a relation showed.</summary>
public enum Outcome
{
    /// <summary>Some legal reading of the numbers satisfies it.</summary>
    Holds,

    /// <summary>No legal reading satisfies it.</summary>
    Broken,

    /// <summary>The numbers are too coarse, or too little is known, to tell.</summary>
    Untestable,
}
