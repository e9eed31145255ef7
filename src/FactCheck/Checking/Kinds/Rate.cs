using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A figure that is given for one of something: "£40 million apiece", "2.9 t/ha", "an average of 112", "mỗi hộ 25 triệu".</summary>
internal static class Rate
{
    /// <summary>The letters between "an average of" and its figure.</summary>
    public const int Reach = 32;

    /// <summary>The letters between a figure and "each".</summary>
    private const int Behind = 12;

    /// <summary>The letters of "each of the 114 workers will receive".</summary>
    private const int EachReach = 60;

    /// <summary>Whether a claim is one.</summary>
    public static bool Is(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Index, Negated: false, Value: > 0, Role: not (Role.ChangeBy or Role.ChangeFrom or Role.Base), Modality: not (Modality.Hypothetical or Modality.Revised) }
        && (claim.PerUnit is not null || IsRatio(claim.Unit) || HasEach(context, claim) || NounBehind(context, claim) is not null || context.CueBehind(claim, Behind, "each-behind") is not null || IsOfEach(context, claim) || IsSeats(context, claim));

    /// <summary>"An average of", "mỗi hộ" before it; not the "each" of the figure before: "Sh15,000 each, the scheme will cost …".</summary>
    private static bool HasEach(CheckContext context, Claim claim) =>
        context.CueBefore(claim, Reach, "mean", "each") is { } each
        // "at a fiver each and made £4,120"
        && context.CueBetween(claim.Sentence, each.Span.End, claim.Span.Start, "list-and") is null
        && (context.ClaimsOf(claim.Sentence).LastOrDefault(c => c.Span.End <= claim.Span.Start) is not { } before || each.Span.Start > before.Span.End + 1);

    /// <summary>Whether words say that the figure was reckoned: "or", "an average of", "each".</summary>
    public static bool IsJoined(CheckContext context, Claim rate) =>
        rate.PerUnit == "each" || IsOfEach(context, rate) || context.CueBefore(rate, Reach, "equivalent", "mean", "each") is not null || context.CueBehind(rate, Reach, "mean", "each-behind") is not null
        || (rate.PerUnit is not null && context.CueBefore(rate, Reach, "worth") is not null);

    /// <summary>"Each of the 114 workers will receive $370", "Mỗi hộ trong 5.631 hộ nghèo được 60 triệu": the number stands between.</summary>
    public static bool IsOfEach(CheckContext context, Claim claim) =>
        context.Passage.Before(claim, 0).FirstOrDefault() is { Kind: QuantityKind.Count } number && number.Unit != claim.Unit
        && context.CueBefore(number, EachReach / 3, "each-of", "each") is { } each && claim.Span.Start - each.Span.Start <= EachReach;

    /// <summary>"121 rows of 16 seats", "218 trains with 24 seats each": the number stands right before.</summary>
    public static bool IsSeats(CheckContext context, Claim claim) =>
        context.Passage.Before(claim, 0).FirstOrDefault() is { Kind: QuantityKind.Count, Unit.Length: > 0, Value: > 1 } number && number.Unit != claim.Unit && !Alike.Are(context, number, claim)
        && context.CueBetween(claim.Sentence, number.Span.End, claim.Span.Start, "each-with") is { } with && context.Between(number, claim).Trim().Length == with.Span.Length;

    /// <summary>Whether a unit is one amount by another.</summary>
    public static bool IsRatio(string unit) => unit.Contains('/') && !unit.StartsWith("km/", StringComparison.Ordinal) && unit is not ("m/s" or "px/in") && !IsCurrencies(unit);

    /// <summary>Whether the rate names what it is reckoned by.</summary>
    public static bool IsNamed(CheckContext context, Claim rate) => Per(context, rate) is { Length: > 0 } per && per != "each";

    /// <summary>The kind of what is spread.</summary>
    public static QuantityKind Upper(Claim rate) => IsRatio(rate.Unit) && rate.Kind == QuantityKind.Measure && UpperUnit(rate).Length == 0 ? QuantityKind.Count : rate.Kind;

    /// <summary>The unit of what is spread.</summary>
    public static string UpperUnit(Claim rate) => IsRatio(rate.Unit) ? rate.Unit[..rate.Unit.IndexOf('/', StringComparison.Ordinal)] : rate.Unit;

    /// <summary>The unit or noun over which it is spread, or nothing.</summary>
    public static string Per(CheckContext context, Claim rate)
    {
        if (IsRatio(rate.Unit))
            return rate.Unit[(rate.Unit.IndexOf('/', StringComparison.Ordinal) + 1)..];
        // "so that each gets 60,000": the word behind "each" is no noun that the article counts.
        return rate.PerUnit is { } per ? IsCounted(context, per) || context.Units.Contains(per) || !HasEach(context, rate) ? per : "each" : NounBehind(context, rate) ?? "";
    }

    private static bool IsCounted(CheckContext context, string noun) => context.Passage.Counted(noun).Count > 0 || context.Passage.Counted(noun + "s").Count > 0;

    /// <summary>"£42 a ticket": a noun that the article counts.</summary>
    private static string? NounBehind(CheckContext context, Claim claim)
    {
        if (claim.Kind is not (QuantityKind.Money or QuantityKind.Measure) || claim.PerUnit is not null || IsRatio(claim.Unit) || context.CueBehind(claim, 2, "a-noun") is not { } article || article.Span.Start != claim.Span.End + 1)
            return null;
        var rest = context.Text.AsSpan(article.Span.End).TrimStart();
        var end = 0;
        while (end < rest.Length && char.IsLetter(rest[end]))
            end++;
        var noun = rest[..end].ToString();
        return noun.Length > 2 && IsCounted(context, noun) ? noun : null;
    }

    /// <summary>Whether a claim may be what is spread.</summary>
    public static bool IsTotal(CheckContext context, Claim rate, Claim claim)
    {
        if (claim is not { Negated: false, Value: > 0, PerUnit: null, Modality: not (Modality.Hypothetical or Modality.Revised) } || IsRatio(claim.Unit) || claim.Kind != Upper(rate) || IsTakenOff(context, claim))
            return false;
        var unit = UpperUnit(rate);
        return claim.Kind == QuantityKind.Count
            ? unit.Length == 0 || claim.Unit.Length == 0 ? rate.PerUnit is { Length: > 0 } and not "each" : claim.Unit.Contains(unit, StringComparison.OrdinalIgnoreCase) || unit.Contains(claim.Unit, StringComparison.OrdinalIgnoreCase)
            : claim.Unit == unit || !context.Units.Conversions(claim.Unit, unit).IsEmpty;
    }

    /// <summary>"After deducting 38 million for fertilizer": what is taken off is not what they come to.</summary>
    private static bool IsTakenOff(CheckContext context, Claim claim) =>
        context.CueBefore(claim, Reach, "minus") is { } cue && context.Analysis.Sentences[claim.Sentence].Start >= cue.Span.Start - 1;

    /// <summary>Whether a claim counts what the rate is reckoned by.</summary>
    public static bool Counts(CheckContext context, Claim rate, Claim claim)
    {
        if (claim is not { Negated: false, Value: > 1, PerUnit: null, Modality: not (Modality.Hypothetical or Modality.Revised) })
            return false;
        // "3.5 people" is a mean itself.
        if (claim.Kind == QuantityKind.Count && claim.Value != decimal.Truncate(claim.Value.Value))
            return false;
        var per = Per(context, rate);
        if (per.Length > 0 && context.Units.Contains(per))
            return claim.Kind is QuantityKind.Measure or QuantityKind.Duration && !context.Units.Conversions(claim.Unit, per).IsEmpty;
        if (claim.Kind != QuantityKind.Count || claim.Unit.Length == 0 || (rate.Kind == QuantityKind.Count && Alike.Are(context, claim, rate with { PerUnit = null })))
            return false;
        // "for every home": the households that were counted.
        if (per.Length > 3 && claim.Measure?.StartsWith(per, StringComparison.OrdinalIgnoreCase) == true)
            return true;
        // A head is a person.
        if (per is "head" or "person" or "capita" or "người")
            return context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "person") is not null;
        return per is "" or "each" || claim.Unit.Contains(per, StringComparison.OrdinalIgnoreCase) || (per.Length > 3 && claim.Unit.Contains(per[..^1], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>rate = total / number.</summary>
    public static NumericRelation Relation(CheckContext context, Rule rule, Claim rate, Claim total, Claim number, double confidence)
    {
        var above = Alike.Conversion(context, total.Unit, UpperUnit(rate));
        var below = context.Units.Contains(Per(context, rate)) ? Alike.Conversion(context, number.Unit, Per(context, rate)) : new Languages.UnitConversion(1);
        var rounding = rate.Kind == QuantityKind.Count ? Interval.Around(0, 0.5m) : Interval.Point(0);
        return new NumericRelation
        {
            Rule = rule,
            Claims = [rate, total, number],
            Confidence = confidence * ClaimRow.Confidence(rate, total, number),
            Unit = rate.Unit,
            // What each has is a rounded mean, even of people.
            Expected = o => above.Difference(o[0]) / below.Difference(o[1]) + rounding,
            Pattern = "{1} / {2}",
            Solve = (i, stated, o) => above.Factor <= 0 ? null : i == 0 ? (stated * below.Difference(o[1])).Scale(1 / above.Factor) : below.Factor <= 0 ? null : (above.Difference(o[0]) / stated).Scale(1 / below.Factor),
        };
    }

    /// <summary>The slip of the pen in one of the three that would mend them.</summary>
    public static Slip SlipOf(NumericRelation relation)
    {
        var most = Slip.None;
        for (var i = 0; i < relation.Claims.Length; i++)
            if (relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) is var slip && slip > most)
                most = slip;
        return most;
    }

    private static bool IsCurrencies(string unit) => unit.Length == 7 && unit[3] == '/' && unit.Replace("/", "", StringComparison.Ordinal).All(char.IsUpper);
}
