using System.Text;
using FactCheck.Model;
using FactCheck.Reports;

namespace FactCheck.Tests.Support;

/// <summary>Whole reports in memory.</summary>
internal static class ReportText
{
    public static ToolIdentity Tool { get; } = new("1.2.3", new string('0', 64));

    public static string Write(string format, params ReadOnlySpan<DocumentReport> documents) => Write(format, new ReportSettings(Tool), documents);

    public static string Write(string format, ReportSettings settings, params ReadOnlySpan<DocumentReport> documents)
    {
        using var stream = new MemoryStream();
        using (var writer = ReportFormats.Find(format)!.Open(stream, settings))
        {
            var totals = RunTotals.None;
            writer.Begin();
            foreach (var document in documents)
            {
                writer.Write(document);
                totals = totals.Add(document, failed: document.Article is null);
            }
            writer.End(totals);
        }
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
