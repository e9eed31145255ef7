using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// Decides whether two claims speak of the same thing (catalogue A4). A facet that differs vetoes; one that is
/// unknown lowers the confidence.
/// </summary>
internal sealed class IdentityGate(UnitTable units)
{
    /// <summary>Whether the two are mentions of one figure.</summary>
    public LinkVerdict SameFigure(Claim one, Claim other, SentenceCues cues)
    {
        var verdict = SameThing(one, other);
        if (verdict.IsVeto)
            return verdict;
        if (one.Sentence == other.Sentence)
            return LinkVerdict.Veto("one sentence gives both");
        if (one.Modality != other.Modality)
            return LinkVerdict.Veto("modality");
        if (one.Modality != Modality.Actual)
            verdict = verdict.Weaken(0.75, "not actual");
        if (Speakers(one, other) is { IsVeto: true } speakers)
            return speakers;
        if (cues.Corrects(one) || cues.Corrects(other))
            return LinkVerdict.Veto("a correction");
        if (cues.IsMilestone(one) || cues.IsMilestone(other))
            return LinkVerdict.Veto("a milestone");
        if (cues.TakesPart(one) || cues.TakesPart(other))
            return LinkVerdict.Veto("a part");
        if (cues.IsBracketedEarlier(one) != cues.IsBracketedEarlier(other))
            return LinkVerdict.Veto("an earlier time");
        // "387 are for sale … 720 in total": what is less than a total may be a part of it.
        if (one.Kind == QuantityKind.Count && cues.IsTotal(one) != cues.IsTotal(other) && cues.IsTotal(one) == one.Value > other.Value)
            verdict = verdict.Weaken(0.75, "a total and what may be a part");
        if (cues.DatedApart(one, other))
            return LinkVerdict.Veto("another day");
        if (cues.Updates(one) || cues.Updates(other))
            verdict = verdict.Weaken(0.75, "an update");
        return Periods(one, other, verdict);
    }

    /// <summary>Whether the two are the same measure of the same subject, for two periods; modality may differ.</summary>
    public LinkVerdict OtherPeriod(Claim one, Claim other)
    {
        if (one.Period is not { } first || other.Period is not { } second || first.Label == second.Label)
            return LinkVerdict.Veto("period");
        var verdict = SameThing(one, other);
        return verdict.IsVeto || one.Modality == other.Modality ? verdict : verdict.Weaken(0.95, "modality");
    }

    private LinkVerdict SameThing(Claim one, Claim other)
    {
        if (one.Kind != other.Kind || units.Dimension(one.Unit) != units.Dimension(other.Unit))
            return LinkVerdict.Veto("unit");
        if (one.Negated || other.Negated)
            return LinkVerdict.Veto("denied");
        if (one.Modality is Modality.Hypothetical or Modality.Revised || other.Modality is Modality.Hypothetical or Modality.Revised)
            return LinkVerdict.Veto("supposed or replaced");
        if (!string.Equals(one.PerUnit, other.PerUnit, StringComparison.OrdinalIgnoreCase))
            return LinkVerdict.Veto("per unit");
        if (Form(one) != Form(other) || one.Direction != other.Direction && Form(one) == Role.ChangeBy)
            return LinkVerdict.Veto("role");
        var verdict = Measures(one, other);
        verdict = verdict.IsVeto ? verdict : Subjects(one, other, verdict);
        verdict = verdict.IsVeto ? verdict : Facet(one.Scope, other.Scope, "scope", verdict);
        return verdict.IsVeto ? verdict : Facet(one.Basis, other.Basis, "basis", verdict);
    }

    /// <summary>A level stays a level whether it was reached or not; what it was compared with is another one.</summary>
    private static Role Form(Claim claim) => claim.Role switch
    {
        Role.ChangeTo => Role.Level,
        Role.Base => Role.ChangeFrom,
        var role => role,
    };

    private static LinkVerdict Measures(Claim one, Claim other)
    {
        if (one.Measure is { } first && other.Measure is { } second)
            return string.Equals(first, second, StringComparison.OrdinalIgnoreCase) ? LinkVerdict.Same : LinkVerdict.Veto("measure");
        // What is counted says what is measured.
        var counts = one is { Kind: QuantityKind.Count, Unit.Length: > 0 } && string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase);
        return counts
            ? LinkVerdict.Same.Weaken(0.75, "measure known by its noun")
            : LinkVerdict.Same.Weaken(0.6, "measure unknown");
    }

    private static LinkVerdict Subjects(Claim one, Claim other, LinkVerdict verdict)
    {
        if (one.Subject is null || other.Subject is null)
            return verdict.Weaken(0.8, "subject unknown");
        if (string.Equals(one.Subject, other.Subject, StringComparison.OrdinalIgnoreCase))
            return verdict;
        return one.Subject.Contains(other.Subject, StringComparison.OrdinalIgnoreCase) || other.Subject.Contains(one.Subject, StringComparison.OrdinalIgnoreCase)
            ? verdict.Weaken(0.75, "subject shortened")
            : LinkVerdict.Veto("subject");
    }

    /// <summary>Scope and basis: one that is named for one figure alone usually narrows it.</summary>
    private static LinkVerdict Facet(string? one, string? other, string name, LinkVerdict verdict)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
            return verdict;
        return one is null || other is null ? verdict.Weaken(0.6, name + " of one only") : LinkVerdict.Veto(name);
    }

    private static LinkVerdict Speakers(Claim one, Claim other) =>
        one.Speaker is { } first && other.Speaker is { } second && !string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
            ? LinkVerdict.Veto("speaker")
            : LinkVerdict.Same;

    private static LinkVerdict Periods(Claim one, Claim other, LinkVerdict verdict)
    {
        if (one.Period is { } first && other.Period is { } second)
        {
            if (first.Cumulative != second.Cumulative)
                return LinkVerdict.Veto("period");
            if (first.Label == second.Label)
                return verdict;
            if (PenSlip.IsRepeated(one, other))
                return verdict.Weaken(0.9, "period");
            return Linking.Periods.Compare(first, second) ? verdict.Weaken(0.95, "period by its name only") : LinkVerdict.Veto("period");
        }

        if (one.Period is null && other.Period is null)
            return verdict.Weaken(0.95, "period unknown");
        // A stretch counted from its start is never what an unmarked figure means.
        return (one.Period ?? other.Period)!.Cumulative ? LinkVerdict.Veto("period") : verdict.Weaken(0.9, "period of one only");
    }
}
