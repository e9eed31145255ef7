using System.CommandLine;
using FactCheck.Reports;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck serve": its arguments, as a <see cref="ServeRequest"/>.</summary>
internal static class ServeCommand
{
    private const string UsualStore = "factcheck.db";
    private const string UsualUrl = "http://127.0.0.1:8080";

    public static Command Create(Surroundings surroundings)
    {
        var store = StoreOption();
        var urls = new Option<string[]>("--urls") { Description = $"Where the desk listens; repeatable; default: {UsualUrl}.", HelpName = "URL", AllowMultipleArgumentsPerToken = false };
        var rules = SharedOptions.Rules();
        var configuration = ArticleOptions.ConfigurationOption();
        var person = new Option<string?>("--person") { Description = "The name that decisions of this machine are kept under; default: the user's.", HelpName = "NAME" };
        var interfaceLanguage = Choice.Of("--ui-language", "The language of pages where a browser asks for none that there is; default: the locale's.", [.. InterfaceText.Languages.Select(static l => (l, l))]);
        var allowNetwork = new Option<string[]>("--allow-network") { Description = "A host or network that is not public and may be fetched from; repeatable.", HelpName = "HOST", AllowMultipleArgumentsPerToken = false };
        var login = new Option<bool>("--login") { Description = "Everybody signs in, on this machine, too; on a network they always do." };
        var behindTls = new Option<bool>("--behind-tls") { Description = "A proxy in front speaks TLS with the browsers." };
        var proxyHeader = new Option<string?>("--proxy-header") { Description = "The header in which a trusted proxy names the person who signed in there.", HelpName = "HEADER" };
        var proxies = new Option<string[]>("--trusted-proxy") { Description = "The address of a proxy whose header counts; repeatable.", HelpName = "ADDRESS", AllowMultipleArgumentsPerToken = false };
        var command = new Command("serve", "Opens the review desk in the browser: the queue of findings, to accept, correct, reject or ask.") { store, urls, rules, configuration, person, interfaceLanguage, allowNetwork, login, behindTls, proxyHeader, proxies };
        command.SetAction((parsed, cancellation) => new ServeRun(
            new ServeRequest
            {
                Store = StoreOf(parsed.GetValue(store), surroundings),
                Urls = parsed.GetValue(urls) is { Length: > 0 } given ? [.. given.SelectMany(static u => u.Split(';', StringSplitOptions.RemoveEmptyEntries))] : [UsualUrl],
                Rules = parsed.GetValue(rules),
                Configuration = ArticleOptions.ConfigurationOf(parsed.GetValue(configuration), surroundings),
                Person = parsed.GetValue(person) ?? UserOf(surroundings),
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
                AllowedHosts = [.. parsed.GetValue(allowNetwork) ?? []],
                HasLogin = parsed.GetValue(login),
                IsBehindTls = parsed.GetValue(behindTls),
                ProxyHeader = parsed.GetValue(proxyHeader),
                TrustedProxies = [.. parsed.GetValue(proxies) ?? []],
            },
            surroundings).RunAsync(cancellation));
        return command;
    }

    /// <summary>Where the desk remembers, for every command that looks there.</summary>
    public static Option<string?> StoreOption() => new("--store") { Description = $"Where decisions are kept: a file, or postgres://user@host/database; default: FACTCHECK_STORE, or {UsualStore}.", HelpName = "FILE|URL" };

    /// <summary>The store that is meant.</summary>
    public static string StoreOf(string? given, Surroundings surroundings) => given ?? surroundings.Variable("FACTCHECK_STORE") ?? UsualStore;

    /// <summary>Who uses this machine.</summary>
    public static string UserOf(Surroundings surroundings) => surroundings.Variable("USER") ?? Environment.UserName;
}
