using FactCheck.Model;

namespace FactCheck.Reports.Html;

/// <summary>What a run came to, gathered document by document for its index.</summary>
public sealed class RunIndex
{
    private readonly List<ArticleRow> _rows = [];
    private readonly Dictionary<string, int> _families = new(StringComparer.Ordinal);

    /// <summary>The articles, worst first, then in the order of the run.</summary>
    internal IEnumerable<ArticleRow> Rows => _rows.OrderBy(static r => r.Weight).ThenByDescending(static r => r.Errors).ThenByDescending(static r => r.Warnings);

    internal int Count => _rows.Count;

    /// <summary>Findings by family, most first.</summary>
    internal IEnumerable<KeyValuePair<string, int>> Families => _families.OrderByDescending(static f => f.Value).ThenBy(static f => f.Key, StringComparer.Ordinal);

    internal int Ignored { get; private set; }

    internal int NotUnderstood { get; private set; }

    internal int Holding { get; private set; }

    internal int Broken { get; private set; }

    internal int Untestable { get; private set; }

    /// <summary>How many articles are in a state.</summary>
    internal int In(string state) => _rows.Count(r => r.State == state);

    /// <summary>Adds an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="link">Its page, or its place in this one.</param>
    public void Add(ReportedArticle article, string link)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = article.Document;
        _rows.Add(ArticleRow.Of(document, article.Title, link));
        foreach (var finding in document.Findings)
            _families[finding.Family] = _families.GetValueOrDefault(finding.Family) + 1;
        Ignored += document.Ignored.Length;
        NotUnderstood += document.NotUnderstood.Length;
        Holding += document.Checks.Count(static c => c.Outcome == Outcome.Holds);
        Broken += document.Checks.Count(static c => c.Outcome == Outcome.Broken);
        Untestable += document.Checks.Count(static c => c.Outcome == Outcome.Untestable);
    }
}
