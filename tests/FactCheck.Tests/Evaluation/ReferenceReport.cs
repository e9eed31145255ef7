using System.Text.Json.Nodes;
using FactCheck.Model;

namespace FactCheck.Tests.Evaluation;

/// <summary>The part of the JSON report that the reference scorer reads.</summary>
internal static class ReferenceReport
{
    public static string Write(IEnumerable<(string Source, DocumentReport Report)> reports) => new JsonObject
    {
        ["documents"] = new JsonArray([.. reports.Select(pair => Document(pair.Source, pair.Report))]),
    }.ToJsonString();

    private static JsonObject Document(string source, DocumentReport report) => new()
    {
        ["source"] = source,
        ["text"] = report.Article!.Text,
        ["claims"] = new JsonArray([.. report.Claims.Select(Claim)]),
        ["findings"] = new JsonArray([.. report.Findings.Select(Finding)]),
    };

    private static JsonObject Claim(Claim claim) => new()
    {
        ["id"] = claim.Id,
        ["quote"] = claim.Quote,
        ["start"] = claim.Span.Start,
        ["end"] = claim.Span.End,
        ["kind"] = CamelCase(claim.Kind.ToString()),
        ["value"] = (double?)claim.Value,
        ["low"] = (double?)claim.Low,
        ["high"] = (double?)claim.High,
        ["unit"] = claim.Unit,
        ["date"] = claim.Date?.ToString(),
        ["hedge"] = claim.Hedge.ToString().ToLowerInvariant(),
    };

    private static JsonObject Finding(Finding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["family"] = finding.Family,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["message"] = finding.Message,
        ["claims"] = new JsonArray([.. finding.Claims]),
        ["sets"] = new JsonArray([.. finding.Sets.Select(set => new JsonArray([.. set]))]),
    };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
