using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What a sentence says of one change: two of the level before, the level after and the amount.</summary>
/// <param name="From">The level before.</param>
/// <param name="To">The level after.</param>
/// <param name="By">The amount.</param>
internal readonly record struct Change(Claim? From, Claim? To, Claim? By)
{
    /// <summary>The letters between "a year ago" and its figure, before and behind.</summary>
    private const int Reach = 40;
    private const int ReachBehind = 24;

    /// <summary>The letters inside brackets.</summary>
    private const int ReachInside = 90;
    private const int YearDigits = 4;

    /// <summary>The letters of " of them in ".</summary>
    private const int YearReach = 16;

    /// <summary>The letters of "từ chỗ chỉ chở".</summary>
    private const int FromReach = 18;

    /// <summary>Reads the roles of two neighbouring claims; null where they are not two sides of one change.</summary>
    public static Change? Of(CheckContext context, Claim one, Claim other)
    {
        if (IsAmount(one) != IsAmount(other))
            return IsAmount(one) ? WithAmount(context, one, other) : WithAmount(context, other, one);
        if (IsAmount(one))
            return null;
        return IsFrom(context, one, other) ? new Change(one, other, null) : IsFrom(context, other, one) ? new Change(other, one, null) : null;
    }

    /// <summary>Whether of two levels the first is the one before: "from" says it before any time does.</summary>
    public static bool IsFrom(CheckContext context, Claim one, Claim other) =>
        IsSaidBefore(one) != IsSaidBefore(other) ? IsSaidBefore(one)
        : !IsSaidBefore(one) && (IsBefore(context, one) && !IsBefore(context, other) || IsOfEarlierYear(context, one, other));

    private static bool IsOfEarlierYear(CheckContext context, Claim one, Claim other) =>
        (YearBehind(context, one), YearBehind(context, other)) is ({ } year, { } later) ? year < later : IsEarlier(one.Period, other.Period);

    /// <summary>"1,950 of them in 2022 and 2,418 in 2023": the year that stands right behind a figure.</summary>
    private static int? YearBehind(CheckContext context, Claim claim) =>
        context.ClaimsOf(claim.Sentence).FirstOrDefault(c => c.Span.Start >= claim.Span.End) is { Kind: QuantityKind.Date, Date: { Year: { } year, Month: null } } date && date.Span.Start - claim.Span.End <= YearReach && !context.Between(claim, date).ContainsAny(",;:")
            ? year
            : null;

    /// <summary>"5,640 last year, up on the 3,452 the year before"; "8.812 năm 2023, 8.144 năm 2022".</summary>
    private static bool IsEarlier(Period? one, Period? other) => one is not null && other is not null
        && (one.Label == "year-earlier" && other.Label is "last-year" or "to-date" || one.Grain == PeriodGrain.Year && YearOf(one) is not null && other.Label == "next-year" || one.Grain == other.Grain && YearOf(one) is { } year && YearOf(other) is { } later && year < later && Part(one) == Part(other));

    private static int? YearOf(Period period) =>
        period.Label.Length >= YearDigits && int.TryParse(period.Label.AsSpan(0, YearDigits), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string Part(Period period) => period.Label[YearDigits..];

    private static bool IsSaidBefore(Claim claim) => claim.Role is Role.ChangeFrom or Role.Base;

    /// <summary>Whether a level is the one before: "from 4", "compared with 4", "4 a year ago", "had closed at 4".</summary>
    public static bool IsBefore(CheckContext context, Claim claim) =>
        IsSaidBefore(claim)
        || claim.Period?.Label is "year-earlier" or "last-year" or "previous-quarter" or "previous-session"
        || IsBracketedBase(context, claim)
        || IsLedBy(context, claim)
        || (claim.Role is not Role.ChangeTo && (context.CueBefore(claim, Reach, "earlier-time") is not null || context.CueBehind(claim, ReachBehind, "earlier-time") is not null));

    /// <summary>"nhích 8 % so với lúc ra mắt (1,25 triệu đồng)".</summary>
    private static bool IsBracketedBase(CheckContext context, Claim claim) =>
        // "So với cùng kỳ năm ngoái (231.000 tấn, 912 triệu USD)": all that the brackets hold.
        claim.Role == Role.Level && context.Text.LastIndexOf('(', claim.Span.Start) is > 0 and var open && open >= context.Analysis.Sentences[claim.Sentence].Start && context.Text.IndexOf(')', open, Math.Min(context.Text.Length - open, ReachInside)) > claim.Span.Start
            && context.CueBetween(claim.Sentence, open - Reach, open, "year-earlier") is { } then && open - then.Span.End <= 1
        || claim.Role == Role.Level && context.Text.AsSpan(0, claim.Span.Start).TrimEnd() is [.., '('] && context.CueBefore(claim, Reach, "compared-with") is not null;

    /// <summary>"từ chỗ chở 18.500 lượt mỗi ngày đã lên 26.640 lượt".</summary>
    private static bool IsLedBy(CheckContext context, Claim claim) =>
        claim.Role == Role.Level && context.CueBefore(claim, FromReach, "from-lead") is not null && context.Passage.Behind(claim, 0).FirstOrDefault() is { Role: Role.ChangeTo } to && to.Kind == claim.Kind;

    private static Change? WithAmount(CheckContext context, Claim amount, Claim level) =>
        IsBefore(context, level) ? new Change(level, null, amount) : level.Role is Role.ChangeTo or Role.Level ? new Change(null, level, amount) : null;

    private static bool IsAmount(Claim claim) => claim.Role == Role.ChangeBy;
}
