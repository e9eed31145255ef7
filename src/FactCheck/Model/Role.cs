namespace FactCheck.Model;

/// <summary>What a number does in its clause.</summary>
public enum Role
{
    /// <summary>How much there is.</summary>
    Level,

    /// <summary>The amount of a change: "rose by 5", "tăng 5".</summary>
    ChangeBy,

    /// <summary>The level after a change: "rose to 5", "tăng lên 5".</summary>
    ChangeTo,

    /// <summary>The level before a change: "from 4", "từ 4", "so với 4".</summary>
    ChangeFrom,

    /// <summary>A part of a whole, as a percentage or fraction.</summary>
    Share,

    /// <summary>One quantity over another.</summary>
    Ratio,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>The level before the change where only "compared with" says so; a base of comparison.</summary>
    Base,
}
