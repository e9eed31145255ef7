using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Rules alone beside rules with learned scorers, on the same articles, of one language.</summary>
/// <param name="Lang">The language.</param>
/// <param name="Rules">The findings of rules alone.</param>
/// <param name="Learned">The findings with scorers.</param>
/// <param name="Families">Recall by family.</param>
public sealed record Contest(string Lang, ContestSide Rules, ContestSide Learned, ImmutableArray<FamilyContest> Families)
{
    /// <summary>The precision that scorers may cost: less than chance moves it by.</summary>
    private const double Slack = 0.005;

    /// <summary>One contest a language, in the order of their tags.</summary>
    public static ImmutableArray<Contest> Of(CorpusScore rules, CorpusScore learned)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(learned);
        return
        [
            .. rules.Languages.Join(learned.Languages, static l => l.Lang, static l => l.Lang, (one, other) => new Contest(
                one.Lang,
                ContestSide.Of(rules, one.Lang),
                ContestSide.Of(learned, one.Lang),
                [.. one.Families.Keys.Union(other.Families.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(f => FamilyContest.Of(f, rules, learned, one.Lang))])),
        ];
    }

    /// <summary>What is wrong where the scorers do worse than rules alone; null where they do not.</summary>
    public string? Breach()
    {
        if (Learned.F1.Value < Rules.F1.Value)
            return FormattableString.Invariant($"{Lang}: with learned scorers the findings' F1 is {Learned.F1.Value:0.000}, without them {Rules.F1.Value:0.000}");
        return Learned.Precision.Value < Rules.Precision.Value - Slack
            ? FormattableString.Invariant($"{Lang}: with learned scorers the findings' precision is {Learned.Precision.Value:0.000}, without them {Rules.Precision.Value:0.000}")
            : null;
    }
}
