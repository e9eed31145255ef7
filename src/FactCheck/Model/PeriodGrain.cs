namespace FactCheck.Model;

/// <summary>The length of a period.</summary>
public enum PeriodGrain
{
    /// <summary>A moment or a single day.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Several months that are no quarter: a half year, nine months.</summary>
    Months,

    /// <summary>A calendar, fiscal or school year.</summary>
    Year,

    /// <summary>Longer than a year.</summary>
    Years,
}
