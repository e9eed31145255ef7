using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>Claims that cannot all be true together: one alert for one cause.</summary>
public sealed record Finding
{
    /// <summary>From here on a finding is likely right.</summary>
    private const double Likely = 0.85;

    /// <summary>Fewer judged findings of a rule do not bear a percentage.</summary>
    private const int Enough = 100;

    /// <summary>The stable id, "fc1-…": the same as long as rule, article and figures are.</summary>
    public required string Id { get; init; }

    /// <summary>The slug of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The family of the rule; one of the sixteen of the catalogue.</summary>
    public required string Family { get; init; }

    /// <summary>What the reader is asked to do.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure the finding is, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>How likely a look is rewarded, 0–1, as the learned scorer has it; null without one. Orders findings of one severity.</summary>
    public double? Worth { get; init; }

    /// <summary>How many findings of its rule the labelled corpus has judged: what its confidence rests on; 0 without learned scorers.</summary>
    public int Judged { get; init; }

    /// <summary>How sure the finding is, in a word.</summary>
    public Certainty Certainty => Estimate >= Likely ? Certainty.Likely : Certainty.Possible;

    /// <summary>How sure the finding is as a share that may be shown as a number; null where too few of its rule have been judged.</summary>
    public double? Share => Judged >= Enough ? Estimate : null;

    private double Estimate => Worth ?? Confidence;

    /// <summary>One line for people, in the language of the article.</summary>
    public required string Message { get; init; }

    /// <summary>All claims that are involved.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>The smallest sets of claims that cannot all hold.</summary>
    public required ImmutableArray<ImmutableArray<string>> Sets { get; init; }

    /// <summary>The claim that is likelier wrong, or null where nothing in the article decides.</summary>
    public string? Suspect { get; init; }

    /// <summary>The one value that would make everything agree, or null.</summary>
    public decimal? Repair { get; init; }

    /// <summary>What speaks for and against the claims.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The four lines and the arithmetic.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>What the baseline says of it, or null where there is no baseline.</summary>
    public FindingState? State { get; init; }

    /// <summary>Why it is to be left alone, or null where nobody says so.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Whether it asks for somebody's action: neither suppressed, nor known, nor only the rules' news.</summary>
    public bool IsOpen => Suppression is null && (State is null or FindingState.New);
}
