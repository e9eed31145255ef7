namespace FactCheck.Checking;

/// <summary>How much room the printed form of a number is given (catalogue A2).</summary>
internal enum Tolerance
{
    /// <summary>As narrow as printing allows: numbers of one significant digit keep within 5 %.</summary>
    Narrow,

    /// <summary>One width for one value, however it is spelled: trailing zeros of an integer are not significant.</summary>
    Loose,

    /// <summary>The last place may have been cut off instead of rounded.</summary>
    Truncated,

    /// <summary>Beyond the soft ends of a hedge: only what the words exclude is excluded.</summary>
    Outer,
}
