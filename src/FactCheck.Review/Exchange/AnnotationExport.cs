using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Model;
using FactCheck.Store;

namespace FactCheck.Review.Exchange;

/// <summary>
/// What people have accepted, as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one page of annotations, each
/// on the places of the article that contradict each other.
/// </summary>
public static class AnnotationExport
{
    /// <summary>The letters before and behind a place by which it is found again.</summary>
    private const int Around = 32;

    private static readonly JsonWriterOptions Written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the page; how many annotations.</summary>
    public static async Task<int> WriteAsync(ReviewStore store, Stream output, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, Written);
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("type", "AnnotationPage");
        json.WriteStartArray("items");
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
        json.WriteStartObject();
        json.WriteString("id", $"urn:factcheck:finding:{accepted.Finding.Finding}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", accepted.Correction is null ? "assessing" : "editing");
        if (accepted.Finding.DecidedAt is { } at)
            json.WriteString("created", at.UtcDateTime);
        json.WriteStartObject("creator");
        json.WriteString("type", "Person");
        json.WriteString("name", accepted.Finding.DecidedBy ?? "");
        json.WriteEndObject();
        json.WriteStartArray("body");
        Body(json, accepted.Finding.Message, "assessing", accepted.Article.Language);
        if (accepted.Correction?.Words is { } words)
            Body(json, words, "editing", accepted.Article.Language);
        json.WriteEndArray();
        json.WriteStartArray("target");
        Targets(json, accepted);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, string text, string purpose, string language)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", text);
        json.WriteString("format", "text/plain");
        json.WriteString("language", language);
        json.WriteString("purpose", purpose);
        json.WriteEndObject();
    }

    private static void Targets(Utf8JsonWriter json, AcceptedFinding accepted)
    {
        var claims = accepted.Claims;
        foreach (var claim in claims)
            Target(json, accepted, claim.Quote, claim.Span, accepted.Report!.Article!.Text);
        if (claims.IsEmpty)
            foreach (var quote in accepted.Finding.Anchors)
                Target(json, accepted, quote, null, "");
    }

    private static void Target(Utf8JsonWriter json, AcceptedFinding accepted, string exact, TextSpan? span, string text)
    {
        json.WriteStartObject();
        json.WriteString("source", accepted.Address);
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", exact);
        if (span is { } place)
        {
            json.WriteString("prefix", text[Math.Max(0, place.Start - Around)..place.Start]);
            json.WriteString("suffix", text[place.End..Math.Min(text.Length, place.End + Around)]);
        }

        json.WriteEndObject();
        if (span is { } position)
        {
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", position.Start);
            json.WriteNumber("end", position.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
