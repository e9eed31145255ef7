using System.Collections.Immutable;

namespace FactCheck.Ingestion;

/// <summary>
/// Where a publishing system's export keeps what: for every part of an article the names under which it may stand, the
/// first that holds something counts. A name is a field, or a path of fields with dots ("fields.headline"); a path goes
/// through lists, and case does not count.
/// </summary>
public sealed record CmsMapping
{
    /// <summary>The names that publishing systems use most.</summary>
    public static CmsMapping Default { get; } = new();

    /// <summary>What the system calls the article: its identity in reports and baselines.</summary>
    public ImmutableArray<string> Id { get; init; } = ["id", "_id", "uuid", "guid", "articleId", "article_id", "contentId", "content_id", "identifier", "uri", "urn"];

    /// <summary>The address at which readers find it.</summary>
    public ImmutableArray<string> Url { get; init; } = ["url", "canonicalUrl", "canonical_url", "canonical", "link", "webUrl", "permalink", "mainEntityOfPage"];

    /// <summary>The headline (vi: tít).</summary>
    public ImmutableArray<string> Headline { get; init; } = ["headline", "title", "tit", "tieu_de", "tieuDe", "webTitle", "name", "headlines.main", "headline.main", "headlines.value", "title.rendered", "fields.headline"];

    /// <summary>The summary below it (vi: sapo).</summary>
    public ImmutableArray<string> Standfirst { get; init; } =
    [
        "standfirst", "sapo", "subtitle", "subheadline", "lead", "lede", "dek", "deck", "summary", "abstract", "excerpt", "excerpt.rendered", "mo_ta", "fields.standfirst", "description", "description_text", "descriptions.value",
    ];

    /// <summary>The text: HTML, plain text, or a list of either.</summary>
    public ImmutableArray<string> Body { get; init; } =
    [
        "body", "bodyHtml", "body_html", "bodyText", "body_text", "articleBody", "article_body", "content", "content.rendered", "contentHtml", "content_html", "content_text",
        "html", "noi_dung", "noiDung", "text", "body_xhtml", "bodies.value", "fields.body", "blocks", "paragraphs",
    ];

    /// <summary>The captions of its pictures.</summary>
    public ImmutableArray<string> Captions { get; init; } =
        ["captions", "caption", "images.caption", "image.caption", "photos.caption", "media.caption", "gallery.caption", "featuredImage.caption", "chu_thich", "associations.*.description_text", "associations.*.body_text", "associations.*.caption", "associations.caption"];

    /// <summary>The page's title.</summary>
    public ImmutableArray<string> PageTitle { get; init; } = ["pageTitle", "page_title", "seoTitle", "seo_title", "metaTitle", "meta_title", "seo.title", "meta.title"];

    /// <summary>The title for shared links.</summary>
    public ImmutableArray<string> SocialTitle { get; init; } = ["socialTitle", "social_title", "ogTitle", "og_title", "og:title", "seo.ogTitle", "social.title", "twitterTitle"];

    /// <summary>The description for search results.</summary>
    public ImmutableArray<string> Description { get; init; } = ["metaDescription", "meta_description", "seoDescription", "seo_description", "seo.description", "meta.description"];

    /// <summary>The description for shared links.</summary>
    public ImmutableArray<string> SocialDescription { get; init; } = ["socialDescription", "social_description", "ogDescription", "og_description", "og:description", "social.description"];

    /// <summary>The time of publication.</summary>
    public ImmutableArray<string> Published { get; init; } =
        ["published", "publishedAt", "published_at", "datePublished", "date_published", "publishDate", "publish_date", "pubDate", "firstPublished", "webPublicationDate", "ngay_dang", "firstcreated", "versioncreated", "date"];

    /// <summary>The time of the last change.</summary>
    public ImmutableArray<string> Updated { get; init; } = ["updated", "updatedAt", "updated_at", "dateModified", "date_modified", "modified", "lastModified", "last_modified"];

    /// <summary>Its state: "draft", "published".</summary>
    public ImmutableArray<string> Status { get; init; } = ["status", "state", "workflowState", "pubstatus", "trang_thai"];

    /// <summary>Its version.</summary>
    public ImmutableArray<string> Version { get; init; } = ["version", "revision", "rev"];

    /// <summary>Its language, as a BCP 47 tag.</summary>
    public ImmutableArray<string> Language { get; init; } = ["language", "lang", "inLanguage", "locale"];

    /// <summary>The field of an export that holds its articles, where they are not the export itself.</summary>
    public ImmutableArray<string> Articles { get; init; } = ["articles", "items", "results", "documents", "posts", "stories", "entries", "data", "response.results", "response.docs", "hits.hits"];
}
