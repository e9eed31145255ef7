namespace FactCheck.Model;

/// <summary>How near to the printed value a one-sided hedge keeps (catalogue A2).</summary>
public enum HedgeForce
{
    /// <summary>Anywhere on that side: "under", "dưới".</summary>
    Open,

    /// <summary>Close to the value: "nearly", "just over", "gần", "hơn".</summary>
    Near,
}
