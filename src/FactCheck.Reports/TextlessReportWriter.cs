using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>Any writer, given documents without the article's words.</summary>
internal sealed class TextlessReportWriter(IReportWriter writer, InterfaceText texts) : IReportWriter
{
    private readonly Textless _textless = new(texts);

    /// <inheritdoc />
    public void Begin() => writer.Begin();

    /// <inheritdoc />
    public void Write(DocumentReport document) => writer.Write(_textless.Of(document));

    /// <inheritdoc />
    public void End(RunTotals totals) => writer.End(totals);

    /// <inheritdoc />
    public void Dispose() => writer.Dispose();
}
