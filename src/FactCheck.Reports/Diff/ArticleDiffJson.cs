using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Diff;

/// <summary>The difference of two versions for programs: claims by id of the version they stand in, findings by fingerprint.</summary>
public static class ArticleDiffJson
{
    /// <summary>Writes a difference.</summary>
    public static void Write(Stream stream, DocumentReport old, DocumentReport @new, ArticleDiff diff)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(diff);
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("version", JsonReportWriter.ContractVersion);
            json.WriteString("old", old.Source);
            json.WriteString("new", @new.Source);
            WriteChanges(json, "changed", diff.Changed);
            WriteChanges(json, "added", diff.Added);
            WriteChanges(json, "removed", diff.Removed);
            json.WriteNumber("same", diff.Same);
            json.WriteStartArray("stale");
            foreach (var (changed, left) in diff.Stale)
            {
                json.WriteStartObject();
                WriteClaim(json, "old", changed.Old);
                WriteClaim(json, "new", changed.New);
                WriteClaim(json, "left", left);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            WriteFindings(json, "fixedFindings", diff.Fixed);
            WriteFindings(json, "newFindings", diff.New);
            WriteFindings(json, "remainingFindings", diff.Remaining);
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void WriteChanges(Utf8JsonWriter json, string name, ImmutableArray<ClaimChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var (old, @new) in changes)
        {
            json.WriteStartObject();
            WriteClaim(json, "old", old);
            WriteClaim(json, "new", @new);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, string name, Claim? claim)
    {
        if (claim is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("id", claim.Id);
        json.WriteString("quote", claim.Quote);
        json.WriteNumber("start", claim.Span.Start);
        json.WriteNumber("end", claim.Span.End);
        json.WriteDecimal("value", claim.Value);
        json.WriteString("unit", claim.Unit);
        json.WriteString("date", claim.Date?.ToString());
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, string name, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("id", finding.Id);
            json.WriteString("rule", finding.Rule);
            json.WriteString("severity", ContractNames.Of(finding.Severity));
            json.WriteString("message", finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
