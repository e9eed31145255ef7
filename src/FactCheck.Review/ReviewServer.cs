using System.Text.Encodings.Web;
using System.Text.Unicode;
using FactCheck.Review.Access;
using FactCheck.Review.Api;
using FactCheck.Review.Checking;
using FactCheck.Review.Live;
using FactCheck.Review.Pages;
using FactCheck.Review.Queue;
using FactCheck.Review.Routes;
using FactCheck.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.Review;

/// <summary>The web application of the desk.</summary>
public static class ReviewServer
{
    private const long LargestUpload = 64L * 1024 * 1024;

    /// <summary>A file is read and written without letting go of the thread: with one a processor, a request would wait for what another one writes.</summary>
    private const int FewestThreads = 16;

    /// <summary>A session ends after so long without a request.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    /// <summary>Builds the application; it is started and stopped by the caller, and the store is closed by who opened it.</summary>
    public static WebApplication Build(ReviewOptions options, ReviewStore store)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        ThreadPool.GetMinThreads(out var workers, out var completions);
        ThreadPool.SetMinThreads(Math.Max(workers, FewestThreads), completions);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "factcheck", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestUpload;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Both say what is meant: pages are not kept anyway, and who reads the store's keys reads its articles, too.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, options, store);

        var app = builder.Build();
        // The proxy ended the encryption: what cookies and links say of themselves is of the browser's side.
        if (options.IsBehindTls)
            app.Use(static (http, next) =>
            {
                http.Request.Scheme = Uri.UriSchemeHttps;
                return next(http);
            });
        app.UseRouting();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<Gatekeeper>();
        app.UseRateLimiter();
        app.UseMiddleware<Troubles>();
        AssetRoutes.Map(app);
        EventRoutes.Map(app);
        QueueRoutes.Map(app);
        FindingRoutes.Map(app);
        BulkRoutes.Map(app);
        ArticleRoutes.Map(app);
        AdditionRoutes.Map(app);
        RecordRoutes.Map(app);
        ApiRoutes.Map(app);
        app.MapOpenApi("/openapi.json").WithMetadata(RouteAccess.Read);
        PreferenceRoutes.Map(app);
        LoginRoutes.Map(app);
        app.MapFallback(static (HttpContext http, Desk desk) => PageResult.NotFound(PageContext.Of(http, desk))).WithMetadata(RouteAccess.Read);
        return app;
    }

    private static void AddServices(IServiceCollection services, ReviewOptions options, ReviewStore store)
    {
        services.AddSingleton(options).AddSingleton(store).AddSingleton(options.People).AddSingleton(options.Rules).AddSingleton(options.Ingestion);
        services.AddSingleton<Desk>().AddSingleton<QueueCounts>().AddSingleton<CorrectionTrial>();
        services.AddSingleton<ChangeFeed>().AddHostedService(static s => s.GetRequiredService<ChangeFeed>());
        services.AddSingleton<AdditionWorker>().AddHostedService(static s => s.GetRequiredService<AdditionWorker>());
        // Vietnamese stays readable in the pages.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default));
        services.AddOpenApi(api =>
        {
            api.ShouldInclude = static operation => operation.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            api.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "FactCheck review desk", Version = options.Tool.Version, Description = "What people do at the desk, for programs. Programs send \"Authorization: Bearer KEY\" with a key of 'factcheck user token add'." };
                return Task.CompletedTask;
            });
        });
        services.AddAntiforgery(static forms =>
        {
            forms.FormFieldName = "form";
            forms.HeaderName = "X-Desk-Form";
            forms.Cookie.Name = "desk-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
        AddSessions(services, options);
        CheckLimit.Add(services);
        services.AddDataProtection().SetApplicationName("factcheck-desk");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new StoredKeys(store.Keys)));
    }

    /// <summary>Sessions of people who sign in: a cookie that scripts cannot read and other sites cannot send.</summary>
    private static void AddSessions(IServiceCollection services, ReviewOptions options)
    {
        if (!options.People.HasLogin)
            return;
        services.AddAuthentication().AddCookie(SignedInPeople.Scheme, cookie =>
        {
            cookie.Cookie.Name = "desk-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = options.IsBehindTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = Session;
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = options.Clock;
        });
    }
}
