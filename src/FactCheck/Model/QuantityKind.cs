namespace FactCheck.Model;

/// <summary>What sort of thing a number measures; decides which relations it may stand in.</summary>
public enum QuantityKind
{
    /// <summary>Things counted: "14 data centres".</summary>
    Count,

    /// <summary>An amount in a currency.</summary>
    Money,

    /// <summary>A percentage, in percent units.</summary>
    Percent,

    /// <summary>A difference between two percentages; basis points are hundredths of one.</summary>
    PercentagePoint,

    /// <summary>A physical measure or a rate.</summary>
    Measure,

    /// <summary>A factor: "doubled", "gấp 3 lần"; also a plain ratio.</summary>
    Multiple,

    /// <summary>A share said as a fraction: "one in five", "hai phần ba".</summary>
    Fraction,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A calendar date or year; see <see cref="PartialDate"/>.</summary>
    Date,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>The age of a person or thing, in years unless its unit says otherwise.</summary>
    Age,

    /// <summary>Points of an index or a score.</summary>
    Index,
}
