using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A total, a number and what each has: "640 million shared among 16 countries, an average of 54 million apiece", "25 triệu
/// cổ phiếu giá 12.500 đồng, tổng giá trị 321,5 tỷ" (R15, R16). total = rate × number.
/// </summary>
internal sealed class RateAndCount : IRuleKind
{
    private const int Back = 3;
    private const int Later = 8;

    /// <summary>The letters of "two of 5 million each" between the two.</summary>
    private const int AtOnce = 5;

    /// <summary>The letters between "an average of" and its figure.</summary>
    private const int Reach = 32;

    /// <summary>The letters of "each of the 114 workers will receive".</summary>
    private const int EachReach = 48;

    private static readonly System.Buffers.SearchValues<char> BehindWord = System.Buffers.SearchValues.Create(" ,.;:)\n");

    public string Name => "rate-and-count";

    /// <summary>
    /// beside: the confidence where one sentence has all three; across: where neighbours have them and only one each can be
    /// meant; slip: where a slip of the pen says that they belong together; factor: a rate that is off by more is another's.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "across", "slip", "alone", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound = [.. context.Passage.Claims.Where(c => IsRate(context, c) || PerNoun(context, c).Length > 0).Select(rate => PerNoun(context, rate).Length > 0 ? Spread(context, rule, rate) : Find(context, rule, rate) ?? Product(context, rule, rate)).OfType<NumericRelation>()];
        return bound.Concat(ClosedProduct.Relations(context, rule, ClosedPassage.Used(bound)));
    }

    /// <summary>"43,400 merchants, or 180 to an agent", "23 for each village": the noun behind a bare number.</summary>
    private static ReadOnlySpan<char> PerNoun(CheckContext context, Claim claim)
    {
        if (claim is not { Kind: QuantityKind.Count, Negated: false, Value: > 0 } || claim.Quote.Any(char.IsLetter)
            || context.CueBehind(claim, AtOnce, "per-noun") is not { } per || per.Span.Start != claim.Span.End + 1 || per.Span.End >= context.Text.Length)
            return [];
        var noun = context.Text.AsSpan(per.Span.End).TrimStart();
        var end = noun.IndexOfAny(BehindWord);
        return end > 2 ? noun[..end] : [];
    }

    /// <summary>One of the sentence's counts is of that noun, and one other is what was spread over it.</summary>
    private static NumericRelation? Spread(CheckContext context, Rule rule, Claim rate)
    {
        var stem = PerNoun(context, rate).TrimEnd('s').ToString();
        var near = context.Passage.Before(rate, 1).Where(c => c is { Kind: QuantityKind.Count, Negated: false, Unit.Length: > 0, Value: > 1, PerUnit: null } && c.Block == rate.Block).ToArray();
        var numbers = near.Where(c => c.Unit.Contains(stem, StringComparison.OrdinalIgnoreCase)).ToArray();
        var totals = near.Where(c => c.Sentence == rate.Sentence && !numbers.Contains(c)).ToArray();
        return numbers is [var number] && totals is [var total] && total.Value > rate.Value && Build(context, rule, rate with { Unit = total.Unit }, total, number, (double)rule["beside"]) is var relation
            && (relation.IsMet || IsNear(relation, (double)rule["factor"])) ? relation : null;
    }

    /// <summary>"40 million apiece", "2.9 t/ha", "an average of 112", "mỗi hộ 25 triệu".</summary>
    private static bool IsRate(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure, Negated: false, Value: > 0, Role: not (Role.ChangeBy or Role.ChangeFrom or Role.Base), Modality: not (Modality.Hypothetical or Modality.Revised) }
        && (claim.PerUnit is not null || IsRatio(claim.Unit) || context.CueBefore(claim, Reach, "mean", "each") is not null || IsOfEach(context, claim));

    /// <summary>"Each of the 114 workers will receive $370": the number stands between.</summary>
    private static bool IsOfEach(CheckContext context, Claim claim) =>
        claim.Kind == QuantityKind.Money && context.Passage.Before(claim, 0).FirstOrDefault() is { Kind: QuantityKind.Count } number
        && context.CueBefore(number, EachReach / 4, "each-of") is { } each && claim.Span.Start - each.Span.Start <= EachReach;

    private static bool IsRatio(string unit) => unit.Contains('/') && !unit.StartsWith("km/", StringComparison.Ordinal) && unit is not ("m/s" or "px/in");

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim rate)
    {
        if (context.HasCue(rate.Sentence, "respectively"))
            return null;
        var totals = Near(context, rate, c => IsTotal(context, rate, c)).Concat(Headline(context, rate)).Distinct().ToArray();
        var numbers = Near(context, rate, c => Counts(context, rate, c)).Concat(Counted(context, rate)).Distinct().ToArray();
        ImmutableArray<NumericRelation> candidates =
        [
            .. from total in totals
               from number in numbers
               where number != total && total.Value > rate.Value && IsOrdered(context, rate, total, number)
               select Build(context, rule, rate, total, number, Binding(context, rule, rate, total, number, totals, numbers)),
        ];
        if (candidates.FirstOrDefault(c => c.IsMet) is { } met)
            return met.Confidence >= rule.Floor ? met : null;
        // "hai nhịp mỗi nhịp 32 m và năm nhịp mỗi nhịp 54 m, tổng cộng 334 m": the total is that of several products.
        if (context.Passage.Around(rate, 0, 0).Any(c => c.Unit == rate.Unit && c.Kind == rate.Kind && IsRate(context, c)))
            return null;
        if (candidates.FirstOrDefault(c => c.Confidence >= rule.Floor && IsNear(c, (double)rule["factor"])) is { } broken)
            return broken;
        return candidates.FirstOrDefault(IsSlip) is { } slipped && IsJoined(context, rate) ? slipped with { Confidence = (double)rule["slip"] * ClaimRow.Confidence(slipped.Claims.AsSpan()) } : null;
    }

    /// <summary>"£73 for every megawatt-hour … At that price, 4,900 MWh would be worth £358m": both in a later sentence.</summary>
    private static NumericRelation? Product(CheckContext context, Rule rule, Claim rate)
    {
        if (!IsRatio(rate.Unit))
            return null;
        foreach (var sentence in context.Passage.Behind(rate, Later).Where(c => c.Sentence > rate.Sentence).GroupBy(c => c.Sentence))
        {
            var totals = sentence.Where(c => IsTotal(context, rate, c)).ToArray();
            var numbers = sentence.Where(c => Counts(context, rate, c)).ToArray();
            if (totals.Length != 1 || numbers.Length != 1 || sentence.Any(c => c.Unit == rate.Unit))
                continue;
            if (context.Passage.Like(rate).Append(rate).Any(r => r.Unit == rate.Unit && Build(context, rule, r, totals[0], numbers[0], 1).IsMet))
                return null;
            var isNext = sentence.Key - rate.Sentence == 1 && !context.Passage.Before(totals[0], 1).Any(r => r != rate && r.Unit == rate.Unit);
            var broken = Build(context, rule, rate, totals[0], numbers[0], (double)rule[isNext ? "across" : "slip"]);
            if (isNext || IsSlip(broken))
                return broken;
        }
        return null;
    }

    /// <summary>What stands before the rate, the nearest first: what each has is said last, but for prices.</summary>
    private static Claim[] Near(CheckContext context, Claim rate, Func<Claim, bool> fits) =>
    [
        .. context.Passage.Before(rate, Back).Where(c => fits(c) && rate.Block - c.Block <= 1 && (c.Sentence == rate.Sentence || rate.Block == c.Block || rate.Sentence - c.Sentence <= 1)),
        // "at 12,500 dong a share, a total of 312.5 billion"
        .. IsNamed(rate) || rate.PerUnit is not null || context.CueBefore(rate, Reach, "each") is not null || IsOfEach(context, rate) ? context.Passage.Behind(rate, 0).Where(c => fits(c) && (c.Kind != rate.Kind || context.CueBefore(c, Reach, "total", "sum-up", "worth") is not null)) : [],
    ];

    private static bool IsNamed(Claim rate) => LowerUnit(rate) is { Length: > 0 } per && per != "each";

    /// <summary>The sum in the headline, which the whole article is about.</summary>
    private static IEnumerable<Claim> Headline(CheckContext context, Claim rate) => rate.Kind != QuantityKind.Money ? [] : context.Passage.Claims
        .TakeWhile(c => context.Analysis.Article.Blocks[c.Block].Kind is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata)
        .Where(c => IsTotal(context, rate, c));

    /// <summary>"£100,000 for every home": the homes of the article.</summary>
    private static IEnumerable<Claim> Counted(CheckContext context, Claim rate) =>
        LowerUnit(rate) is { Length: > 0 } per && per != "each" && !context.Units.Contains(per)
            ? context.Passage.Counted(per).Concat(context.Passage.Counted(per + "s")).Where(c => Counts(context, rate, c))
            : [];

    private static bool IsSlip(NumericRelation relation) =>
        Enumerable.Range(0, 2).Any(i => relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) == Slip.Telling);

    private static bool IsTotal(CheckContext context, Claim rate, Claim claim)
    {
        if (claim is not { Negated: false, Value: > 0, PerUnit: null, Modality: not (Modality.Hypothetical or Modality.Revised) } || IsRatio(claim.Unit) || claim.Kind != Upper(rate))
            return false;
        var unit = UpperUnit(rate);
        return claim.Kind == QuantityKind.Count
            ? unit.Length == 0 || claim.Unit.Length == 0 ? rate.PerUnit is { Length: > 0 } and not "each" : claim.Unit.Contains(unit, StringComparison.OrdinalIgnoreCase) || unit.Contains(claim.Unit, StringComparison.OrdinalIgnoreCase)
            : claim.Unit == unit || !context.Units.Conversions(claim.Unit, unit).IsEmpty;
    }

    private static QuantityKind Upper(Claim rate) => IsRatio(rate.Unit) && rate.Kind == QuantityKind.Measure && UpperUnit(rate).Length == 0 ? QuantityKind.Count : rate.Kind;

    private static string UpperUnit(Claim rate) => IsRatio(rate.Unit) ? rate.Unit[..rate.Unit.IndexOf('/', StringComparison.Ordinal)] : rate.Unit;

    private static string LowerUnit(Claim rate) => IsRatio(rate.Unit) ? rate.Unit[(rate.Unit.IndexOf('/', StringComparison.Ordinal) + 1)..] : rate.PerUnit ?? "";

    /// <summary>Whether a claim counts what the rate is reckoned by.</summary>
    private static bool Counts(CheckContext context, Claim rate, Claim claim)
    {
        if (claim is not { Negated: false, Value: > 1, PerUnit: null, Modality: not (Modality.Hypothetical or Modality.Revised) })
            return false;
        var per = LowerUnit(rate);
        if (per.Length > 0 && context.Units.Contains(per))
            return claim.Kind is QuantityKind.Measure or QuantityKind.Duration && !context.Units.Conversions(claim.Unit, per).IsEmpty;
        if (claim.Kind != QuantityKind.Count || claim.Unit.Length == 0 || (rate.Kind == QuantityKind.Count && Alike.Are(context, claim, rate with { PerUnit = null })))
            return false;
        // "for every home": the households that were counted.
        if (per.Length > 3 && claim.Measure?.StartsWith(per, StringComparison.OrdinalIgnoreCase) == true)
            return true;
        return per is "" or "each" || claim.Unit.Contains(per, StringComparison.OrdinalIgnoreCase) || (per.Length > 3 && claim.Unit.Contains(per[..^1], StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsJoined(CheckContext context, Claim rate) =>
        rate.PerUnit == "each" || IsOfEach(context, rate) || context.CueBefore(rate, Reach, "equivalent", "mean", "each") is not null || context.CueBehind(rate, Reach, "mean") is not null
        || (rate.PerUnit is not null && context.CueBefore(rate, Reach, "worth") is not null);

    /// <summary>"Two of 2,500 each" is a product of its own; a stretch of time is a number only where a mean is taken over it.</summary>
    private static bool IsOrdered(CheckContext context, Claim rate, Claim total, Claim number) =>
        !(number.Span.End <= rate.Span.Start && context.Between(number, rate).Length <= AtOnce)
        && (number.Kind != QuantityKind.Duration || (rate.Span.Start < number.Span.Start && number.Span.Start < total.Span.Start) || (total.Sentence == rate.Sentence && number.Sentence == rate.Sentence && IsJoined(context, rate)))
        && (rate.Kind != QuantityKind.Measure || IsRatio(rate.Unit) || total.Sentence == rate.Sentence);

    /// <summary>How surely the rate is that total over that number.</summary>
    private static double Binding(CheckContext context, Rule rule, Claim rate, Claim total, Claim number, Claim[] totals, Claim[] numbers)
    {
        var isNamed = IsNamed(rate);
        var (hasTotal, hasNumber) = (total.Sentence == rate.Sentence, number.Sentence == rate.Sentence);
        if (total != totals.First(t => t.Sentence == total.Sentence) || number != numbers.First(n => n.Sentence == number.Sentence))
            return 0;
        if (hasTotal && hasNumber)
            return IsJoined(context, rate) || isNamed ? (double)rule["beside"] : 0;
        if (!IsJoined(context, rate))
            return 0;
        // "took 14.6 million from 412 investors. The typical stake was …"
        if (total.Sentence == number.Sentence && rate.Sentence - total.Sentence == 1)
            return (double)rule["across"];
        if (hasTotal && isNamed && numbers.Select(n => n.Value).Distinct().Count() == 1)
            return (double)rule["across"];
        return hasNumber && totals.Select(t => t.Value).Distinct().Count() == 1 ? (double)rule["across"] : 0;
    }

    private static NumericRelation Build(CheckContext context, Rule rule, Claim rate, Claim total, Claim number, double confidence)
    {
        var above = Alike.Conversion(context, total.Unit, UpperUnit(rate));
        var below = context.Units.Contains(LowerUnit(rate)) ? Alike.Conversion(context, number.Unit, LowerUnit(rate)) : new Languages.UnitConversion(1);
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
            Solve = (i, stated, o) => i == 0 && above.Factor > 0 ? (stated * below.Difference(o[1])).Scale(1 / above.Factor) : null,
        };
    }

    private static bool IsNear(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && expected > 0
        && (double)(expected / stated) is var ratio && (ratio > 1 / factor && ratio < factor || DigitSlip.Into(relation.Claims[0], relation.Repair(0, ReadingChoice.Likeliest)!.Value) == Slip.Telling);
}
