using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Checking;
using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>
/// A report without the article's words, for drafts that must not leak: values, kinds, places and verdicts stay; text,
/// title, quotes, headers, names and every sentence that quotes them are gone. An empty string stands for what is withheld.
/// </summary>
/// <remarks>
/// Done twice, it is as if done once. Done to the document and not by the writers, so that no writer, present or coming, can forget it. Writers only leave
/// out what is empty; the JSON contract writes it as null.
/// </remarks>
internal sealed class Textless(InterfaceText texts)
{
    public DocumentReport Of(DocumentReport document)
    {
        var claims = document.Claims.Select(WithoutWords).ToImmutableArray();
        var byId = claims.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        return document with
        {
            Article = document.Article is { } article ? WithoutWords(article) : null,
            Claims = claims,
            Findings = [.. document.Findings.Select(f => WithoutWords(f, byId))],
            Checks = [.. document.Checks.Select(static c => c with { Formula = "" })],
        };
    }

    private static Article WithoutWords(Article article) => article with
    {
        Text = "",
        WithheldTextSha256 = article.WithheldTextSha256 ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))),
        Title = null,
        Blocks = [.. article.Blocks.Select(static b => b.Cell is { } cell ? b with { Cell = cell with { RowHeaders = [], ColumnHeaders = [], Caption = null } } : b)],
    };

    /// <summary>The unit of a count is a noun of the article; other units are symbols. Measures may be nouns, too.</summary>
    private static Claim WithoutWords(Claim claim) => claim with
    {
        Quote = "",
        Unit = claim.Kind == QuantityKind.Count ? "" : claim.Unit,
        Subject = null,
        Measure = null,
        Scope = null,
        Basis = null,
        Speaker = null,
        PerUnit = null,
    };

    private Finding WithoutWords(Finding finding, Dictionary<string, Claim> claims)
    {
        var figures = finding.Claims.Select(id => claims.TryGetValue(id, out var claim) ? Figure(claim) : null).OfType<string>();
        var message = texts.Format("textless", string.Join("; ", figures.DefaultIfEmpty(finding.Rule)));
        return finding with
        {
            Message = message,
            Evidence = [.. finding.Evidence.Select(static e => e with { Text = "" })],
            Explanation = finding.Explanation with { Conflict = message, Formula = "", Likelier = "", Advice = "" },
        };
    }

    private string? Figure(Claim claim) => claim switch
    {
        { Value: { } value } => FigureText.Of(value, claim.Unit, texts),
        { Date: { } date } => date.ToString(),
        _ => ClaimInterval.Of(claim) is { } interval ? FigureText.Of(interval, claim.Unit, texts) : null,
    };
}
