using System.Globalization;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Reports.Html;

/// <summary>A folder: index.html and a self-contained page an article, each written as its article is finished.</summary>
internal sealed class HtmlFolderWriter : IReportWriter
{
    private const string IndexName = "index.html";
    private const int LongestName = 60;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Func<string, Stream> _open;
    private readonly ReportSettings _settings;
    private readonly InterfaceText _texts;
    private readonly HtmlPages _pages = new();
    private readonly RunIndex _index = new();

    /// <param name="open">Makes a file of the folder; disposing the stream finishes it.</param>
    /// <param name="settings">What the writer knows beside the documents.</param>
    public HtmlFolderWriter(Func<string, Stream> open, ReportSettings settings)
    {
        _open = open;
        _settings = settings;
        _texts = InterfaceText.Of(settings.Language);
    }

    /// <inheritdoc />
    public void Begin()
    {
        // Every article is a page of its own.
    }

    /// <inheritdoc />
    public void Write(DocumentReport document)
    {
        var name = NameOf(document.Source, _index.Count + 1);
        var article = new ReportedArticle(document, _texts, _settings.Rules);
        _index.Add(article, name);
        using var output = new StreamWriter(_open(name), Utf8);
        output.Write(HtmlShell.Head($"{article.Title} – FactCheck", _texts, IndexName));
        _pages.WriteArticle(output, article);
        output.Write(HtmlShell.Foot(_texts, _settings.Tool));
    }

    /// <inheritdoc />
    public void End(RunTotals totals)
    {
        using var output = new StreamWriter(_open(IndexName), Utf8);
        output.Write(HtmlShell.Head(_texts["html.overview"], _texts));
        _pages.WriteOverview(output, _index, totals, _texts);
        output.Write(HtmlShell.Foot(_texts, _settings.Tool));
    }

    /// <inheritdoc />
    public void Dispose() => _pages.Dispose();

    /// <summary>A number, which makes it unique, and what of the source's name every file system and URL takes as it is.</summary>
    private static string NameOf(string source, int number)
    {
        var name = new StringBuilder();
        var last = source.TrimEnd('/', '\\').Split('/', '\\')[^1];
        foreach (var c in last.Normalize(NormalizationForm.FormD).Replace('đ', 'd').Replace('Đ', 'D'))
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        var slug = name.ToString().Trim('-');
        return string.Create(CultureInfo.InvariantCulture, $"{number:0000}-{(slug.Length > LongestName ? slug[..LongestName] : slug)}.html");
    }
}
