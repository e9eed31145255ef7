using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FactCheck.Checking;
using FactCheck.Model;

namespace FactCheck.Reports.Json;

/// <summary>
/// One document as the JSON contract (version 1.0) has it. Every key is always there; the text and the quotes of a report
/// without the article's words are null.
/// </summary>
internal static class DocumentJson
{
    public static void Write(Utf8JsonWriter json, DocumentReport document)
    {
        var article = document.Article;
        json.WriteStartObject();
        json.WriteString("source", document.Source);
        json.WriteString("sha256", article?.Sha256);
        json.WriteString("identity", article?.Identity);
        json.WriteString("language", document.Language);
        json.WriteString("title", article?.Title);
        json.WriteString("published", article?.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("text", NullIfEmpty(article?.Text));
        WriteList(json, "claims", document.Claims, article, WriteClaim);
        WriteList(json, "findings", document.Findings, article, WriteFinding);
        WriteList(json, "checks", document.Checks, article, WriteCheck);
        WriteList(json, "ignored", document.Ignored, article, WriteIgnored);
        WriteList(json, "notUnderstood", document.NotUnderstood, article, WriteNotUnderstood);
        WriteStrings(json, "errors", document.Errors);
        json.WriteEndObject();
    }

    private static void WriteList<T>(
        Utf8JsonWriter json, string name, ImmutableArray<T> items, Article? article, Action<Utf8JsonWriter, T, Article?> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item, article);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim, Article? article)
    {
        var allowed = ClaimInterval.Of(claim);
        var block = article?.Blocks[claim.Block];
        json.WriteString("id", claim.Id);
        json.WriteString("quote", NullIfEmpty(claim.Quote));
        WriteSpan(json, claim.Span);
        json.WriteString("block", block is null ? null : ContractNames.Of(block.Kind));
        WriteStrings(json, "headers", block?.Cell is { } cell ? [.. cell.RowHeaders, .. cell.ColumnHeaders] : []);
        json.WriteString("kind", ContractNames.Of(claim.Kind));
        json.WriteDecimal("value", claim.Value);
        json.WriteDecimal("low", allowed?.Low);
        json.WriteDecimal("high", allowed?.High);
        json.WriteString("unit", claim.Unit);
        json.WriteString("date", claim.Date?.ToString());
        json.WriteString("hedge", ContractNames.Of(claim.Hedge));
        json.WriteString("direction", claim.Direction is { } direction ? ContractNames.Of(direction) : null);
        json.WriteString("role", ContractNames.Of(claim.Role));
        json.WriteString("subject", claim.Subject);
        json.WriteString("measure", claim.Measure);
        json.WriteString("period", claim.Period?.Label);
        json.WriteString("scope", claim.Scope);
        json.WriteString("basis", claim.Basis);
        json.WriteString("modality", ContractNames.Of(claim.Modality));
        json.WriteString("speaker", claim.Speaker);
        json.WriteBoolean("negated", claim.Negated);
        json.WriteConfidence("confidence", claim.Confidence);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, Article? article)
    {
        json.WriteString("id", finding.Id);
        json.WriteString("rule", finding.Rule);
        json.WriteString("family", finding.Family);
        json.WriteString("severity", ContractNames.Of(finding.Severity));
        json.WriteConfidence("confidence", finding.Confidence);
        json.WriteString("message", finding.Message);
        WriteStrings(json, "claims", finding.Claims);
        json.WriteStartArray("sets");
        foreach (var set in finding.Sets)
            WriteStrings(json, set);
        json.WriteEndArray();
        json.WriteString("suspect", finding.Suspect);
        json.WriteDecimal("repair", finding.Repair);
        WriteList(json, "evidence", finding.Evidence, article, WriteEvidence);
        json.WriteStartObject("explanation");
        json.WriteString("formula", finding.Explanation.Formula);
        WriteInterval(json, "expected", finding.Explanation.Expected);
        WriteInterval(json, "stated", finding.Explanation.Stated);
        json.WriteString("advice", finding.Explanation.Advice);
        json.WriteEndObject();
        json.WriteString("state", finding.State is { } state ? ContractNames.Of(state) : null);
        WriteSuppression(json, finding.Suppression);
    }

    private static void WriteSuppression(Utf8JsonWriter json, Suppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppression");
            return;
        }
        json.WriteStartObject("suppression");
        json.WriteString("reason", suppression.Reason);
        json.WriteString("until", suppression.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("place", suppression.Place);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence, Article? article)
    {
        json.WriteString("claim", evidence.Claim);
        json.WriteBoolean("for", evidence.For);
        json.WriteString("rule", evidence.Rule);
        WriteStrings(json, "claims", evidence.Claims);
    }

    private static void WriteCheck(Utf8JsonWriter json, Check check, Article? article)
    {
        json.WriteString("rule", check.Rule);
        WriteStrings(json, "claims", check.Claims);
        json.WriteString("outcome", ContractNames.Of(check.Outcome));
        json.WriteString("formula", check.Formula);
        WriteInterval(json, "expected", check.Expected);
        WriteInterval(json, "stated", check.Stated);
    }

    private static void WriteIgnored(Utf8JsonWriter json, IgnoredNumber ignored, Article? article)
    {
        WriteQuote(json, ignored.Span, article);
        json.WriteString("reason", ignored.Reason);
    }

    private static void WriteNotUnderstood(Utf8JsonWriter json, TextSpan span, Article? article) => WriteQuote(json, span, article);

    private static void WriteQuote(Utf8JsonWriter json, TextSpan span, Article? article)
    {
        json.WriteString("quote", NullIfEmpty(article?.Words(span)));
        WriteSpan(json, span);
    }

    private static string? NullIfEmpty(string? words) => string.IsNullOrEmpty(words) ? null : words;

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    /// <summary>An end without bound is null; where nothing is known, both are.</summary>
    private static void WriteInterval(Utf8JsonWriter json, string name, Interval? interval)
    {
        json.WriteStartObject(name);
        json.WriteDecimal("low", interval?.Low);
        json.WriteDecimal("high", interval?.High);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WritePropertyName(name);
        WriteStrings(json, values);
    }

    private static void WriteStrings(Utf8JsonWriter json, ImmutableArray<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
