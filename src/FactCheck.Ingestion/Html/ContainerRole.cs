namespace FactCheck.Ingestion.Html;

/// <summary>What an element's tag, role or class says that it holds.</summary>
internal enum ContainerRole
{
    /// <summary>Nothing is said.</summary>
    Plain,

    /// <summary>The article's body, by its schema.org property.</summary>
    ArticleBody,

    /// <summary>An article element.</summary>
    Article,

    /// <summary>The main element.</summary>
    Main,

    /// <summary>One post of a live blog.</summary>
    Post,

    /// <summary>The summary below the headline.</summary>
    Standfirst,

    /// <summary>The caption of a picture or table.</summary>
    Caption,

    /// <summary>Names, dates and places of those who wrote it.</summary>
    Byline,

    /// <summary>Readers' comments: no part of the article however long.</summary>
    Comments,

    /// <summary>Related links, share bars, advertisements and the like, unless the article itself is inside.</summary>
    Boilerplate,
}
