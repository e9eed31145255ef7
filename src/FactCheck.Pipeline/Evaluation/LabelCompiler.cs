using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A .fc file → the flawed article and its clean twin, each with its labels.</summary>
internal static class LabelCompiler
{
    /// <param name="text">The file's text, NFC, lines ended by line feeds.</param>
    /// <exception cref="LabelFormatException">The file does not keep to the format.</exception>
    public static (LabelledArticle Flawed, LabelledArticle Clean) Compile(string text)
    {
        var source = LabelSourceReader.Read(text);
        var flawed = Twin(source, flawed: true);
        var clean = Twin(source, flawed: false);
        return flawed.Gold.Text == clean.Gold.Text
            ? throw new LabelFormatException(source.BodyOffset, "both twins read the same; give a claim a clean version ('||…') or words in '{{flawed||clean}}'")
            : (flawed, clean);
    }

    private static LabelledArticle Twin(LabelSource source, bool flawed)
    {
        var layout = Layout.Of(TwinRenderer.Render(source, flawed));
        var ids = layout.Claims.Select(static claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (finding, offset) in source.Findings)
            RequireKnown(finding.Claims, ids, offset);
        foreach (var (trap, offset) in source.Traps)
            RequireKnown(trap.Claims, ids, offset);

        var id = source.Id + (flawed ? ".flawed" : ".clean");
        var page = ArticleRenderer.IsPage(source.Id, layout.Rows);
        var gold = new GoldArticle
        {
            Id = id,
            Lang = source.Lang,
            Genre = source.Genre,
            Flawed = flawed,
            Text = layout.Text,
            Claims = layout.Claims,
            Findings = flawed ? [.. source.Findings.Select(static finding => finding.Value)] : [],
            Traps = [.. source.Traps.Select(static trap => trap.Value)],
        };
        return new LabelledArticle(
            id + (page ? ".html" : ".txt"), page ? ArticleRenderer.ToHtml(source.Lang, layout.Rows) : ArticleRenderer.ToText(layout.Rows), gold, source.Split);
    }

    private static void RequireKnown(ImmutableArray<string> claims, HashSet<string> ids, int offset)
    {
        if (claims.IsEmpty)
            throw new LabelFormatException(offset, "no claim is named; list the ids of the claims concerned");
        foreach (var claim in claims)
            if (!ids.Contains(claim))
                throw new LabelFormatException(offset, $"no claim of this article is called '{claim}'");
    }
}
