using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Checking;
using FactCheck.Model;
using FactCheck.Reports.Html;
using FactCheck.Reports.Json;
using FactCheck.Reports.Rules;
using FactCheck.Reports.Terminal;

namespace FactCheck.Reports.Explain;

/// <summary>How a finding came about, step by step: spans, readings, intervals, formula, sets, evidence. Every step can be done by hand.</summary>
public sealed class FindingDerivation
{
    private const int Indent = 2;
    private const int Detail = 4;
    private const int ChartColumns = 40;

    private readonly TerminalPage _page;
    private readonly InterfaceText _texts;
    private readonly DocumentView _view;
    private readonly Finding _finding;
    private readonly RuleEntry? _rule;

    private FindingDerivation(TextWriter output, ReportSettings settings, DocumentReport document, Finding finding)
    {
        _page = new TerminalPage(output, settings.Width, settings.Color);
        _texts = InterfaceText.Of(settings.Language);
        _view = new DocumentView(document, document.Article!, _texts);
        _finding = finding;
        _rule = settings.Rules.Find(finding.Rule);
    }

    /// <summary>Writes the derivation of a finding of a document that was read.</summary>
    public static void Write(TextWriter output, ReportSettings settings, DocumentReport document, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(finding);
        new FindingDerivation(output, settings, document, finding).Write(document);
    }

    private ImmutableArray<Claim> Claims => [.. _finding.Claims.Select(_view.Find).OfType<Claim>().OrderBy(static c => c.Span.Start)];

    private void Write(DocumentReport document)
    {
        _page.Write(0, Indent, new Inked($"{_finding.Rule} {_finding.Id}", Ink.Strong), new Inked($"  {document.Source}", Ink.Faint));
        _page.Write(0, Indent, new Inked(_texts["severity." + ContractNames.Of(_finding.Severity)], FindingSummary.InkOf(_finding.Severity)), "  ", _finding.Message);
        WriteSpans();
        WriteReadings();
        WriteIntervals();
        WriteFormula();
        WriteSets();
        WriteEvidence();
        WriteRule();
    }

    private void WriteSpans()
    {
        Step(1, "explain.spans");
        foreach (var claim in Claims)
        {
            var region = _view.Region(claim) is { } at
                ? string.Create(CultureInfo.InvariantCulture, $", {at.StartLine}:{at.StartColumn}–{at.EndLine}:{at.EndColumn}")
                : _view.SourceOf(claim) is { } source ? ", " + source : "";
            _page.Write(Indent, Indent, Name(claim), string.Create(CultureInfo.InvariantCulture, $"{_view.Place(claim.Block)}{region}, {_texts["explain.offsets"]} {claim.Span.Start}–{claim.Span.End}"));
            foreach (var passage in _view.Passages([claim.Id]).Where(static p => p.Text.Length > 0))
                _page.Write(Detail, Indent, [.. passage.Pieces(_finding.Suspect, _page.Color)]);
        }
    }

    private void WriteReadings()
    {
        Step(2, "explain.readings");
        foreach (var claim in Claims)
        {
            _page.Write(Indent, Indent, Name(claim), Reading(claim));
            foreach (var other in claim.Readings.Skip(1))
                _page.Write(Detail, Indent, _texts.Format("explain.otherReading", Exact(other.Value), other.Weight.ToString("0.00", CultureInfo.InvariantCulture)));
            var facets = Facets(claim);
            if (facets.Length > 0)
                _page.Write(Detail, Indent, new Inked(facets, Ink.Faint));
        }
    }

    private string Reading(Claim claim)
    {
        var parts = new List<string> { claim.Date?.ToString() ?? (claim.Value is { } value ? $"{Exact(value)} {claim.Unit}".TrimEnd() : $"{Exact(claim.Low)}–{Exact(claim.High)} {claim.Unit}".TrimEnd()) };
        if (claim.Ulp > 0)
            parts.Add(_texts.Format("explain.lastPlace", Exact(claim.Ulp)));
        if (claim.Hedge != Hedge.Exact)
            parts.Add(_texts.Format("explain.hedge", _texts.Word("hedge", ContractNames.Of(claim.Hedge))));
        parts.Add(_texts.Word("kind", ContractNames.Of(claim.Kind)));
        return string.Join("; ", parts);
    }

    private string Facets(Claim claim) => string.Join(" · ", new (string Key, string? Value)[]
    {
        ("subject", claim.Subject), ("measure", claim.Measure), ("period", claim.Period?.Label), ("scope", claim.Scope), ("basis", claim.Basis), ("speaker", claim.Speaker),
        ("role", _texts.Word("role", ContractNames.Of(claim.Role))), ("modality", claim.Modality == Modality.Actual ? null : _texts.Word("modality", ContractNames.Of(claim.Modality))),
    }.Where(static f => !string.IsNullOrEmpty(f.Value)).Select(f => $"{_texts["facet." + f.Key]}: {f.Value}"));

    private void WriteIntervals()
    {
        Step(3, "explain.intervals");
        foreach (var claim in Claims)
            _page.Write(Indent, Indent, Name(claim), ClaimInterval.Of(claim) is { } interval ? FigureText.Of(interval, claim.Unit, _texts) ?? _texts["html.anything"] : ClaimMeaning.Figure(claim, _texts) ?? "–");
    }

    private void WriteFormula()
    {
        Step(4, "explain.formula");
        if (_finding.Explanation.Formula.Length > 0)
            _page.Write(Indent, Indent, _finding.Explanation.Formula);
        if (_finding.Explanation is not { Stated: { } stated, Expected: { } expected })
            return;
        var unit = _view.UnitOf(_finding);
        var chart = IntervalChart.For([stated, expected], ChartColumns);
        WriteInterval("stated", stated, unit, chart, Ink.Error);
        WriteInterval("expected", expected, unit, chart, Ink.Held);
        if (stated.GapTo(expected) is > 0 and var gap)
            _page.Write(Indent, Indent, _texts.Format("explain.gap", FigureText.Of(gap, unit, _texts)));
    }

    private void WriteInterval(string name, Interval interval, string unit, IntervalChart? chart, Ink ink)
    {
        var width = Math.Max(DisplayWidth.Of(_texts["stated"]), DisplayWidth.Of(_texts["expected"])) + 2;
        var label = _texts[name] + new string(' ', width - DisplayWidth.Of(_texts[name]));
        _page.Write(Indent, Indent, new Inked(label, Ink.Faint), new Inked(chart is null ? "" : chart.Draw(interval) + "  ", ink), FigureText.Of(interval, unit, _texts) ?? _texts["html.anything"]);
    }

    private void WriteSets()
    {
        Step(5, "explain.sets");
        foreach (var set in _finding.Sets)
            _page.Write(Indent, Indent, "{ " + string.Join(" ; ", set.Select(_view.Quote)) + " }");
    }

    private void WriteEvidence()
    {
        Step(6, "explain.evidence");
        foreach (var evidence in _finding.Evidence)
            _page.Write(
                Indent, Indent, new Inked(evidence.For ? "+ " : "- ", evidence.For ? Ink.Held : Ink.Error), _texts.Format(evidence.For ? "for" : "against", _view.Quote(evidence.Claim)),
                evidence.Text.Length > 0 ? $": {evidence.Text} " : " ", new Inked($"({evidence.Rule})", Ink.Faint));
        if (_finding.Explanation.Likelier.Length > 0)
            _page.Write(Indent, Indent, _finding.Explanation.Likelier);
        if (_finding.Repair is { } repair)
            _page.Write(Indent, Indent, _texts["html.repair"], ": ", FigureText.Of(repair, _view.Operands(_finding).Main.Unit, _texts));
        if (_finding.Explanation.Advice.Length > 0)
            _page.Write(Indent, Indent, new Inked("→ ", Ink.Held), _finding.Explanation.Advice);
    }

    private void WriteRule()
    {
        _page.Blank();
        _page.Write(0, Indent, new Inked(_texts.Format("explain.rule", _rule?.Title ?? _finding.Rule, _finding.Rule), Ink.Faint));
    }

    private void Step(int number, string key)
    {
        _page.Blank();
        _page.Write(0, Indent, new Inked(string.Create(CultureInfo.InvariantCulture, $"{number}. {_texts[key]}"), Ink.Strong));
    }

    private Inked Name(Claim claim) => new($"{(claim.Quote.Length > 0 ? claim.Quote : claim.Id)}  ", claim.Id == _finding.Suspect ? Ink.Suspect : Ink.Claim);

    private string Exact(decimal? value) => value?.ToString("#,##0.############", _texts.Numbers) ?? "";
}
