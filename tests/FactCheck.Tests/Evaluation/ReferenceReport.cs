using FactCheck.Model;
using FactCheck.Reports;
using FactCheck.Reports.Json;

namespace FactCheck.Tests.Evaluation;

/// <summary>The JSON report that the reference scorer reads, written as the program writes it.</summary>
internal static class ReferenceReport
{
    public static byte[] Write(IEnumerable<DocumentReport> reports)
    {
        using var stream = new MemoryStream();
        using (var writer = new JsonReportWriter(stream, new ToolIdentity("0", "0")))
        {
            var totals = RunTotals.None;
            writer.Begin();
            foreach (var report in reports)
            {
                writer.Write(report);
                totals = totals.Add(report, failed: false);
            }

            writer.End(totals);
        }

        return stream.ToArray();
    }
}
