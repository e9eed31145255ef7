namespace FactCheck.Model;

/// <summary>How firmly a number is stated (catalogue A2).</summary>
public enum Hedge
{
    /// <summary>As printed.</summary>
    Exact,

    /// <summary>about, khoảng: near the value on either side.</summary>
    Approx,

    /// <summary>more than, hơn: above the value.</summary>
    More,

    /// <summary>nearly, gần, under, dưới: below the value.</summary>
    Less,

    /// <summary>at least, ít nhất: the value or more.</summary>
    AtLeast,

    /// <summary>at most, up to, tối đa: the value or less.</summary>
    AtMost,

    /// <summary>Two stated ends.</summary>
    Range,
}
