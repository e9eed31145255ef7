using FactCheck.Model;

namespace FactCheck.Reports.Html;

/// <summary>What the index says of one article: as little as a run over thousands can keep in memory.</summary>
/// <param name="Link">Its page, or its place in this one.</param>
/// <param name="Source">The path or URL as it was given.</param>
/// <param name="Title">The headline, else the last part of the source.</param>
/// <param name="Language">The language pack used, or null.</param>
/// <param name="Errors">Findings of severity error.</param>
/// <param name="Warnings">Findings of severity warning.</param>
/// <param name="Notes">Findings of severity note.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Checks">The relations that were evaluated.</param>
/// <param name="Failed">Whether it could not be read or checked.</param>
public sealed record ArticleRow(
    string Link, string Source, string Title, string? Language, int Errors, int Warnings, int Notes, int Claims, int Checks, bool Failed)
{
    /// <summary>The row of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="title">What its page is called.</param>
    /// <param name="link">Its page.</param>
    public static ArticleRow Of(DocumentReport document, string title, string link)
    {
        ArgumentNullException.ThrowIfNull(document);
        var totals = RunTotals.None.Add(document, failed: false);
        return new ArticleRow(
            link, document.Source, title, document.Language, totals.Errors, totals.Warnings, totals.Notes, totals.Claims, totals.Checks, !document.Errors.IsEmpty);
    }

    /// <summary>What the filters go by: the worst that was found.</summary>
    internal string State => this switch
    {
        { Failed: true } => "failed",
        { Errors: > 0 } => "error",
        { Warnings: > 0 } => "warning",
        { Notes: > 0 } => "note",
        _ => "clear",
    };

    /// <summary>Worst first.</summary>
    internal int Weight => State switch
    {
        "error" => 0,
        "warning" => 1,
        "failed" => 2,
        "note" => 3,
        _ => 4,
    };
}
