using FactCheck.Model;
using FactCheck.Pipeline;
using FactCheck.Reports;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline;

public sealed class ExitCodeTests
{
    private static readonly RunTotals Clean = RunTotals.None.Add(SampleReports.Clean(), failed: false);
    private static readonly RunTotals Incomplete = Clean.Add(SampleReports.Unreadable(), failed: true);

    [Fact]
    public void Nothing_found_is_success() => Assert.Equal(0, ExitCode.Of(Clean, failing: 0));

    [Theory]
    [InlineData(FailOn.Error, true, false, false)]
    [InlineData(FailOn.Warning, true, true, false)]
    [InlineData(FailOn.Note, true, true, true)]
    [InlineData(FailOn.Never, false, false, false)]
    public void Findings_count_from_the_severity_asked_for(FailOn failOn, bool error, bool warning, bool note) => Assert.Equal(
        (error, warning, note), (failOn.Counts(Severity.Error), failOn.Counts(Severity.Warning), failOn.Counts(Severity.Note)));

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(3, 2, 1)]
    public void Some_may_be_let_pass(int failing, int allowed, int code) => Assert.Equal(code, ExitCode.Of(Clean, failing, allowed));

    [Fact]
    public void An_unreadable_input_among_others_is_3() => Assert.Equal(3, ExitCode.Of(Incomplete, failing: 0));

    [Fact]
    public void Findings_beat_an_unreadable_input() => Assert.Equal(1, ExitCode.Of(Incomplete, failing: 1));

    [Fact]
    public void Nothing_readable_is_2_even_when_findings_never_count() =>
        Assert.Equal(2, ExitCode.Of(RunTotals.None.Add(SampleReports.Unreadable(), failed: true), failing: 0));

    [Fact]
    public void No_input_at_all_is_2() => Assert.Equal(2, ExitCode.Of(RunTotals.None with { Skipped = 3 }, failing: 0));
}
