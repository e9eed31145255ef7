using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Dates that the calendar does not have (R21).</summary>
internal sealed class ImpossibleDate : IRuleKind
{
    /// <summary>Where no year is printed, 29 February may be meant.</summary>
    private const int LeapYear = 2000;

    public string Name => "impossible-date";

    public ImmutableArray<string> Parameters => ["printed"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim.Date is { } date && !Exists(date) && !context.HasCue(claim.Sentence, "lunar")
        select new FixedRelation
        {
            Rule = rule,
            Claims = [claim],
            Confidence = (double)rule["printed"] * ClaimRow.Confidence(claim),
            Verdict = new Verdict(Outcome.Broken, null, null, Severity.Error),
            Arithmetic = _ => claim.Quote,
        };

    private static bool Exists(PartialDate date) =>
        date is not { Month: { } month, Day: { } day }
        || (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(date.Year is >= 1 and <= 9999 ? date.Year.Value : LeapYear, month));
}
