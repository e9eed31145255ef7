namespace FactCheck.Model;

/// <summary>What readers see of an article outside its page.</summary>
public enum MetadataKind
{
    /// <summary>The page's title: browser tabs and search results show it.</summary>
    PageTitle,

    /// <summary>The title for shared links.</summary>
    SocialTitle,

    /// <summary>The summary for search results.</summary>
    Description,

    /// <summary>The summary for shared links.</summary>
    SocialDescription,
}
