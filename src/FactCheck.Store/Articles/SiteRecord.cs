namespace FactCheck.Store.Articles;

/// <summary>What is known of a source.</summary>
/// <param name="Site">Its name.</param>
/// <param name="Articles">How many articles of it there are.</param>
/// <param name="Open">Findings that wait for a decision.</param>
/// <param name="Right">Findings that a person accepted or corrected.</param>
/// <param name="Rejected">Findings that a person rejected.</param>
public sealed record SiteRecord(string Site, int Articles, int Open, int Right, int Rejected);
