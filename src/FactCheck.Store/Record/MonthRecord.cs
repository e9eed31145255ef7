namespace FactCheck.Store.Record;

/// <summary>What people decided on a rule's findings in a month.</summary>
/// <param name="Month">"2026-11".</param>
/// <param name="Right">How many findings were right: accepted or corrected.</param>
/// <param name="Wrong">How many were rejected.</param>
public sealed record MonthRecord(string Month, int Right, int Wrong)
{
    /// <summary>The share that was right, 0–1.</summary>
    public double Precision => (double)Right / (Right + Wrong);
}
