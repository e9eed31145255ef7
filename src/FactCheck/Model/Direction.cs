namespace FactCheck.Model;

/// <summary>Which way a claim says that something moved.</summary>
public enum Direction
{
    /// <summary>It grew.</summary>
    Up,

    /// <summary>It fell.</summary>
    Down,
}
