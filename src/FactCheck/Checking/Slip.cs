namespace FactCheck.Checking;

/// <summary>Whether a figure is one slip of the pen away from what it should be.</summary>
internal enum Slip
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>It is, but figures so short, or so much room, meet by chance now and then: 28 for 18.</summary>
    Possible,

    /// <summary>It is, and chance hardly explains it: 12,840 for 12,480.</summary>
    Telling,
}
