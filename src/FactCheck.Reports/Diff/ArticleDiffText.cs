using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Reports.Json;
using FactCheck.Reports.Terminal;

namespace FactCheck.Reports.Diff;

/// <summary>The difference of two versions for people: first what asks for action.</summary>
public sealed class ArticleDiffText
{
    private const int Indent = 2;

    private readonly TerminalPage _page;
    private readonly InterfaceText _texts;
    private readonly DocumentView _old;
    private readonly DocumentView _new;

    private ArticleDiffText(TextWriter output, ReportSettings settings, DocumentReport old, DocumentReport @new)
    {
        _page = new TerminalPage(output, settings.Width, settings.Color);
        _texts = InterfaceText.Of(settings.Language);
        _old = new DocumentView(old, old.Article!, _texts);
        _new = new DocumentView(@new, @new.Article!, _texts);
    }

    /// <summary>Writes a difference.</summary>
    public static void Write(TextWriter output, ReportSettings settings, DocumentReport old, DocumentReport @new, ArticleDiff diff)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        ArgumentNullException.ThrowIfNull(diff);
        new ArticleDiffText(output, settings, old, @new).Write(diff);
    }

    private void Write(ArticleDiff diff)
    {
        _page.Write(0, Indent, new Inked($"{_old.Source} → {_new.Source}", Ink.Strong));
        WriteStale(diff.Stale);
        WriteFindings("diff.new", diff.New, _new, "+ ", Ink.Error);
        WriteFindings("diff.fixed", diff.Fixed, _old, "- ", Ink.Held);
        WriteFindings("diff.remaining", diff.Remaining, _new, "= ", Ink.Warning);
        WriteClaims("diff.changed", diff.Changed);
        WriteClaims("diff.added", diff.Added);
        WriteClaims("diff.removed", diff.Removed);
        _page.Blank();
        _page.Write(0, Indent, new Inked(
            string.Join(" · ", _texts.Count("diff.countChanged", diff.Changed.Length), _texts.Count("diff.countAdded", diff.Added.Length), _texts.Count("diff.countRemoved", diff.Removed.Length),
                _texts.Count("diff.countSame", diff.Same), _texts.Count("diff.countNew", diff.New.Length), _texts.Count("diff.countFixed", diff.Fixed.Length)),
            diff.New.IsEmpty && diff.Stale.IsEmpty ? Ink.Strong : Ink.Error));
    }

    private void WriteStale(ImmutableArray<StaleFigure> stale)
    {
        if (stale.IsEmpty)
            return;
        Heading("diff.stale");
        foreach (var (changed, left) in stale)
            _page.Write(Indent, Indent, new Inked("! ", Ink.Warning), _texts.Format(
                "diff.staleLine", changed.Old!.Quote, changed.New!.Quote, _new.Place(changed.New.Block), _new.Place(left.Block), left.Quote));
    }

    private void WriteFindings(string key, ImmutableArray<Finding> findings, DocumentView view, string sign, Ink ink)
    {
        if (findings.IsEmpty)
            return;
        Heading(key);
        foreach (var finding in findings)
            _page.Write(
                Indent, Indent, new Inked(sign, ink), new Inked(_texts["severity." + ContractNames.Of(finding.Severity)], FindingSummary.InkOf(finding.Severity)), "  ", finding.Message,
                new Inked($"  {view.Place(view.Operands(finding).Main.Block)}  {finding.Rule} {finding.Id}", Ink.Faint));
    }

    private void WriteClaims(string key, ImmutableArray<ClaimChange> changes)
    {
        if (changes.IsEmpty)
            return;
        Heading(key);
        foreach (var (old, @new) in changes)
        {
            var place = @new is null ? _old.Place(old!.Block) : _new.Place(@new.Block);
            _page.Write(Indent, Indent, new Inked(place + ": ", Ink.Faint), string.Join(" → ", ((Claim?[])[old, @new]).OfType<Claim>().Select(static c => c.Quote)));
        }
    }

    private void Heading(string key)
    {
        _page.Blank();
        _page.Write(0, Indent, new Inked(_texts[key], Ink.Strong));
    }
}
