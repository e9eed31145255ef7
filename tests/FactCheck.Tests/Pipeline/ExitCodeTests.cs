using FactCheck.Pipeline;
using FactCheck.Reports;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline;

public sealed class ExitCodeTests
{
    private static readonly RunTotals Clean = RunTotals.None.Add(SampleReports.Clean(), failed: false);
    private static readonly RunTotals WithError = Clean.Add(SampleReports.Conflict(), failed: false);
    private static readonly RunTotals WithNote = Clean with { Notes = 1 };
    private static readonly RunTotals WithWarning = Clean with { Warnings = 1 };

    [Fact]
    public void Nothing_found_is_success() => Assert.Equal(0, ExitCode.Of(Clean, FailOn.Note));

    [Theory]
    [InlineData(FailOn.Error, 1, 0, 0)]
    [InlineData(FailOn.Warning, 1, 1, 0)]
    [InlineData(FailOn.Note, 1, 1, 1)]
    [InlineData(FailOn.Never, 0, 0, 0)]
    public void Findings_count_from_the_severity_asked_for(FailOn failOn, int error, int warning, int note) => Assert.Equal(
        (error, warning, note),
        (ExitCode.Of(WithError, failOn), ExitCode.Of(WithWarning, failOn), ExitCode.Of(WithNote, failOn)));

    [Fact]
    public void An_unreadable_input_among_others_is_3() => Assert.Equal(3, ExitCode.Of(Clean.Add(SampleReports.Unreadable(), failed: true), FailOn.Error));

    [Fact]
    public void Findings_beat_an_unreadable_input() => Assert.Equal(1, ExitCode.Of(WithError.Add(SampleReports.Unreadable(), failed: true), FailOn.Error));

    [Fact]
    public void Nothing_readable_is_2_even_when_findings_never_count() =>
        Assert.Equal(2, ExitCode.Of(RunTotals.None.Add(SampleReports.Unreadable(), failed: true), FailOn.Never));

    [Fact]
    public void No_input_at_all_is_2() => Assert.Equal(2, ExitCode.Of(RunTotals.None with { Skipped = 3 }, FailOn.Error));
}
