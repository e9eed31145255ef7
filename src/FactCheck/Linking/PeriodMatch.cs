namespace FactCheck.Linking;

/// <summary>How the periods of two claims stand to each other.</summary>
internal enum PeriodMatch
{
    /// <summary>Neither claim names one.</summary>
    Unknown,

    /// <summary>One claim alone names one.</summary>
    OneUnknown,

    /// <summary>One stretch of time, as far as the labels tell.</summary>
    Same,

    /// <summary>Two stretches of time.</summary>
    Different,
}
