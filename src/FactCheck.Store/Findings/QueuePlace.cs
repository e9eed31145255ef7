using System.Globalization;

namespace FactCheck.Store.Findings;

/// <summary>A place in the queue: behind it the next page begins, whatever came or went meanwhile.</summary>
/// <param name="Worth">The worth of the finding there.</param>
/// <param name="Id">Its key.</param>
public readonly record struct QueuePlace(long Worth, long Id)
{
    public static QueuePlace Of(StoredFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(finding.Worth, finding.Id);
    }

    /// <summary>Null where the text is no place.</summary>
    public static QueuePlace? Parse(string? text) =>
        text?.Split('.') is [var worth, var id]
        && long.TryParse(worth, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            ? new(w, i)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Worth}.{Id}");
}
