using System.Collections.Immutable;
using FactCheck.Languages;

namespace FactCheck.Ingestion;

/// <summary>The words by which pages and drafts are understood; all in lower case.</summary>
internal sealed record IngestionWords
{
    /// <summary>No words: what needs none still works.</summary>
    public static IngestionWords None { get; } = new();

    /// <summary>How a line begins that states the unit of a table: "ĐVT", "đơn vị", "in millions".</summary>
    public ImmutableArray<string> UnitLines { get; init; } = [];

    /// <summary>How the title of a table begins: "bảng", "table".</summary>
    public ImmutableArray<string> TableTitles { get; init; } = [];

    /// <summary>How a reference to other articles begins: "tin liên quan", "read more".</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>How a line begins that no article consists of: "©", "all rights reserved".</summary>
    public ImmutableArray<string> Furniture { get; init; } = [];

    /// <summary>How a photo credit begins: "ảnh:", "photo:".</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>Agencies and papers that tag the start of a paragraph: "reuters", "ttxvn".</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>Class names of summaries below the headline.</summary>
    public ImmutableArray<string> StandfirstClasses { get; init; } = [];

    /// <summary>Class names of captions.</summary>
    public ImmutableArray<string> CaptionClasses { get; init; } = [];

    /// <summary>Class names of bylines and datelines.</summary>
    public ImmutableArray<string> BylineClasses { get; init; } = [];

    /// <summary>Class names of readers' comments.</summary>
    public ImmutableArray<string> CommentClasses { get; init; } = [];

    /// <summary>Class names of related links, share bars, advertisements and the like.</summary>
    public ImmutableArray<string> BoilerplateClasses { get; init; } = [];

    /// <summary>The words that hold until "ingestion.yml" can be read.</summary>
    public static IngestionWords Default { get; } = new()
    {
        UnitLines = ["đvt", "đơn vị", "unit", "units", "in millions", "in billions", "in thousands", "in $", "in us$", "in usd", "in £", "in €", "in million", "in billion", "figures in", "amounts in", "all figures in", "$ in", "£ in", "€ in", "us$ in", "triệu đồng", "tỷ đồng", "nghìn đồng"],
        TableTitles = ["bảng", "biểu", "table"],
        Related = ["related", "related articles", "related stories", "related coverage", "read more", "read also", "read next", "also read", "see also", "see more", "more on this story", "more from", "recommended", "recommended stories", "you may also like", "you might also like", "don't miss", "most read", "most popular", "trending", "tin liên quan", "tin cùng chuyên mục", "tin khác", "tin mới", "bài liên quan", "bài viết liên quan", "đọc thêm", "đọc tiếp", "xem thêm", "mời độc giả", "mời bạn đọc", "có thể bạn quan tâm", "bạn có thể quan tâm", "tin đọc nhiều", "cùng chuyên mục"],
        Furniture = ["©", "(c) 20", "copyright", "all rights reserved", "advertisement", "advertising", "story continues below", "article continues below", "quảng cáo", "sign up for", "subscribe to", "follow us", "share this", "click here", "skip to", "bình luận", "chia sẻ", "theo dõi chúng tôi", "từ khóa", "tags:", "đường dây nóng", "hotline"],
        Credits = ["ảnh:", "ảnh minh họa:", "ảnh chụp màn hình", "photo:", "photo by", "photograph:", "photos:", "image:", "image credit", "image source", "image copyright", "picture:", "credit:", "getty images", "media caption", "image caption", "image copyright", "file photo", "reuters/", "ap photo", "clip:", "video:", "đồ họa:", "graphic:"],
        Agencies = ["dân trí", "tto", "tt", "ttxvn", "tno", "vov", "vtv", "plo", "nlđo", "nld", "vnexpress", "vietnam+", "vietnamplus", "chinhphu.vn", "baodautu.vn", "đtck", "tbktsg", "cafef", "reuters", "ap", "afp", "bloomberg", "xinhua", "cnn", "upi", "dpa", "marketwatch", "business wire", "pr newswire", "prnewswire", "globe newswire"],
        StandfirstClasses = ["standfirst", "sapo", "lead", "lede", "dek", "deck", "summary", "subtitle", "sub-title", "subhead", "subheadline", "sub-headline", "chapeau", "abstract", "intro"],
        CaptionClasses = ["caption", "figcaption", "wp-caption-text", "photocms-caption", "image-caption", "img-caption", "photo-desc", "desc-img", "credit-caption"],
        BylineClasses = ["byline", "author", "authors", "dateline", "timestamp", "publish-date", "published", "pubdate", "post-date", "article-date", "date", "datetime", "time", "meta", "post-meta", "entry-meta", "credit", "credits", "attribution", "source", "tac-gia", "ngay"],
        CommentClasses = ["comment", "comments", "commentlist", "disqus", "fb-comments", "discussion", "binh-luan", "respond"],
        BoilerplateClasses = ["related", "relate", "recommend", "recommended", "recommendations", "share", "sharing", "sharebar", "social", "breadcrumb", "breadcrumbs", "newsletter", "subscribe", "subscription", "promo", "promotion", "advert", "advertisement", "ad", "ads", "adsbox", "banner", "sponsor", "sponsored", "sidebar", "footer", "masthead", "navbar", "nav", "menu", "tags", "taglist", "tag-list", "toolbar", "popup", "modal", "cookie", "widget", "popular", "most-read", "most-popular", "trending", "outbrain", "taboola", "teaser", "teasers", "more-stories", "more-news", "read-more", "readmore", "tin-lien-quan", "tinlienquan", "box-tin", "doc-them", "tin-khac", "xem-them", "lien-quan", "pagination", "pager", "skip-link", "signup", "login", "rating", "poll", "hotline", "print-only", "noprint", "artboard", "ai2html", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"],
    };

    public static IngestionWords Of(RuleBundle rules) => rules.Root["ingestion"] is null ? Default : throw new NotSupportedException();
}
