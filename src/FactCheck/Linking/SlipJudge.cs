using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// How sure it is that two values that differ by a slip of the pen are one figure, given wrongly once. The slip itself
/// is the main witness; what the facets and the words around say, adds or takes away. Facets that must differ between
/// two figures veto, as in <see cref="IdentityGate"/>.
/// </summary>
internal sealed class SlipJudge(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues)
{
    /// <summary>The points from which on a slip is taken for one.</summary>
    private const double Enough = 3;

    /// <summary>The same for digits that changed places: so little else looks like it.</summary>
    private const double EnoughSwapped = 2.5;

    /// <summary>
    /// The same where three digits or more are the same but for two that changed places, and each figure is the only one of its
    /// unit in its sentence, and no change: of 2,000 consistent texts none has such a pair.
    /// </summary>
    private const double EnoughTelling = 1.25;

    /// <summary>The same where one of the two has no noun.</summary>
    private const double EnoughBare = 1.75;

    /// <summary>Of figures so short, two of a sort have swapped digits by chance now and then.</summary>
    private const int ShortFigure = 3;

    /// <summary>The letters behind a figure in which a name says what it is: "the $1.2bn collapse of Barings Bank".</summary>
    private const int Own = 40;

    /// <summary>A figure that is spoken of as known, and is nowhere else.</summary>
    private const double Dangling = 0.88;

    /// <summary>Fewer are not remembered as a figure.</summary>
    private const decimal FewestKnown = 20;

    private static readonly Comparer<Claim> ByPlace = Comparer<Claim>.Create(static (one, other) => one.Span.Start.CompareTo(other.Span.Start));

    private const double Floor = 0.82;
    private const double OfPoint = 0.05;
    private const double Ceiling = 0.97;

    /// <summary>The verdict on two claims of one kind and dimension whose values differ by a slip.</summary>
    public LinkVerdict Judge(Claim one, Claim other, PenSlip slip)
    {
        if (Known(one, other) is { IsVeto: false } known)
            return known;
        if (Veto(one, other) is { } veto)
            return LinkVerdict.Veto(veto);
        if (slip.Scale && (IsWholeOfPair(one) || IsWholeOfPair(other)))
            return LinkVerdict.Veto("a whole of its own");
        var tally = new Tally(Strength(slip) - (IsPercentage(one) ? 1.5 : 0));
        Measures(one, other, slip, tally);
        Words(one, other, slip, tally);
        Circumstances(one, other, slip, tally);
        var enough = EnoughFor(one, other, slip, HaveSomething(one, other));
        return tally.Points >= enough
            ? new LinkVerdict(Math.Min(Ceiling, Floor + (tally.Points - enough) * OfPoint), tally.Reasons)
            : LinkVerdict.Veto("too little in common");
    }

    /// <summary>The verdict on a figure that is spoken of as known and one before it that a slip leads to.</summary>
    public LinkVerdict Known(Claim one, Claim other) =>
        IsDangling(one, other) ? new LinkVerdict(Dangling, ["spoken of as known, and told by no other figure"]) : LinkVerdict.Veto("not spoken of as known");

    /// <summary>
    /// "It left the library $2.4 million. … what is left of the $240,000 windfall": who says "the" speaks of a figure that was
    /// told, and no other figure of the article is the one.
    /// </summary>
    private bool IsDangling(Claim one, Claim other) =>
        // "these two films": small numbers take up what was told in other words.
        !(other is { Kind: QuantityKind.Count, Value: < FewestKnown }) && cues.IsKnown(other) && !words.IsRepeated(other) && !words.NamesBehind(other, Own) && !words.IsInSeries(other) && !words.IsInSeries(one)
        && one.Sentence != other.Sentence && !one.Negated && !other.Negated && !IsPercentage(one) && one.Kind is QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure
        && string.Equals(one.PerUnit, other.PerUnit, StringComparison.OrdinalIgnoreCase) && !IsBefore(one) && !IsBefore(other) && one.Role != Role.ChangeBy && other.Role != Role.ChangeBy
        && !Differ(one.Measure, other.Measure) && !Differ(one.Scope, other.Scope) && !Differ(one.Basis, other.Basis)
        && (one.Kind != QuantityKind.Count || one.Unit.Length == 0 || other.Unit.Length == 0 || Same(one.Unit, other.Unit) || ArePeople(one, other))
        && Periods.Compare(one, other) != PeriodMatch.Different && !cues.Corrects(one) && !cues.Corrects(other) && !cues.TakesPart(one) && !cues.DatedApart(one, other) && !cues.IsMilestone(other);

    /// <summary>Whether a word, a noun or the measure is common to both.</summary>
    private bool HaveSomething(Claim one, Claim other) =>
        one.Measure is not null && Same(one.Measure, other.Measure ?? "") || one.Kind == QuantityKind.Count && one.Unit.Length > 0 && Same(one.Unit, other.Unit)
        || words.Shared(words.Of(one), words.Of(other), one.Kind == QuantityKind.Count ? one.Unit : "") >= 1;

    private double EnoughFor(Claim one, Claim other, PenSlip slip, bool haveSomething)
    {
        if (slip.Scale)
            return Enough;
        var isAlone = slip.IsTelling && HasThreeDigits(one) && HasThreeDigits(other) && one.Role == Role.Level && other.Role == Role.Level && words.IsAlone(one) && words.IsAlone(other);
        // 628 households and 682 pupils.
        var isOther = one.Kind == QuantityKind.Count && one.Unit.Length > 0 && other.Unit.Length > 0 && !Same(one.Unit, other.Unit) && !ArePeople(one, other) && !(one.Measure is not null && Same(one.Measure, other.Measure ?? ""));
        var isBare = one.Kind == QuantityKind.Count && one.Unit.Length > 0 != other.Unit.Length > 0;
        return !isAlone || isOther || !haveSomething ? EnoughSwapped : isBare ? EnoughBare : EnoughTelling;
    }

    /// <summary>2,700 is a round figure, and 2,070 no slip of it.</summary>
    private static bool HasThreeDigits(Claim claim) => claim.Value is { } value && DigitDistance.Significant(value) >= ShortFigure;

    private static double Strength(PenSlip slip) => slip switch
    {
        { Scale: true, Printed: true } => slip.Significant >= ShortFigure ? 4 : slip.IsTelling ? 3.25 : 2.5,
        { Scale: true } => slip.IsTelling ? 2.5 : 1.5,
        { Digits: 2 } => 2.25,
        { Digits: 3 } => 3.5,
        _ => 4.25,
    };

    private string? Veto(Claim one, Claim other)
    {
        if (one.Sentence == other.Sentence)
            return "one sentence gives both";
        if (one.Negated || other.Negated)
            return "denied";
        if (!string.Equals(one.PerUnit, other.PerUnit, StringComparison.OrdinalIgnoreCase))
            return "per unit";
        if (IsBefore(one) != IsBefore(other) || IsPercentage(one) && one.Role != other.Role || one.Direction is { } way && other.Direction is { } back && way != back)
            return "role";
        if (Differ(one.Scope, other.Scope) || Differ(one.Basis, other.Basis))
            return "scope or basis";
        if (cues.IsBracketedEarlier(one) != cues.IsBracketedEarlier(other))
            return "an earlier time";
        if (Differ(one.Speaker, other.Speaker))
            return "speaker";
        if (Periods.Compare(one, other) == PeriodMatch.Different)
            return "period";
        if (cues.Corrects(one) || cues.Corrects(other))
            return "a correction";
        return cues.TakesPart(one) || cues.TakesPart(other) ? "a part" : null;
    }

    /// <summary>"144 trong 480 học sinh": what a part stands right before is a whole of its own.</summary>
    private bool IsWholeOfPair(Claim claim) => analysis.Claims.AsSpan().BinarySearch(claim, ByPlace) is > 0 and var at && analysis.Claims[at - 1] is var part && part.Sentence == claim.Sentence && claim.Span.Start - part.Span.End is >= 0 and <= Own / 4 && cues.StandsBeforeOf(part);

    private void Measures(Claim one, Claim other, PenSlip slip, Tally tally)
    {
        var nouns = one.Kind == QuantityKind.Count && one.Unit.Length > 0 && other.Unit.Length > 0;
        // "367 in the centre" beside "376 schools": what the bare one counts was said of something else before.
        if (one.Kind == QuantityKind.Count && one.Unit.Length > 0 != other.Unit.Length > 0 && !(one.Measure is not null && one.Measure == other.Measure && slip.Printed))
            tally.Add(-1.25, "noun of one only");
        if (nouns && string.Equals(one.Unit, other.Unit, StringComparison.OrdinalIgnoreCase))
            tally.Add(words.CountOfUnit(one) == 2 && slip.Scale ? 1.75 : 1, "the same noun");
        else if (nouns && one.Measure is not null && Same(one.Measure, other.Measure ?? "") && !slip.Printed)
            tally.Add(0, "the same measure of another noun");
        else if (one.Measure is not null && other.Measure is not null)
            tally.Add(Same(one.Measure, other.Measure) ? 1 : -1.5, Same(one.Measure, other.Measure) ? "the same measure" : "another measure");
        else if (nouns)
            tally.Add(-1, "another noun");
        else if (one.Kind is QuantityKind.Money or QuantityKind.Percent && one.Measure is null && other.Measure is null)
            tally.Add(-0.5, "measure unknown");
        else if (one.Kind is QuantityKind.Money)
            tally.Add(IsShort(slip) ? -1.25 : -0.5, "measure of one only");
    }

    private void Words(Claim one, Claim other, PenSlip slip, Tally tally)
    {
        var (mine, theirs) = (words.Of(one), words.Of(other));
        var shared = words.Shared(mine, theirs, one.Kind == QuantityKind.Count ? one.Unit : "");
        if (shared >= 2)
            tally.Add(1, "described alike");
        else if (shared >= 1)
            tally.Add(0.5, "a word in common");
        else if (!slip.Scale && (words.IsInSeries(one) || words.IsInSeries(other)))
            tally.Add(slip.Digits > ShortFigure ? -1.5 : -3, "a series, and no word in common");
        if (shared > 0 && words.HaveOneNeighbour(one, other))
            tally.Add(1, "the same rare word beside both");
        if (cues.IsDefinite(one) || cues.IsDefinite(other))
            tally.Add(0.75, "spoken of as known");
        if (one.Subject is { } subject && other.Subject is { } rival && !subject.Contains(rival, StringComparison.OrdinalIgnoreCase) && !rival.Contains(subject, StringComparison.OrdinalIgnoreCase)
            && words.Names(one, subject) && words.Names(other, rival))
            tally.Add(slip.Printed ? -0.75 : -1.25, "another subject");
    }

    private void Circumstances(Claim one, Claim other, PenSlip slip, Tally tally)
    {
        if (Math.Abs(one.Sentence - other.Sentence) == 1)
            tally.Add(-1.5, "neighbours contrast");
        if (words.IsInSeries(one) || words.IsInSeries(other))
            tally.Add(words.IsInSeries(one) && words.IsInSeries(other) ? -1.25 : -0.75, "series of like figures");
        if (one.Role == Role.ChangeBy && other.Role == Role.ChangeBy)
            tally.Add(one.Measure is null ? -1 : -0.5, "changes");
        else if (one.Kind != QuantityKind.Count && (one.Role == Role.ChangeBy) != (other.Role == Role.ChangeBy))
            tally.Add(-1, "a change of one only");
        if (!slip.Scale && one.Kind is (QuantityKind.Measure or QuantityKind.Duration) && words.IsRareUnit(one) && words.IsRareUnit(other))
            tally.Add(0.75, "no other figures of this unit");
        if (IsItem(one) && IsItem(other))
            tally.Add(-2, "items of a list");
        if (Periods.Compare(one, other) == PeriodMatch.OneUnknown)
            tally.Add((one.Period ?? other.Period)!.Cumulative || IsShort(slip) ? -0.75 : -0.25, "period of one only");
        if (one.Modality != other.Modality)
            tally.Add(slip.Printed || one.Modality == Modality.Revised || other.Modality == Modality.Revised ? -0.5 : IsShort(slip) ? -2.5 : -1.25, "modality");
        if (one.Scope is null != other.Scope is null)
            tally.Add(-0.25, "scope of one only");
        if (one.Basis is null != other.Basis is null)
            tally.Add(-0.5, "basis of one only");
        if (cues.IsMilestone(one) || cues.IsMilestone(other))
            tally.Add(slip.IsTelling ? -0.5 : -1, "a milestone");
        if (cues.Updates(one) || cues.Updates(other))
            tally.Add(-0.5, "an update");
        if (cues.DatedApart(one, other))
            tally.Add(-1.5, "another day");
        if (words.IsRepeated(one) && words.IsRepeated(other))
            tally.Add(-1.5, "each stands twice");
    }

    /// <summary>Whether few digits changed places: what else differs counts more then.</summary>
    private static bool IsShort(PenSlip slip) => slip is { Scale: false, Digits: <= ShortFigure };

    private bool IsItem(Claim claim) => analysis.Article.Blocks[claim.Block].Kind == BlockKind.ListItem;

    private static bool IsBefore(Claim claim) => claim.Role is Role.ChangeFrom or Role.Base;

    private bool ArePeople(Claim one, Claim other) => cues.CountsPeople(one) && cues.CountsPeople(other);

    private static bool IsPercentage(Claim claim) => claim.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint;

    private static bool Differ(string? one, string? other) => one is not null && other is not null && !Same(one, other);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
