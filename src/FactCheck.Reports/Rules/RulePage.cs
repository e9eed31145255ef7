namespace FactCheck.Reports.Rules;

/// <summary>A rule's page, rules/checks/&lt;slug&gt;.md: what it does, why, an example, when it is silent.</summary>
/// <param name="Markdown">The page.</param>
/// <param name="Language">The language that it is written in.</param>
public sealed record RulePage(string Markdown, string Language)
{
    /// <summary>The page's heading.</summary>
    public string? Title => Markdown.Split('\n').FirstOrDefault(static l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

    /// <summary>The first paragraph under the first section, in one line.</summary>
    public string Summary
    {
        get
        {
            var lines = Markdown.Split('\n').Select(static l => l.Trim()).SkipWhile(static l => !l.StartsWith("## ", StringComparison.Ordinal)).Skip(1);
            return string.Join(' ', lines.SkipWhile(static l => l.Length == 0).TakeWhile(static l => l.Length > 0 && l[0] != '#'));
        }
    }
}
