using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>
/// Writes one report in one format, document by document, so that a run of any length takes the memory of one
/// article. Disposing before <see cref="End"/> leaves an unfinished report; it never throws away what was written.
/// </summary>
public interface IReportWriter : IDisposable
{
    /// <summary>Opens the report.</summary>
    void Begin();

    /// <summary>Adds one document; the order of the calls is the order of the report.</summary>
    void Write(DocumentReport document);

    /// <summary>Closes the report.</summary>
    void End(RunTotals totals);
}
