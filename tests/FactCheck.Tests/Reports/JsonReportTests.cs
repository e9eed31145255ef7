using System.Text.Json;
using CsCheck;
using FactCheck.Model;
using FactCheck.Reports.Json;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class JsonReportTests
{
    [Fact]
    public void Follows_the_contract_to_the_letter() =>
        GoldenFile.Matches("report.json", ReportText.Write("json", SampleReports.Conflict(), SampleReports.Clean(), SampleReports.Unreadable()));

    [Fact]
    public void Every_key_is_there_whatever_is_known()
    {
        using var report = JsonDocument.Parse(ReportText.Write("json", SampleReports.Conflict(), SampleReports.Unreadable()));
        var documents = report.RootElement.GetProperty("documents").EnumerateArray().ToArray();
        string[] expected = ["source", "sha256", "identity", "language", "title", "published", "text", "claims", "findings", "checks", "ignored", "notUnderstood", "errors"];
        Assert.All(documents, d => Assert.Equal(expected, d.EnumerateObject().Select(p => p.Name)));
        string[] keys =
        [
            "id", "quote", "start", "end", "block", "headers", "kind", "value", "low", "high", "unit", "date", "hedge", "direction", "role", "subject", "measure",
            "period", "scope", "basis", "modality", "speaker", "negated", "confidence",
        ];
        var claims = documents[0].GetProperty("claims").EnumerateArray().ToArray();
        Assert.Equal(8, claims.Length);
        Assert.All(claims, c => Assert.Equal(keys, c.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public void State_and_suppression_of_a_finding_are_said()
    {
        var conflict = SampleReports.Conflict();
        var finding = conflict.Findings[0] with { State = FindingState.NewByRules, Suppression = new Suppression("old table", new DateOnly(2026, 12, 31), "a.md:3:1") };
        using var report = JsonDocument.Parse(ReportText.Write("json", conflict with { Findings = [finding, conflict.Findings[1]] }));
        var findings = report.RootElement.GetProperty("documents")[0].GetProperty("findings");
        Assert.Equal("newByRules", findings[0].GetProperty("state").GetString());
        Assert.Equal("""{"reason":"old table","until":"2026-12-31","place":"a.md:3:1"}""", JsonSerializer.Serialize(findings[0].GetProperty("suppression")));
        Assert.Equal(JsonValueKind.Null, findings[1].GetProperty("state").ValueKind);
        Assert.Equal(JsonValueKind.Null, findings[1].GetProperty("suppression").ValueKind);
        Assert.Equal("""{"documents":1,"claims":8,"findings":2,"checks":3,"open":1,"newByRules":0,"unchanged":0,"suppressed":1}""", JsonSerializer.Serialize(report.RootElement.GetProperty("summary")));
    }

    [Fact]
    public void Offsets_lead_to_the_quote()
    {
        using var report = JsonDocument.Parse(ReportText.Write("json", SampleReports.Conflict()));
        var document = report.RootElement.GetProperty("documents")[0];
        var text = document.GetProperty("text").GetString()!;
        var quoted = document.GetProperty("claims").EnumerateArray()
            .Concat(document.GetProperty("ignored").EnumerateArray())
            .Concat(document.GetProperty("notUnderstood").EnumerateArray())
            .ToArray();
        Assert.Equal(10, quoted.Length);
        Assert.All(quoted, q => Assert.Equal(q.GetProperty("quote").GetString(), text[q.GetProperty("start").GetInt32()..q.GetProperty("end").GetInt32()]));
    }

    [Theory]
    [InlineData("5.20", "5.2")]
    [InlineData("254000000.00", "254000000")]
    [InlineData("0.000", "0")]
    [InlineData("-0.10", "-0.1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_decimal_is_written_exactly_and_without_the_zeros_of_its_scale(string value, string expected) =>
        Assert.Equal(expected, Value(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Any_decimal_comes_back_as_it_was() => Gen.Decimal.Sample(value =>
        decimal.Parse(Value(value), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture) == value);

    [Fact]
    public void A_confidence_that_is_no_number_is_none()
    {
        var document = SampleReports.Clean();
        document = document with { Claims = [document.Claims[0] with { Confidence = double.NaN }] };
        using var report = JsonDocument.Parse(ReportText.Write("json", document));
        Assert.Equal(0, report.RootElement.GetProperty("documents")[0].GetProperty("claims")[0].GetProperty("confidence").GetDecimal());
    }

    [Fact]
    public void Every_name_of_the_model_has_a_word_of_the_contract()
    {
        Assert.All(Enum.GetValues<BlockKind>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<QuantityKind>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<Hedge>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<Direction>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<Role>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<Modality>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<Severity>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<Outcome>(), v => Assert.NotEmpty(ContractNames.Of(v)));
        Assert.All(Enum.GetValues<FindingState>(), v => Assert.NotEmpty(ContractNames.Of(v)));
    }

    [Fact]
    public void A_report_that_ends_early_is_still_one_object()
    {
        using var report = JsonDocument.Parse(ReportText.Write("json"));
        Assert.Equal(0, report.RootElement.GetProperty("summary").GetProperty("documents").GetInt32());
    }

    [Fact]
    public void Json_lines_holds_one_document_of_the_contract_a_line()
    {
        var lines = ReportText.Write("jsonl", SampleReports.Conflict(), SampleReports.Unreadable()).TrimEnd('\n').Split('\n');
        using var whole = JsonDocument.Parse(ReportText.Write("json", SampleReports.Conflict(), SampleReports.Unreadable()));
        var documents = whole.RootElement.GetProperty("documents").EnumerateArray().ToArray();
        Assert.Equal(documents.Length, lines.Length);
        foreach (var (line, document) in lines.Zip(documents))
        {
            using var parsed = JsonDocument.Parse(line);
            Assert.True(JsonElement.DeepEquals(document, parsed.RootElement));
        }
    }

    private static string Value(decimal value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteDecimal("v", value);
            json.WriteEndObject();
        }
        using var parsed = JsonDocument.Parse(stream.ToArray());
        return parsed.RootElement.GetProperty("v").GetRawText();
    }
}
