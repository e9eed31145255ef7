using System.Net;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Reports.Rules;
using FactCheck.Review;
using FactCheck.Review.Access;
using FactCheck.Store;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck serve": until it is asked to stop, which is its success. The only code that touches the web framework, so that no other command loads it.</summary>
internal sealed class ServeRun(ServeRequest request, Surroundings surroundings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var isOnNetwork = !request.Urls.All(IsLocal);
        if (isOnNetwork && !request.IsBehindTls && request.Urls.Any(static url => !IsLocal(url) && !url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
            throw new UsageException("passwords and drafts would cross the network in the clear", "listen at https://…, or put a proxy with TLS in front and say --behind-tls");
        var rules = ProjectRules.Load(RuleSource.Load(request.Rules), request.Configuration, ProgramIdentity.Version);
        try
        {
            await using var store = await ReviewStore.OpenAsync(request.Store, cancellationToken: cancellationToken).ConfigureAwait(false);
            await using var app = ReviewServer.Build(
                new ReviewOptions
                {
                    Urls = request.Urls,
                    Rules = rules,
                    Ingestion = ArticleIngestion.Create(rules.Bundle, IngestionOptions.Default with { Web = WebOptions.Default with { AllowedHosts = [.. request.AllowedHosts] } }),
                    Catalogue = language => RuleCatalogue.Of(rules.Bundle, new RulePages(request.Rules), language),
                    Tool = rules.Project.Tool,
                    Language = request.InterfaceLanguage,
                    People = await PeopleAsync(store, isOnNetwork, cancellationToken).ConfigureAwait(false),
                    IsBehindTls = request.IsBehindTls,
                },
                store);
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            foreach (var url in app.Urls)
                await surroundings.Error.WriteLineAsync($"factcheck: the desk is open at {url}, with the store {store.Name}; Ctrl-C closes it").ConfigureAwait(false);
            await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
            return ExitCode.Clean;
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e.Hint);
        }
    }

    /// <summary>Who may come in: the one at this machine, people who sign in, or whom a proxy names.</summary>
    private async Task<IPersonSource> PeopleAsync(ReviewStore store, bool isOnNetwork, CancellationToken cancellationToken)
    {
        if (request.ProxyHeader is { } header)
            return new ProxiedPeople(store, header, request.TrustedProxies.IsEmpty
                ? throw new UsageException("--proxy-header: from whom the header counts is not said", "name the proxy's address: --trusted-proxy 10.0.0.2")
                : [.. request.TrustedProxies.Select(Proxy)]);
        if (!isOnNetwork && !request.HasLogin)
            return new LocalPerson(request.Person);
        return (await store.People.ListAsync(cancellationToken).ConfigureAwait(false)).Any(static p => p is { IsDisabled: false, Password: not null })
            ? new SignedInPeople(store)
            : throw new UsageException("nobody could sign in: the store has no users", $"factcheck user add NAME --role admin --store {store.Name}");
    }

    private static IPAddress Proxy(string address) =>
        IPAddress.TryParse(address, out var parsed) ? parsed : throw new UsageException($"--trusted-proxy: '{address}' is no address", "write it as 10.0.0.2");

    private static bool IsLocal(string url)
    {
        if (!Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"--urls: '{url}' is no address to listen at", "write it as http://127.0.0.1:8080");
        return address.IsLoopback || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
