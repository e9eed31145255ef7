namespace FactCheck.Store.Exchange;

/// <summary>A finding that a file speaks of.</summary>
/// <param name="Id">Its key here.</param>
/// <param name="Article">Its article's key here.</param>
/// <param name="Own">The decisions here that the file has not named yet.</param>
internal sealed record ImportedFinding(long Id, long Article, HashSet<long> Own)
{
    /// <summary>How many decisions of the file were taken in.</summary>
    public int Added { get; set; }
}
