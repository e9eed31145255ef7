using System.Text.Encodings.Web;
using System.Text.Unicode;
using FactCheck.Reports.Html.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Reports.Html;

/// <summary>Renders the components of the report to text.</summary>
internal sealed class HtmlPages : IDisposable
{
    /// <summary>Escapes what HTML asks for and leaves Vietnamese readable.</summary>
    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public void WriteArticle(TextWriter output, ReportedArticle article) =>
        Render<ArticleReport>(output, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ArticleReport.Article)] = article });

    public void WriteOverview(TextWriter output, RunIndex index, RunTotals totals, InterfaceText texts) => Render<RunOverview>(output, new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(RunOverview.Index)] = index,
        [nameof(RunOverview.Totals)] = totals,
        [nameof(RunOverview.Texts)] = texts,
    });

    public void Dispose() => _services.Dispose();

    /// <summary>Nothing in the components waits, so the rendering is done when the dispatcher returns. A renderer a page: it keeps what it rendered.</summary>
    private void Render<T>(TextWriter output, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        try
        {
            renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(true);
                root.WriteHtmlTo(output);
            }).GetAwaiter().GetResult();
        }
        finally
        {
            renderer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}
