using System.Text;
using FactCheck.Reports.Json;
using FactCheck.Reports.Rules;
using FactCheck.Reports.Terminal;

namespace FactCheck.Reports.Explain;

/// <summary>A rule's page for the terminal. The pages are plain: headings, paragraphs, lists, emphasis and code.</summary>
public static class RulePageText
{
    private const int Indent = 2;

    /// <summary>Writes the page of a rule.</summary>
    public static void Write(TextWriter output, RuleEntry rule, ReportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(settings);
        var texts = InterfaceText.Of(settings.Language);
        var page = new TerminalPage(output, settings.Width, settings.Color);
        page.Write(0, Indent, new Inked(rule.Title, Ink.Strong));
        var severity = rule.Severity is { } known ? texts["severity." + ContractNames.Of(known)] : "";
        page.Write(0, Indent, new Inked(string.Join(" · ", ((string[])[rule.Slug, severity, texts.Word("family", rule.Family)]).Where(static p => p.Length > 0)), Ink.Faint));
        foreach (var (prefix, text) in Blocks(rule.Page?.Markdown ?? texts["explain.noPage"]))
            if (prefix == "#")
                WriteHeading(page, text);
            else
                page.Write(Indent, prefix.Length, [prefix, .. Inline(text)]);
    }

    private static void WriteHeading(TerminalPage page, string text)
    {
        page.Blank();
        page.Write(0, Indent, new Inked(text, Ink.Strong));
    }

    /// <summary>Headings, items and paragraphs, each joined to one line. Title and name stand above already.</summary>
    private static IEnumerable<(string Prefix, string Text)> Blocks(string markdown)
    {
        var block = new StringBuilder();
        var prefix = "";
        foreach (var line in markdown.Split('\n').Append(""))
        {
            var isItem = line.StartsWith("- ", StringComparison.Ordinal);
            if (block.Length > 0 && (line.Trim().Length == 0 || isItem || line[0] == '#'))
            {
                if (prefix != "`")
                    yield return (prefix, block.ToString());
                block.Clear();
            }
            if (line.StartsWith("## ", StringComparison.Ordinal))
                yield return ("#", line[3..].Trim());
            if (line.Trim().Length == 0 || line[0] == '#')
                continue;
            if (block.Length == 0)
                prefix = isItem ? "- " : IsName(line) ? "`" : "";
            block.Append(block.Length > 0 ? " " : "").Append((isItem ? line[2..] : line).Trim());
        }
    }

    private static bool IsName(string line) => line.Trim() is ['`', .., '`'] name && !name.AsSpan(1, name.Length - 2).Contains(' ');

    /// <summary>Emphasis and code as inks; where they do not show, the words stand alone.</summary>
    private static List<Inked> Inline(string text)
    {
        var pieces = new List<Inked>();
        var at = 0;
        while (at < text.Length)
        {
            var mark = text.AsSpan(at).IndexOfAny('*', '`');
            if (mark < 0)
                break;
            var start = at + mark;
            var sign = text.AsSpan(start).StartsWith("**") ? "**" : text.Substring(start, 1);
            var end = text.IndexOf(sign, start + sign.Length, StringComparison.Ordinal);
            if (end < 0)
                break;
            pieces.Add(text[at..start]);
            pieces.Add(new Inked(text[(start + sign.Length)..end], sign == "`" ? Ink.Claim : Ink.Strong));
            at = end + sign.Length;
        }
        pieces.Add(text[at..]);
        return pieces;
    }
}
