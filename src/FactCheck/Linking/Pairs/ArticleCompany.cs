using FactCheck.Model;

namespace FactCheck.Linking.Pairs;

/// <summary>How many figures of an article are like a claim: a figure among many of its sort is seldom told twice.</summary>
internal sealed class ArticleCompany
{
    private readonly Dictionary<(QuantityKind, string), int> _ofUnit = [];
    private readonly Dictionary<(QuantityKind, string, decimal), int> _ofValue = [];
    private readonly Dictionary<(QuantityKind, decimal), int> _ofNumber = [];
    private readonly Dictionary<(QuantityKind, string), int> _ofMeasure = [];
    private readonly Dictionary<(int, QuantityKind), int> _ofSentence = [];

    public ArticleCompany(ArticleAnalysis analysis)
    {
        foreach (var claim in analysis.Claims)
        {
            Add(_ofUnit, (claim.Kind, claim.Unit));
            Add(_ofSentence, (claim.Sentence, claim.Kind));
            if (claim.Measure is { } measure)
                Add(_ofMeasure, (claim.Kind, measure));
            if (claim.Value is not { } value)
                continue;
            Add(_ofValue, (claim.Kind, claim.Unit, value));
            Add(_ofNumber, (claim.Kind, value));
        }
    }

    /// <summary>The figures of the claim's unit.</summary>
    public int OfUnit(Claim claim) => _ofUnit.GetValueOrDefault((claim.Kind, claim.Unit));

    /// <summary>The figures of the claim's measure; 0 where that is unknown.</summary>
    public int OfMeasure(Claim claim) => claim.Measure is { } measure ? _ofMeasure.GetValueOrDefault((claim.Kind, measure)) : 0;

    /// <summary>The figures of the claim's kind in its sentence.</summary>
    public int OfSentence(Claim claim) => _ofSentence.GetValueOrDefault((claim.Sentence, claim.Kind));

    /// <summary>How often else the claim's value stands with its unit.</summary>
    public int Again(Claim claim) => _ofValue.GetValueOrDefault((claim.Kind, claim.Unit, claim.Value!.Value)) - 1;

    /// <summary>How often else the claim's number stands with any unit of its kind.</summary>
    public int NumberAgain(Claim claim) => _ofNumber.GetValueOrDefault((claim.Kind, claim.Value!.Value)) - 1;

    private static void Add<T>(Dictionary<T, int> counts, T key)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
