using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;
using FactCheck.Reports.Rules;
using FactCheck.Review;
using FactCheck.Review.Access;
using FactCheck.Review.Checking;
using FactCheck.Store;
using FactCheck.Store.Articles;
using FactCheck.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace FactCheck.Tests.Review;

/// <summary>A desk on a port of its own, with a store of its own; it can be closed and opened again.</summary>
internal sealed class TestDesk : IAsyncDisposable
{
    public const string Vietnamese = """
        Sông Hương tăng doanh thu

        Doanh thu năm 2025 của Công ty Sông Hương tăng 14,4% lên 241 tỷ đồng, từ 187 tỷ đồng năm 2024.

        Năm 2025, doanh thu của Công ty Sông Hương đạt 214 tỷ đồng.
        """;

    public const string English = """
        Harlan Foods lifts its outlook

        Harlan Foods said on Tuesday that revenue rose 12.6% to $214 million in the quarter ended in March, from $187 million a year earlier.
        """;

    private static readonly ProjectRules Rules = ProjectRules.Load(RuleBundle.Embedded(), ConfigurationFile.None(Path.GetTempPath()), "test");

    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;
    private ReviewStore? _store;
    private string? _url;

    public ReviewStore Store => _store!;

    /// <summary>Who may come in, where it is not whoever the browser says.</summary>
    public Func<ReviewStore, IPersonSource>? People { get; init; }

    /// <summary>Whether a proxy ends the encryption before it.</summary>
    public bool IsBehindTls { get; init; }

    /// <summary>How it fetches pages.</summary>
    public WebOptions Web { get; init; } = WebOptions.Default;

    /// <summary>What says when something is found.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where its store is.</summary>
    public string Folder => _folder.Root;

    /// <summary>The application, for its routes.</summary>
    public WebApplication App => _app!;

    public static async Task<TestDesk> OpenAsync(params string[] texts)
    {
        var desk = new TestDesk();
        await desk.StartAsync();
        for (var i = 0; i < texts.Length; i++)
            await desk.AddAsync(FormattableString.Invariant($"article-{i}"), texts[i]);
        return desk;
    }

    public string At(string path) => _url + path;

    /// <summary>Opens the desk, at the address where it was before.</summary>
    public async Task StartAsync()
    {
        _store = await ReviewStore.OpenAsync(Path.Combine(_folder.Root, "desk.db"), Clock);
        _app = ReviewServer.Build(
            new ReviewOptions
            {
                Urls = [_url ?? "http://127.0.0.1:0"],
                Rules = Rules,
                Ingestion = ArticleIngestion.Create(Rules.Bundle, IngestionOptions.Default with { Web = Web }),
                Catalogue = static language => RuleCatalogue.Of(Rules.Bundle, new RulePages(null), language),
                Tool = Rules.Project.Tool,
                People = People?.Invoke(_store) ?? new TestPeople(),
                IsBehindTls = IsBehindTls,
                Clock = Clock,
            },
            _store);
        await _app.StartAsync();
        _url = _app.Urls.Single();
    }

    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        if (_store is not null)
            await _store.DisposeAsync();
        (_app, _store) = (null, null);
    }

    /// <summary>Checks a text and puts it into the store, under the same name again as a new version.</summary>
    public async Task<Recorded> AddAsync(string name, string text)
    {
        var read = ArticleIngestion.Create(Rules.Bundle).Read(name + ".txt", System.Text.Encoding.UTF8.GetBytes(text));
        var report = Rules.Check(read.Article! with { Identity = name }, CheckOptions.Default, CancellationToken.None);
        return await Store.Articles.RecordAsync(ArticleRecord.Of(report, Rules.Project.Tool), "factcheck");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }
}
