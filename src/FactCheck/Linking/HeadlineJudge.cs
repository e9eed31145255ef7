using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// How likely a figure of the text is the one that a headline, a standfirst or the metadata tells: the same measure or
/// noun, the same words, the same way, and near the top.
/// </summary>
internal sealed class HeadlineJudge(ArticleAnalysis analysis, ArticleWords words, SentenceCues cues, MeasureTable measures, UnitTable units)
{
    /// <summary>A figure of a text so long has many like it.</summary>
    private const int MostCompared = 200;

    /// <summary>The points from which on a figure of the text is taken for the headline's.</summary>
    private const double Enough = 2.5;

    /// <summary>The same in the lead, where nothing else of the text supports the headline's figure: who asks must see to that.</summary>
    private const double EnoughInLead = 1.75;

    /// <summary>
    /// The same where two digits changed places, wherever the text tells it: of 1,396 real articles none has such a pair that
    /// nothing else of the text explains.
    /// </summary>
    private const double EnoughSwapped = 1.25;

    /// <summary>The first sentences.</summary>
    private const int Lead = 3;

    private const double Floor = 0.84;
    private const double OfPoint = 0.04;
    private const double Ceiling = 0.97;

    /// <summary>A figure so many times the other is hardly a mistaken one.</summary>
    private const decimal Apart = 2.5m;

    /// <summary>From so many digits on, one that differs is no chance.</summary>
    private const int ManyDigits = 3;

    /// <summary>1 and 10 have one digit, and nothing else in common.</summary>
    private const decimal FewestRound = 100;

    /// <summary>Smaller counts take up what is told in other words.</summary>
    private const decimal FewestCounted = 10;
    private const decimal Thousands = 1000;

    /// <summary>A headline is made of so many sentences: a figure that is alone of its sort there is the one.</summary>
    private const int OfLead = 5;

    private readonly int _lead = Array.FindIndex([.. analysis.Sentences], s => IsBody(analysis, s));

    /// <summary>The verdict on a figure above the text and one of the text, of one kind and dimension.</summary>
    public LinkVerdict Judge(Claim headline, Claim told)
    {
        if (Veto(headline, told) is { } veto)
            return LinkVerdict.Veto(veto);
        var tally = new Tally(0);
        Measures(headline, told, tally);
        Words(headline, told, tally);
        Sizes(headline, told, tally);
        Ways(headline, told, tally);
        return tally.Points >= EnoughFor(headline, told)
            ? new LinkVerdict(Math.Min(Ceiling, Floor + (tally.Points - Enough) * OfPoint), tally.Reasons)
            : LinkVerdict.Veto("too little in common");
    }

    private double EnoughFor(Claim headline, Claim told) => IsSwapped(headline, told) ? EnoughSwapped
        : told.Sentence - _lead is >= 0 and < Lead && (headline.Kind != QuantityKind.Count || headline.Value >= FewestCounted) && !IsOfAnotherSize(headline, told) ? EnoughInLead : Enough;

    private bool IsSwapped(Claim headline, Claim told) => PenSlip.Of(headline, told, units) is { Exists: true, Scale: false };

    private static bool IsBody(ArticleAnalysis analysis, TextSpan sentence) =>
        analysis.Article.Blocks.FirstOrDefault(b => b.Span.Start <= sentence.Start && sentence.Start < b.Span.End)?.Kind is BlockKind.Paragraph or BlockKind.ListItem;

    private string? Veto(Claim headline, Claim told)
    {
        if (headline.Negated || told.Negated)
            return "denied";
        // "Of every four, three pass": a few are no thousands.
        if (headline.Kind == QuantityKind.Count && headline.Value < FewestCounted && told.Value >= Thousands)
            return "of another size";
        if (!string.Equals(headline.PerUnit, told.PerUnit, StringComparison.OrdinalIgnoreCase) && !IsPerTime(headline.PerUnit ?? told.PerUnit, headline.PerUnit is null || told.PerUnit is null))
            return "per unit";
        if (headline.Value is { } rounded && told.Value is { } full && full != rounded && IsOneUnit(headline, told) && decimal.Round(full, MidpointRounding.AwayFromZero) == rounded)
            return "the same, rounded";
        if (headline.Modality == Modality.Revised || told.Modality is Modality.Revised or Modality.Hypothetical)
            return "supposed or replaced";
        if (IsBefore(headline) != IsBefore(told) || headline.Direction is { } way && told.Direction is { } back && way != back)
            return "role";
        if (Periods.Compare(headline, told) == PeriodMatch.Different)
            return "period";
        if (headline.Basis is not null && told.Basis is not null && headline.Basis != told.Basis)
            return "basis";
        return null;
    }

    /// <summary>"210 tonnes a day" above, "201 tonnes" of the same day below.</summary>
    private bool IsPerTime(string? unit, bool oneOnly) => oneOnly && unit is not null && units.Dimension(unit) == units.Dimension("d");

    private void Measures(Claim headline, Claim told, Tally tally)
    {
        var nouns = headline.Kind == QuantityKind.Count && headline.Unit.Length > 0 && told.Unit.Length > 0;
        if (nouns && string.Equals(headline.Unit, told.Unit, StringComparison.OrdinalIgnoreCase))
            tally.Add(1.5, "the same noun");
        else if (headline.Measure is not null && told.Measure is not null)
            tally.Add(measures.MayBeOne(headline.Measure, told.Measure) ? 1.5 : -1.5, "measures");
        else if (nouns)
            tally.Add(-1.5, "another noun");
        else if (headline.Kind is QuantityKind.PercentagePoint or QuantityKind.Measure or QuantityKind.Age or QuantityKind.Duration)
            tally.Add(0.5, "the same unit");
    }

    private void Words(Claim headline, Claim told, Tally tally)
    {
        if (!string.Equals(headline.PerUnit, told.PerUnit, StringComparison.OrdinalIgnoreCase))
            tally.Add(-0.5, "per time of one only");
        if (told.Measure is null && headline.Measure is not null && cues.PointsBack(told) && Carried(told) is { } before && measures.MayBeOne(headline.Measure, before))
            tally.Add(1.5, "the measure of the sentence before");
        if (IsOnly(headline, told))
            tally.Add(0.75, "no other figure like it");
        var shared = ArticleWords.InCommon(words.Of(headline), words.Of(told));
        tally.Add(Math.Min(1.5, shared * 0.5), "words in common");
        var place = told.Sentence - _lead;
        if (place is >= 0 and < Lead)
            tally.Add(place == 0 ? 1 : 0.5, "in the lead");
        if (place == 0 && headline.Kind is QuantityKind.Money or QuantityKind.Percent or QuantityKind.Age or QuantityKind.Duration or QuantityKind.Measure && IsAlone(told))
            tally.Add(0.5, "alone of its sort in the lead");
        if (headline.Subject is { } subject && told.Subject is { } rival)
            tally.Add(Alike(subject, rival) ? 0.5 : words.Names(told, rival) ? -0.75 : 0, "subjects");
        if (headline.Scope is null != told.Scope is null)
            tally.Add(-0.25, "scope of one only");
        if (headline.Basis is null && told.Basis is not null)
            tally.Add(-0.5, "basis of one only");
    }

    /// <summary>The measure of the one before, where its sentence has but one.</summary>
    private string? Carried(Claim told) =>
        analysis.Claims.Where(c => c.Sentence == told.Sentence - 1 && c.Measure is not null).Select(c => c.Measure).Distinct().Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Whether the text gives no other figure of that unit and measure, nor one of no known measure.</summary>
    private bool IsOnly(Claim headline, Claim told)
    {
        var rivals = analysis.Claims.Take(MostCompared)
            .Where(c => c.Id != told.Id && c.Id != headline.Id && c.Kind == told.Kind && c.Unit == told.Unit && !IsBefore(c) && c.Value is not null && c.Value != told.Value && c.Value != headline.Value && analysis.Article.Blocks[c.Block].Kind != BlockKind.Cell);
        return told.Measure is not null && headline.Measure is not null
            ? measures.MayBeOne(headline.Measure, told.Measure) && !rivals.Any(c => c.Measure is not null && measures.MayBeOne(headline.Measure, c.Measure) && c.Role == told.Role && BoundedDecimal.Divide(Math.Max(c.Value!.Value, headline.Value ?? 1), Math.Max(1, Math.Min(c.Value!.Value, headline.Value ?? 1))) is < Apart)
            : told.Kind is QuantityKind.Duration or QuantityKind.Measure ? !rivals.Any()
            : told.Sentence - _lead < OfLead && (told.Kind != QuantityKind.Count || headline.Value >= FewestCounted) && !rivals.Any(c => c.Sentence - _lead < OfLead && IsNear(headline, c));
    }

    /// <summary>Whether its sentence gives no other figure of its sort.</summary>
    private bool IsAlone(Claim told) => !analysis.Claims.Any(c => c.Sentence == told.Sentence && c.Id != told.Id && c.Kind == told.Kind && c.Unit == told.Unit);

    /// <summary>Whether a figure is of the headline's size, or its digits at another power of ten.</summary>
    private bool IsNear(Claim headline, Claim claim) => PenSlip.Of(headline, claim, units).Exists
        || headline.Value is > 0 and var one && claim.Value is > 0 and var other && BoundedDecimal.Divide(Math.Max(one, other), Math.Min(one, other)) is <= Apart;

    private void Sizes(Claim headline, Claim told, Tally tally)
    {
        var slip = PenSlip.Of(headline, told, units);
        if (slip is { Scale: true } && Math.Min(headline.Value!.Value, told.Value!.Value) < 1)
        {
            tally.Add(-2, "cents or hundredths");
            return;
        }

        if (slip.Exists)
        {
            tally.Add(slip.IsTelling ? 2.5 : 1.5, "a slip of the pen");
            return;
        }

        if (IsRounderByPower(headline, told))
        {
            tally.Add(1.5, "another power of ten");
            return;
        }

        if (headline.Value is { } printed && told.Value is { } given && IsOneUnit(headline, told) && Math.Abs(printed - given) > Math.Max(1, headline.Ulp) && DigitDistance.Aligned(printed, given) == 1)
            tally.Add(Math.Max(DigitDistance.Significant(printed), DigitDistance.Significant(given)) switch { >= ManyDigits => 1.5, 1 => 0, _ => 0.75 }, "one digit apart");

        if (IsOfAnotherSize(headline, told))
            tally.Add(-2, "of another size");
    }

    private bool IsOfAnotherSize(Claim headline, Claim told) =>
        headline.Value is > 0 and var one && told.Value is > 0 and var other && units.Conversions(told.Unit, headline.Unit) is var ways
        && (ways.IsEmpty ? other : ways[0].Reading(Interval.Point(other)).Middle ?? other) is var same && same > 0
        && BoundedDecimal.Divide(Math.Max(one, same), Math.Min(one, same)) is not <= Apart;

    /// <summary>7,000 and 700: one digit only, and another number of zeros.</summary>
    private static bool IsRounderByPower(Claim headline, Claim told) =>
        headline is { Value: > 0 and var one } && told is { Value: > 0 and var other } && IsOneUnit(headline, told) && DigitDistance.Significant(one) == 1
        && one != other && DigitDistance.Places(one, other) == 0 && Math.Max(one, other) >= FewestRound;

    /// <summary>What is counted may be told by another noun, or by none.</summary>
    private static bool IsOneUnit(Claim headline, Claim told) => headline.Kind == QuantityKind.Count || headline.Unit == told.Unit;

    private static void Ways(Claim headline, Claim told, Tally tally)
    {
        if (headline.Role == told.Role && headline.Role == Role.ChangeBy)
            tally.Add(0.5, "the same change");
        else if (headline.Role == Role.ChangeBy != (told.Role == Role.ChangeBy) && headline.Kind != QuantityKind.Count)
            tally.Add(-0.5, "a change of one only");
        if (headline.Modality != told.Modality)
            tally.Add(told.Modality == Modality.Target ? -0.75 : -0.25, "modality");
        if (told.Period is { Cumulative: true } && headline.Period is null)
            tally.Add(-0.5, "counted from a start");
    }

    private static bool IsBefore(Claim claim) => claim.Role is Role.ChangeFrom or Role.Base;

    private static bool Alike(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);
}
