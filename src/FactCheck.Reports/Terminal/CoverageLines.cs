using FactCheck.Model;

namespace FactCheck.Reports.Terminal;

/// <summary>What of an article was checked, and what became of each of its numbers.</summary>
internal sealed class CoverageLines(TerminalPage page, InterfaceText texts)
{
    private const int Indent = 2;
    private const int QuotesShown = 5;

    public void Write(DocumentReport document, Article article, bool verbose)
    {
        var held = document.Checks.Where(static c => c.Outcome == Outcome.Holds).ToArray();
        if (verbose)
            WriteChecks(document, held);
        var counts = string.Join(
            " · ",
            (string[])
            [
                texts.Count("claims", document.Claims.Length),
                .. verbose || held.Length == 0 ? (string[])[] : [texts.Count("held", held.Length)],
                texts.Count("ignored", document.Ignored.Length) + Bracketed(Reasons(document)),
                texts.Count("notUnderstood", document.NotUnderstood.Length) + Bracketed(Quotes(document, article)),
            ]);
        page.Write(Indent, Indent, new Inked(counts, Ink.Faint));
    }

    private void WriteChecks(DocumentReport document, Check[] held)
    {
        if (held.Length > 0)
            page.Write(Indent, Indent, texts.Count("held", held.Length));
        foreach (var check in held)
            page.Write(Indent * 2, Indent, new Inked("✓ ", Ink.Held), check.Formula, new Inked($"{(check.Formula.Length > 0 ? "  " : "")}({check.Rule})", Ink.Faint));
        var untestable = document.Checks.Count(static c => c.Outcome == Outcome.Untestable);
        if (untestable > 0)
            page.Write(Indent, Indent, new Inked(texts.Count("untestable", untestable), Ink.Faint));
    }

    private IEnumerable<string> Reasons(DocumentReport document) => document.Ignored
        .CountBy(static i => i.Reason)
        .OrderByDescending(static r => r.Value).ThenBy(static r => r.Key, StringComparer.Ordinal)
        .Select(r => $"{r.Value} {texts.Word("reason", r.Key)}");

    private static IEnumerable<string> Quotes(DocumentReport document, Article article)
    {
        var quotes = document.NotUnderstood.Take(QuotesShown).Select(article.Words).Where(static w => w.Length > 0).Select(static w => $"“{w}”").ToArray();
        return quotes.Length > 0 && document.NotUnderstood.Length > QuotesShown ? quotes.Append("…") : quotes;
    }

    private static string Bracketed(IEnumerable<string> items)
    {
        var list = string.Join(", ", items);
        return list.Length > 0 ? $" ({list})" : "";
    }
}
