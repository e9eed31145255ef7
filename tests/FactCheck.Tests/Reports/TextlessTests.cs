using System.Text.Json;
using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class TextlessTests
{
    public static TheoryData<string> Formats => [.. ReportFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_writer_tells_a_word_of_the_article(string format)
    {
        var report = SampleReports.Conflict();
        var text = ReportText.Write(format, new ReportSettings(ReportText.Tool) { ShowsText = false, Verbose = true }, report);
        Assert.All(Words(report), word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void With_text_every_writer_tells_some(string format)
    {
        var report = SampleReports.Conflict();
        var text = ReportText.Write(format, new ReportSettings(ReportText.Tool) { Verbose = true }, report);
        Assert.Contains(Words(report), word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Figures_places_and_verdicts_stay()
    {
        using var json = JsonDocument.Parse(ReportText.Write("json", new ReportSettings(ReportText.Tool) { ShowsText = false }, SampleReports.Conflict()));
        var document = json.RootElement.GetProperty("documents")[0];
        Assert.Equal(JsonValueKind.Null, document.GetProperty("text").ValueKind);
        Assert.Equal(254_000_000m, document.GetProperty("claims")[1].GetProperty("value").GetDecimal());
        Assert.Equal("USD", document.GetProperty("claims")[1].GetProperty("unit").GetString());
        Assert.Equal("Figures that do not agree: 254 million USD; 215 million USD.", document.GetProperty("findings")[0].GetProperty("message").GetString());
        Assert.Equal("holds", document.GetProperty("checks")[1].GetProperty("outcome").GetString());
    }

    /// <summary>Words that only the article has: those of its text and of what was found in it.</summary>
    private static string[] Words(DocumentReport report) =>
    [
        .. report.Article!.Text.Split([' ', '\n', '.', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(c => c > 127) && w.Length > 2),
        "người dùng", "254 triệu", "Simon Hu", "Alibaba Cloud", "Quý I", "Nghiêng", "Lệch", "Mở báo cáo",
    ];
}
