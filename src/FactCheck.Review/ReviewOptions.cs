using System.Collections.Immutable;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Reports;
using FactCheck.Reports.Rules;
using FactCheck.Review.Access;

namespace FactCheck.Review;

/// <summary>What a desk is made of.</summary>
public sealed record ReviewOptions
{
    /// <summary>Where it listens.</summary>
    public ImmutableArray<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>The rules by which articles are checked.</summary>
    public required ProjectRules Rules { get; init; }

    /// <summary>How articles are read.</summary>
    public required ArticleIngestion Ingestion { get; init; }

    /// <summary>The rules in the words of a language of the interface.</summary>
    public required Func<string, RuleCatalogue> Catalogue { get; init; }

    /// <summary>The program.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary>The language of the interface where a browser asks for none that there is.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Who requests are from.</summary>
    public required IPersonSource People { get; init; }

    /// <summary>Whether browsers reach the desk through TLS even where it listens without: a proxy ends it. Cookies are then never sent in the clear.</summary>
    public bool IsBehindTls { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
