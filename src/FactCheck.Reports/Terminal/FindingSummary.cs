using System.Globalization;
using FactCheck.Model;
using FactCheck.Reports.Json;

namespace FactCheck.Reports.Terminal;

/// <summary>One finding in a few lines: what does not agree, where, which is likelier, what to do, and by which name it can be explained.</summary>
internal sealed class FindingSummary(TerminalPage page, InterfaceText texts, DocumentView view)
{
    private const int Indent = 2;
    private const int Detail = 4;

    public void Write(Finding finding)
    {
        page.Write(
            Indent, Indent, new Inked(texts["severity." + ContractNames.Of(finding.Severity)], InkOf(finding.Severity)), "  ", new Inked(finding.Message, Ink.Strong));
        WritePlaces(finding);
        if (finding.Explanation.Likelier.Length > 0)
            page.Write(Detail, Indent, finding.Explanation.Likelier);
        if (finding.Explanation.Advice.Length > 0)
            page.Write(Detail, Indent, new Inked("→ ", Ink.Held), finding.Explanation.Advice);
        page.Write(Detail, Indent, new Inked($"{finding.Rule} {finding.Id}{FindingStates.Suffix(finding, texts)}", Ink.Faint));
    }

    internal static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Note,
    };

    private void WritePlaces(Finding finding)
    {
        var pieces = new List<Inked>();
        var last = "";
        foreach (var claim in finding.Claims.Select(view.Find).OfType<Claim>().OrderBy(static c => c.Span.Start))
        {
            var source = view.Region(claim) is { } region ? string.Create(CultureInfo.InvariantCulture, $"{region.StartLine}:{region.StartColumn}") : view.SourceOf(claim);
            var place = view.Place(claim.Block) + (source is null ? "" : $" ({source})");
            if (place != last)
                pieces.Add(new Inked($"{(pieces.Count > 0 ? " · " : "")}{place}", Ink.Faint));
            last = place;
            if (claim.Quote.Length > 0)
                pieces.AddRange([new Inked(" ", Ink.Faint), new Inked(page.Color ? claim.Quote : $"‹{claim.Quote}›", claim.Id == finding.Suspect ? Ink.Suspect : Ink.Claim)]);
        }
        page.Write(Detail, Indent, [.. pieces]);
    }
}
