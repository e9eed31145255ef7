using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>One file of rules/checks: what to look for, how grave it is, how to say it.</summary>
internal sealed record Rule
{
    /// <summary>The file's name without ".yml".</summary>
    public required string Slug { get; init; }

    /// <summary>The class that finds its relations.</summary>
    public required IRuleKind Kind { get; init; }

    /// <summary>One of the sixteen families of the catalogue.</summary>
    public required string Family { get; init; }

    /// <summary>Whether articles assert the relation; a supporting one never alarms.</summary>
    public required bool Asserted { get; init; }

    /// <summary>The gravest that a finding of the rule may be.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What a breach is that no slip of the pen would mend; null where it is as grave as any other.</summary>
    public Severity? Unexplained { get; init; }

    /// <summary>The confidence below which the rule is silent.</summary>
    public required double Floor { get; init; }

    /// <summary>The numbers that the kind asks for.</summary>
    public required ImmutableArray<RuleParameter> Parameters { get; init; }

    /// <summary>The templates by language.</summary>
    public required IReadOnlyDictionary<string, RuleMessages> Messages { get; init; }

    /// <summary>The texts that keep the rule honest.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>A parameter's value; the reader made sure that every one is there. There are a handful: looking through them is the quickest.</summary>
    public decimal this[string parameter]
    {
        get
        {
            foreach (var one in Parameters)
                if (one.Name == parameter)
                    return one.Value;
            throw new KeyNotFoundException($"'{Kind.Name}' has no parameter '{parameter}'");
        }
    }
}
