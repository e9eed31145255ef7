using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>One finding for people: where it stands, the two intervals, the four lines, what speaks for and against.</summary>
internal sealed class FindingSection(TerminalPage page, InterfaceText texts, DocumentView view)
{
    private const int Indent = 4;
    private const int Hanging = 2;
    private const int ChartColumns = 32;

    public void Write(Finding finding)
    {
        var severity = Json.ContractNames.Of(finding.Severity);
        page.Blank();
        page.Write(2, Hanging, new Inked(texts["severity." + severity], FindingSummary.InkOf(finding.Severity)), "  ", new Inked(finding.Rule, Ink.Strong), new Inked($"  {finding.Id}  {CertaintyWords.Of(finding, texts)}{FindingStates.Suffix(finding, texts)}", Ink.Faint));
        foreach (var passage in view.Passages(finding.Claims))
            page.Write(Indent, Hanging, [new Inked(passage.Text.Length > 0 ? passage.Place + ": " : passage.Place, Ink.Faint), .. passage.Pieces(finding.Suspect, page.Color)]);
        WriteIntervals(finding);
        WriteLines(finding);
        WriteEvidence(finding);
    }

    /// <summary>One line, for what asks nothing of the reader.</summary>
    public void Mention(Finding finding) =>
        page.Write(Indent / 2, Hanging, new Inked($"{FindingStates.Of(finding, texts)}  {finding.Rule}  {finding.Id}  {finding.Message}", Ink.Faint));

    private void WriteIntervals(Finding finding)
    {
        if (finding.Explanation is not { Stated: { } stated, Expected: { } expected })
            return;
        var unit = view.UnitOf(finding);
        if (FigureText.Of(stated, unit, texts) is not { } statedText || FigureText.Of(expected, unit, texts) is not { } expectedText)
            return;
        var chart = IntervalChart.For([stated, expected], ChartColumns);
        var label = Math.Max(DisplayWidth.Of(texts["stated"]), DisplayWidth.Of(texts["expected"]));
        page.Blank();
        WriteInterval(texts["stated"], label, chart?.Draw(stated), statedText, Ink.Suspect);
        WriteInterval(texts["expected"], label, chart?.Draw(expected), expectedText, Ink.Held);
    }

    private void WriteInterval(string name, int width, string? chart, string figure, Ink ink)
    {
        var padding = new string(' ', width - DisplayWidth.Of(name) + 2);
        page.Write(Indent, Hanging, new Inked(name + padding, Ink.Faint), new Inked(chart is null ? "" : chart + "  ", ink == Ink.Suspect ? Ink.Error : ink), figure);
    }

    private void WriteLines(Finding finding)
    {
        var (conflict, formula, likelier, advice, _, _) = finding.Explanation;
        page.Blank();
        foreach (var line in ImmutableArray.Create(conflict, formula, likelier, advice))
            if (line.Length > 0)
                page.Write(Indent, Hanging, line);
    }

    private void WriteEvidence(Finding finding)
    {
        foreach (var evidence in finding.Evidence)
        {
            var verdict = texts.Format(evidence.For ? "for" : "against", view.Quote(evidence.Claim));
            var arithmetic = evidence.Text.Length > 0 ? $": {evidence.Text}" : "";
            page.Write(Indent, Hanging, new Inked(evidence.For ? "+ " : "- ", evidence.For ? Ink.Held : Ink.Error), $"{verdict}{arithmetic} ", new Inked($"({evidence.Rule})", Ink.Faint));
        }
    }
}
