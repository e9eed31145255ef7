namespace FactCheck.Reports.Terminal;

/// <summary>What a stretch of text is, from which its looks follow.</summary>
internal enum Ink
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>What may be overlooked.</summary>
    Faint,

    /// <summary>Headings.</summary>
    Strong,

    /// <summary>An error, and the claim that is likelier wrong.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A note.</summary>
    Note,

    /// <summary>What agrees.</summary>
    Held,

    /// <summary>A claim inside its sentence.</summary>
    Claim,

    /// <summary>The claim inside its sentence that is likelier wrong.</summary>
    Suspect,
}
