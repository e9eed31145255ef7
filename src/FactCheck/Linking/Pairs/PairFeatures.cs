using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Linking.Pairs;

/// <summary>
/// What the scorer knows of a pair: facets, places, distances, counts. No word of the text is among them; words
/// count only as the concepts of the lexicons, or by how many the two share.
/// </summary>
internal static class PairFeatures
{
    /// <summary>The largest count that is told apart.</summary>
    private const int Many = 12;

    private static readonly ImmutableArray<(string Name, Func<PairView, float> Of)> All =
    [
        ("kind.money", static p => Is(p.First.Kind == QuantityKind.Money)),
        ("kind.count", static p => Is(p.First.Kind == QuantityKind.Count)),
        ("kind.percent", static p => Is(p.First.Kind is QuantityKind.Percent or QuantityKind.PercentagePoint)),
        ("kind.measure", static p => Is(p.First.Kind == QuantityKind.Measure)),
        ("kind.time", static p => Is(p.First.Kind is QuantityKind.Duration or QuantityKind.Age)),
        ("facet.measure", static p => Measure(p)),
        ("facet.measures-known", static p => PairView.Known(p.First.Measure, p.Second.Measure)),
        ("facet.noun", static p => p.First.Kind == QuantityKind.Count ? PairView.Alike(p.First.Unit, p.Second.Unit) : 0),
        ("facet.nouns-known", static p => p.First.Kind == QuantityKind.Count ? Is(p.First.Unit.Length > 0) + Is(p.Second.Unit.Length > 0) : 2),
        ("facet.unit", static p => Is(p.First.Unit == p.Second.Unit)),
        ("facet.subject", static p => PairView.Alike(p.First.Subject, p.Second.Subject)),
        ("facet.subjects-known", static p => PairView.Known(p.First.Subject, p.Second.Subject)),
        ("facet.scope", static p => PairView.Facet(p.First.Scope, p.Second.Scope)),
        ("facet.scopes-known", static p => PairView.Known(p.First.Scope, p.Second.Scope)),
        ("facet.bases-known", static p => PairView.Known(p.First.Basis, p.Second.Basis)),
        ("facet.period", static p => Period(p)),
        ("facet.period-default", static p => Is(p.First.Period is { } a && Linking.Periods.IsDefault(a)) + Is(p.Second.Period is { } b && Linking.Periods.IsDefault(b))),
        ("facet.cumulative", static p => Is(p.First.Period is { Cumulative: true }) + Is(p.Second.Period is { Cumulative: true })),
        ("facet.speakers-known", static p => PairView.Known(p.First.Speaker, p.Second.Speaker)),
        ("facet.role", static p => Is(Form(p.First) == Form(p.Second))),
        ("facet.change", static p => Is(p.First.Role == Role.ChangeBy) + Is(p.Second.Role == Role.ChangeBy)),
        ("facet.share", static p => Is(p.First.Role == Role.Share) + Is(p.Second.Role == Role.Share)),
        ("facet.before", static p => Is(IsBefore(p.First) == IsBefore(p.Second))),
        ("facet.direction", static p => p.First.Direction is { } a && p.Second.Direction == a ? 1 : p.First.Direction is null && p.Second.Direction is null ? 0 : -1),
        ("facet.actual", static p => Is(p.First.Modality == Modality.Actual) + Is(p.Second.Modality == Modality.Actual)),
        ("facet.modality", static p => Is(p.First.Modality == p.Second.Modality)),
        ("facet.intended", static p => Is(p.First.Modality is Modality.Target or Modality.Forecast) + Is(p.Second.Modality is Modality.Target or Modality.Forecast)),
        ("facet.speaker", static p => PairView.Facet(p.First.Speaker, p.Second.Speaker)),
        ("facet.both-before", static p => Is(IsBefore(p.First)) + Is(IsBefore(p.Second))),
        ("facet.per-unit", static p => PairView.Known(p.First.PerUnit, p.Second.PerUnit)),
        ("facet.per-unit-same", static p => Is(string.Equals(p.First.PerUnit, p.Second.PerUnit, StringComparison.OrdinalIgnoreCase))),
        ("facet.part", static p => Is(p.Cues.TakesPart(p.First)) + Is(p.Cues.TakesPart(p.Second))),
        ("facet.hedged", static p => Is(p.First.Hedge != Hedge.Exact) + Is(p.Second.Hedge != Hedge.Exact)),
        ("facet.confidence", static p => (float)Math.Min(p.First.Confidence, p.Second.Confidence)),
        ("words.overlap", static p => (float)p.Article.Overlap(p.Words, p.OtherWords)),
        ("words.shared", static p => Count(p.Shared)),
        ("words.common", static p => Count(p.InCommon)),
        ("words.share", static p => (float)p.InCommon / Math.Max(1, Math.Min(p.Words.Words.Length, p.OtherWords.Words.Length))),
        ("words.names-shared", static p => Count(p.Words.Names.Count(p.OtherWords.Names.Contains))),
        ("words.names-more", static p => Is(p.Words.NamesMore(p.OtherWords, p.First, p.Second))),
        ("words.names-behind", static p => Is(p.OtherWords.NamesMore(p.Words, p.First, p.Second))),
        ("words.subject-said", static p => Is(p.Article.Names(p.Second, p.First.Subject)) + Is(p.Article.Names(p.First, p.Second.Subject))),
        ("words.headers-said", static p => p.HeadersSaid),
        ("words.rival", static p => p.Rival),
        ("place.link", static p => (int)p.Kind),
        ("place.headline", static p => Is(p.FirstBlock == BlockKind.Headline)),
        ("place.above", static p => Is(p.FirstBlock is BlockKind.Headline or BlockKind.Standfirst) + Is(p.SecondBlock is BlockKind.Headline or BlockKind.Standfirst)),
        ("place.item", static p => Is(p.FirstBlock == BlockKind.ListItem) + Is(p.SecondBlock == BlockKind.ListItem)),
        ("place.caption", static p => Is(p.FirstBlock == BlockKind.Caption) + Is(p.SecondBlock == BlockKind.Caption)),
        ("place.distance", static p => Count(p.Distance)),
        ("place.far", static p => (float)p.Distance / Math.Max(1, p.Sentences)),
        ("place.behind-lead", static p => Math.Clamp(p.BehindLead, -Many, Many)),
        ("place.block", static p => Is(p.First.Block == p.Second.Block)),
        ("place.quoted", static p => Is(p.First.Quoted) + Is(p.Second.Quoted)),
        ("value.ratio", static p => (float)Math.Log10(p.Ratio)),
        ("value.slip", static p => Slip(p)),
        ("value.digits", static p => p.Slip.Digits),
        ("value.printed", static p => Is(p.Slip.Printed)),
        ("value.places", static p => DigitDistance.Places(p.First.Value!.Value, p.Second.Value!.Value)),
        ("value.significant", static p => Math.Min(DigitDistance.Significant(p.First.Value!.Value), DigitDistance.Significant(p.Second.Value!.Value))),
        ("value.coarser", static p => Math.Abs(DigitDistance.Significant(p.First.Value!.Value) - DigitDistance.Significant(p.Second.Value!.Value))),
        ("value.larger", static p => Is(p.First.Value > p.Second.Value)),
        ("company.supported", static p => Is(p.IsSupported)),
        ("company.unit", static p => Count(p.Company.OfUnit(p.First))),
        ("company.unit-behind", static p => Count(p.Company.OfUnit(p.Second))),
        ("company.measure", static p => Count(Math.Max(p.Company.OfMeasure(p.First), p.Company.OfMeasure(p.Second)))),
        ("company.sentence", static p => Count(p.Company.OfSentence(p.First))),
        ("company.sentence-behind", static p => Count(p.Company.OfSentence(p.Second))),
        ("company.again", static p => Count(p.Company.Again(p.First))),
        ("company.again-behind", static p => Count(p.Company.Again(p.Second))),
        ("company.number-again", static p => Count(p.Company.NumberAgain(p.First))),
        ("company.number-again-behind", static p => Count(p.Company.NumberAgain(p.Second))),
        ("cue.definite", static p => Is(p.Cues.IsDefinite(p.First))),
        ("cue.definite-behind", static p => Is(p.Cues.IsDefinite(p.Second))),
        ("cue.update", static p => Is(p.Cues.Updates(p.First)) + Is(p.Cues.Updates(p.Second))),
        ("cue.milestone", static p => Is(p.Cues.IsMilestone(p.First)) + Is(p.Cues.IsMilestone(p.Second))),
        ("cue.comparable", static p => Is(p.Cues.Comparable(p.First, p.Second))),
        ("cue.dated-apart", static p => Is(p.Cues.DatedApart(p.First, p.Second))),
        ("cue.series", static p => Is(p.Article.IsInSeries(p.First)) + Is(p.Article.IsInSeries(p.Second))),
    ];

    /// <summary>The names, in the order of the values: "group.feature".</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(static f => f.Name)];

    /// <summary>Which of them need no look at the words around the claims, which cost more than all others; these settle nearly every pair.</summary>
    public static ImmutableArray<bool> Wordless { get; } = [.. All.Select(static f => !f.Name.StartsWith("words.", StringComparison.Ordinal))];

    /// <summary>The wordless values of a pair; the others are left as they are.</summary>
    public static void FillWordless(PairView pair, Span<float> values)
    {
        for (var i = 0; i < All.Length; i++)
            if (Wordless[i])
                values[i] = All[i].Of(pair);
    }

    /// <summary>The values of a pair.</summary>
    public static void Fill(PairView pair, Span<float> values)
    {
        for (var i = 0; i < All.Length; i++)
            values[i] = All[i].Of(pair);
    }

    private static float Is(bool fact) => fact ? 1 : 0;

    private static float Count(int count) => Math.Min(count, Many);

    private static float Measure(PairView pair) => (pair.First.Measure, pair.Second.Measure) switch
    {
        (null, _) or (_, null) => 0,
        var (one, other) when string.Equals(one, other, StringComparison.OrdinalIgnoreCase) => 1,
        var (one, other) => pair.Measures.MayBeOne(one, other) ? 0.5f : -1,
    };

    private static float Period(PairView pair) => Linking.Periods.Compare(pair.First, pair.Second) switch
    {
        PeriodMatch.Same => pair.First.Period!.Label == pair.Second.Period!.Label ? 3 : 2,
        PeriodMatch.Unknown => 1,
        PeriodMatch.OneUnknown => 0,
        _ => -1,
    };

    private static float Slip(PairView pair) => pair.Slip switch { { Exists: false } => 0, { Scale: true } => 2, _ => 1 };

    private static bool IsBefore(Claim claim) => claim.Role is Role.ChangeFrom or Role.Base;

    private static Role Form(Claim claim) => claim.Role switch
    {
        Role.ChangeTo => Role.Level,
        Role.Base => Role.ChangeFrom,
        var role => role,
    };
}
