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
        foreach (var url in request.Urls)
            ThrowIfNotLocal(url);
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
                    People = new LocalPerson(request.Person),
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

    private static void ThrowIfNotLocal(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"--urls: '{url}' is no address to listen at", "write it as http://127.0.0.1:8080");
        if (!address.IsLoopback && !(IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)))
            throw new UsageException($"--urls: '{url}' is open to the network, and nobody would have to sign in", "listen at 127.0.0.1, or make users first");
    }
}
