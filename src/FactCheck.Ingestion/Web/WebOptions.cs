using System.Collections.Immutable;

namespace FactCheck.Ingestion;

/// <summary>How addresses are fetched. The network is touched for addresses that were given, and for nothing else.</summary>
public sealed record WebOptions
{
    /// <summary>The usual bounds.</summary>
    public static WebOptions Default { get; } = new();

    /// <summary>The longest that one address may take, with all its tries.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest that one try may take.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often a failure that may pass is tried again.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The wait before the first new try; later ones wait longer, and what the server asks for counts.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a server may ask for.</summary>
    public TimeSpan MaxRetryAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often one address may lead to another.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>The requests that one host gets at once.</summary>
    public int RequestsPerHost { get; init; } = 2;

    /// <summary>How many times its size a compressed answer may unpack to.</summary>
    public int MaxUnpackRatio { get; init; } = 200;

    /// <summary>The most items taken from one feed or sitemap.</summary>
    public int MaxItems { get; init; } = 500;

    /// <summary>
    /// Hosts and networks that may be asked though they are not public: "intranet.example", "10.1.0.0/16". Whatever is
    /// not named here and not public is refused.
    /// </summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether pages are fetched that robots.txt asks programs not to fetch; the article's notes say so.</summary>
    public bool IgnoreRobots { get; init; }

    /// <summary>The folder in which answers are kept so that unchanged pages are not sent again, or null for none.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The name by which servers know the program.</summary>
    public string UserAgent { get; init; } = "FactCheck/0.1 (checks the figures of news articles)";
}
