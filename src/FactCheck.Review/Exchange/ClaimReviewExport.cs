using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Store;

namespace FactCheck.Review.Exchange;

/// <summary>
/// What people have accepted, as ClaimReview (https://schema.org/ClaimReview): the article's own words are what is reviewed,
/// and the verdict is that they contradict each other, no more.
/// </summary>
public static class ClaimReviewExport
{
    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the reviews; how many.</summary>
    public static async Task<int> WriteAsync(ReviewStore store, Stream output, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, Written);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        var written = 0;
        await foreach (var accepted in AcceptedFinding.AllAsync(store, cancellationToken))
        {
            Write(json, accepted);
            written++;
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return written;
    }

    private static void Write(Utf8JsonWriter json, AcceptedFinding accepted)
    {
        var (finding, article) = (accepted.Finding, accepted.Article);
        json.WriteStartObject();
        json.WriteString("@type", "ClaimReview");
        json.WriteString("@id", $"urn:factcheck:finding:{finding.Finding}");
        if (finding.DecidedAt is { } at)
            json.WriteString("datePublished", at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("url", accepted.Address);
        json.WriteString("inLanguage", article.Language);
        json.WriteString("claimReviewed", string.Join(" / ", finding.Anchors));
        json.WriteString("reviewBody", accepted.Correction?.Words is { } words ? $"{finding.Message} → {words}" : finding.Message);
        Person(json, finding.DecidedBy ?? "");
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", "Claim");
        json.WriteStartObject("appearance");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("url", accepted.Address);
        json.WriteString("headline", article.Title);
        if (article.Published is { } day)
            json.WriteString("datePublished", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteNumber("worstRating", 1);
        json.WriteNumber("bestRating", 5);
        json.WriteNumber("ratingValue", 1);
        json.WriteString("alternateName", article.Language == "vi" ? "Số liệu trong bài mâu thuẫn nhau" : "The article's figures contradict each other");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject("author");
        json.WriteString("@type", "Person");
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
