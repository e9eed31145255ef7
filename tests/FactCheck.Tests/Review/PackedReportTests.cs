using FactCheck.Review.Checking;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>A report as the store keeps it.</summary>
public sealed class PackedReportTests
{
    [Fact]
    public void What_comes_out_is_what_went_in_with_what_the_record_says_of_a_finding()
    {
        var report = SampleReports.Conflict();
        report = report with { Findings = [.. report.Findings.Select(static (f, i) => f with { Worth = 0.25 + (i / 8.0), Judged = 4000 + i })] };
        var packed = PackedReport.Write(report);
        var read = PackedReport.Read(packed);
        Assert.NotEmpty(report.Findings);
        Assert.Equal(report.Findings.Select(static f => (f.Id, f.Worth, f.Judged, f.Share)), read.Findings.Select(static f => (f.Id, f.Worth, f.Judged, f.Share)));
        Assert.All(read.Findings, static f => Assert.NotNull(f.Share));
        Assert.Equal(packed, PackedReport.Write(read));
    }
}
