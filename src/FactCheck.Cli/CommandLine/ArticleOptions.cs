using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli.CommandLine;

/// <summary>The arguments of every command that checks articles.</summary>
internal sealed class ArticleOptions(Surroundings surroundings)
{
    private const int BytesPerMegabyte = 1024 * 1024;
    private const int MostBytes = 1024 * 1024 * 1024;
    private const int MostSeconds = 24 * 60 * 60;
    private const int MostJobs = 256;

    private readonly Argument<string[]> _paths = new("PATH") { Description = "Articles, folders, patterns, addresses, feeds, or - for standard input; default: the articles of the configuration.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _language = new("--language") { Description = "The articles' language; default: found from each text.", HelpName = "vi|en" };
    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "The day of a text that is not dated yet, as 2026-03-21.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };
    private readonly Option<string?> _rules = new("--rules") { Description = "A folder of rules instead of the built-in ones.", HelpName = "DIR" };
    private readonly Option<bool> _noModels = SharedOptions.NoModels();
    private readonly Option<string?> _configuration = ConfigurationOption();
    private readonly Option<int?> _jobs = Numbers.Option("--jobs", "N", "Articles checked at once; default: as many as there are processors.", 1, MostJobs);
    private readonly Option<int?> _maxBytes = Numbers.Option("--max-input-bytes", "N", "The largest input that is read; default: 32 MB.", 1, MostBytes);
    private readonly Option<int?> _timeout = Numbers.Option("--timeout", "SECONDS", "The longest that reading one input may take; default: 60.", 1, MostSeconds);
    private readonly Option<string[]> _allowNetwork = new("--allow-network")
    {
        Description = "A host or network that is not public and may be fetched from; repeatable.",
        HelpName = "HOST",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<bool> _ignoreRobots = new("--ignore-robots") { Description = "Fetches pages that robots.txt asks programs not to fetch; the report says so." };
    private readonly Option<string?> _cache = new("--cache") { Description = "The folder of results kept from run to run; default: the user's cache folder.", HelpName = "DIR" };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Checks everything anew and keeps nothing." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Tells on standard error what is done." };

    /// <summary>Gives a command these arguments.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (var option in (Option[])[_language, _asOf, _rules, _noModels, _configuration, _jobs, _maxBytes, _timeout, _allowNetwork, _ignoreRobots, _cache, _noCache, _verbose])
            command.Add(option);
    }

    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    public ArticleRequest Read(ParseResult parsed)
    {
        var configuration = ConfigurationOf(parsed.GetValue(_configuration), surroundings);
        var given = parsed.GetValue(_paths) ?? [];
        return new ArticleRequest
        {
            Configuration = configuration,
            Paths = given.Length > 0 ? [.. given] : configuration.Articles,
            Check = new CheckOptions { Language = parsed.GetValue(_language), AsOf = parsed.GetValue(_asOf) },
            Rules = parsed.GetValue(_rules),
            NoModels = parsed.GetValue(_noModels),
            Jobs = parsed.GetValue(_jobs) ?? configuration.Jobs ?? Environment.ProcessorCount,
            Ingestion = Ingestion(parsed, configuration),
            CacheFolder = parsed.GetValue(_cache),
            NoCache = parsed.GetValue(_noCache),
            Verbose = parsed.GetValue(_verbose),
        };
    }

    private IngestionOptions Ingestion(ParseResult parsed, ProjectConfiguration configuration)
    {
        var timeout = parsed.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return IngestionOptions.Default with
        {
            MaxBytes = parsed.GetValue(_maxBytes) ?? configuration.MaxMegabytes * BytesPerMegabyte ?? IngestionOptions.Default.MaxBytes,
            Timeout = timeout ?? IngestionOptions.Default.Timeout,
            Cms = CmsFields.Of(configuration),
            Web = WebOptions.Default with
            {
                Timeout = timeout ?? WebOptions.Default.Timeout,
                AllowedHosts = [.. parsed.GetValue(_allowNetwork) ?? []],
                IgnoreRobots = parsed.GetValue(_ignoreRobots),
            },
        };
    }

    /// <summary>The option that names the configuration.</summary>
    public static Option<string?> ConfigurationOption() => new("--config")
    {
        Description = $"The configuration, or none; default: FACTCHECK_CONFIG, or the nearest {ConfigurationFile.Name} upwards.",
        HelpName = "FILE|none",
    };

    /// <summary>The configuration that was named, or is found.</summary>
    public static ProjectConfiguration ConfigurationOf(string? named, Surroundings surroundings) => named == "none"
        ? ConfigurationFile.None(Environment.CurrentDirectory)
        : ConfigurationFile.Find(Environment.CurrentDirectory, named ?? surroundings.Variable("FACTCHECK_CONFIG"));

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"--as-of: '{word}' is no date; write it as 2026-03-21");
        return null;
    }
}
