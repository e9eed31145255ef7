using System.Collections.Immutable;
using FactCheck.Ingestion;

namespace FactCheck.Pipeline.Configuration;

/// <summary>The fields of exports as the configuration has them: its names come first, the usual ones behind them.</summary>
public static class CmsFields
{
    /// <summary>The mapping of a project.</summary>
    public static CmsMapping Of(ProjectConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var usual = CmsMapping.Default;
        return usual with
        {
            Id = Fields("id", usual.Id),
            Url = Fields("url", usual.Url),
            Headline = Fields("headline", usual.Headline),
            Standfirst = Fields("standfirst", usual.Standfirst),
            Body = Fields("body", usual.Body),
            Captions = Fields("captions", usual.Captions),
            PageTitle = Fields("page-title", usual.PageTitle),
            SocialTitle = Fields("social-title", usual.SocialTitle),
            Description = Fields("description", usual.Description),
            SocialDescription = Fields("social-description", usual.SocialDescription),
            Published = Fields("published", usual.Published),
            Updated = Fields("updated", usual.Updated),
            Status = Fields("status", usual.Status),
            Version = Fields("version", usual.Version),
            Language = Fields("language", usual.Language),
            Articles = Fields("articles", usual.Articles),
        };

        ImmutableArray<string> Fields(string key, ImmutableArray<string> names) => [.. configuration.CmsFields(key), .. names];
    }
}
