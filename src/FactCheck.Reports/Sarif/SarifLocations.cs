using System.Text.Json;
using FactCheck.Model;

namespace FactCheck.Reports.Sarif;

/// <summary>Writes where claims stand: file and region, and in words the place in the article, which also a page or a Word document has.</summary>
internal sealed class SarifLocations(Utf8JsonWriter json, DocumentView view)
{
    public void Write(Claim claim)
    {
        json.WriteStartObject();
        WriteBody(claim);
        json.WriteEndObject();
    }

    public void WriteRelated(Claim claim, int id)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        WriteBody(claim);
        json.WriteStartObject("message");
        json.WriteString("text", claim.Quote.Length > 0 ? $"{view.Place(claim.Block)}: {claim.Quote}" : view.Place(claim.Block));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteArtifact(Utf8JsonWriter json, string source, Action? region = null)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", SourceUri.Of(source));
        json.WriteEndObject();
        region?.Invoke();
        json.WriteEndObject();
    }

    private void WriteBody(Claim claim)
    {
        WriteArtifact(json, view.Source, () => WriteRegion(claim));
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", view.Place(claim.Block));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteRegion(Claim claim)
    {
        // Code hosts refuse a result without a line; a source without lines is shown at its top, the place is told in words.
        json.WriteStartObject("region");
        if (view.Region(claim) is not { } region)
        {
            json.WriteNumber("startLine", 1);
            json.WriteEndObject();
            return;
        }
        json.WriteNumber("startLine", region.StartLine);
        json.WriteNumber("startColumn", region.StartColumn);
        json.WriteNumber("endLine", region.EndLine);
        json.WriteNumber("endColumn", region.EndColumn);
        if (claim.Quote.Length > 0)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", claim.Quote);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
