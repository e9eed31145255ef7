using FactCheck.Store.Articles;

namespace FactCheck.Review.Api;

/// <summary>An article of the store.</summary>
internal sealed record ApiArticle(long Id, string Identity, string Source, string Site, string Title, string Language, DateOnly? Published, int Version, int OpenFindings, DateTimeOffset AddedAt)
{
    public static ApiArticle Of(StoredArticle a) => new(a.Id, a.Identity, a.Source, a.Site, a.Title, a.Language, a.Published, a.Version, a.OpenFindings, a.AddedAt);
}
