namespace FactCheck.Store.People;

/// <summary>Who looks: private drafts are seen by their owner and those named, by nobody else.</summary>
/// <param name="Name">The person's name; "" for nobody in particular, who sees what everybody may.</param>
public readonly record struct Viewer(string Name)
{
    /// <summary>Nobody in particular.</summary>
    public static Viewer Anybody => new("");

    /// <summary>The condition that a row may be seen by @viewer.</summary>
    internal static string Sees(string alias, string article) =>
        $"({alias}.owner IS NULL OR {alias}.owner = @viewer OR EXISTS (SELECT 1 FROM article_readers seen WHERE seen.article = {article} AND seen.person = @viewer))";
}
