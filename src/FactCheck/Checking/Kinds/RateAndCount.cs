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

    /// <summary>The sentences between a total and the rate it was reckoned from.</summary>
    private const int Near = 1;

    /// <summary>The letters of "two of 5 million each" between the two.</summary>
    private const int AtOnce = 5;

    public string Name => "rate-and-count";

    /// <summary>
    /// beside: the confidence where one sentence has all three; across: where neighbours have them and only one each can be
    /// meant; slip: where a slip of the pen says that they belong together; factor: a rate that is off by more is another's.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "across", "slip", "alone", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> bound = [.. Bound(context, rule)];
        bound = bound.AddRange(ClosedProduct.Relations(context, rule, ClosedPassage.Used(bound), isOverTime: false));
        // "5 tonnes at 28,000 a kilo, 140 million in all. Grown, they would have sold at 120,000": what was sold once is not sold again.
        var counted = bound.Where(static r => r.IsMet).Select(static r => r.Claims[^1].Id).ToHashSet(StringComparer.Ordinal);
        bound = bound.RemoveAll(r => !r.IsMet && counted.Contains(r.Claims[^1].Id));
        bound = bound.AddRange(ClosedArea.Relations(context, rule, ClosedPassage.Used(bound)));
        bound = bound.AddRange(WorkedOut.Relations(context, rule, ClosedPassage.Used(bound), isOverTime: false));
        bound = bound.AddRange(RateApart.Relations(context, rule, ClosedPassage.Stated(bound)));
        return bound.RemoveAll(r => !r.IsMet && IsOfOthers(context, r, bound));
    }

    /// <summary>Whether a breach is none: a rate told twice, or two figures that make another total.</summary>
    private static bool IsOfOthers(CheckContext context, NumericRelation relation, ImmutableArray<NumericRelation> all) =>
        // "6.3 tonnes a hectare … 6.3 tonnes of it a hectare"
        relation.Claims.Skip(1).Any(c => c.Value == relation.Claims[0].Value) || IsToldElsewhere(context, relation)
        // "1.48 million m3 a day, 17,800 a plant": what makes one total is no part of another.
        || all.Any(m => m.IsMet && relation.Claims.Count(m.Claims.Contains) >= 2) || IsFarOff(relation) || IsOfItems(context, relation)
        // "The youngest of three. … 35 million a term, 70 million a year": a few, counted elsewhere, count something else.
        || relation.Claims.Any(c => c is { Kind: QuantityKind.Count, Value: < Few } && relation.Claims.All(o => o == c || o.Sentence != c.Sentence));

    /// <summary>"A ticket costs 10,000; … 7 prizes … 86 billion": what misses by so much, and by no power of ten, was never meant.</summary>
    private static bool IsFarOff(NumericRelation relation) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is > 0 and var expected && relation.Claims[0].Value is > 0 and var stated && BoundedDecimal.Divide(Math.Max(expected, stated), Math.Min(expected, stated)) is not < Far && !Plausible.IsScale(relation);

    /// <summary>"1.9 kg, 1.8 and 1.7, together 5.4, or 1.8 each": as many as were listed.</summary>
    private static bool IsOfItems(CheckContext context, NumericRelation relation)
    {
        if (relation.Claims.Length != 3 || relation.Claims.MaxBy(static c => c.Value) is not { Value: < BoundedDecimal.Largest and var sum } total)
            return false;
        var (made, items) = (0m, 0);
        foreach (var item in context.Passage.Before(total, 0).Where(c => c.Kind == total.Kind && c.Unit == total.Unit).TakeWhile(static c => c.Value is null or < BoundedDecimal.Largest))
            if ((made += item.Value ?? 0) is var so && ++items > 1 && so == sum)
                return relation.Claims.Any(c => c != total && c.Value is { } each && Math.Abs(each * items - sum) <= (c.Ulp > 0 ? c.Ulp : 1) * items / 2);
        return false;
    }

    private const decimal Far = 6;
    private const decimal Few = 5;

    private static IEnumerable<NumericRelation> Bound(CheckContext context, Rule rule)
    {
        foreach (var claim in context.Passage.Claims)
            if (SpreadOverNoun.Noun(context, claim).Length > 0)
            {
                if (SpreadOverNoun.Of(context, rule, claim) is { } spread)
                    yield return spread;
            }
            else if (Rate.Is(context, claim) && (Find(context, rule, claim) ?? Product(context, rule, claim)) is { } found)
            {
                yield return found;
            }
            else if (AverageOfNoun.Of(context, rule, claim) is { } average)
            {
                yield return average;
            }
    }

    /// <summary>"A capacity of 1.48 million, 17,800 for each of the 83 plants. … they take some 900,000": what the smaller two make stands near by.</summary>
    private static bool IsToldElsewhere(CheckContext context, NumericRelation relation)
    {
        if (relation.Claims.Length != 3 || relation.Claims.Any(static c => c.Value is null))
            return false;
        var total = relation.Claims.MaxBy(static c => c.Value)!;
        Claim[] made = [.. relation.Claims.Where(c => c != total)];
        return BoundedDecimal.Multiply(made[0].Value!.Value, made[1].Value!.Value) is { } product
            && context.Passage.Like(total).Any(c => !relation.Claims.Contains(c) && Math.Abs(c.Sentence - total.Sentence) <= Back && c.Value is { } value && Math.Abs(value - product) <= Math.Max(c.LooseUlp / 2, product * Told));
    }

    private const decimal Told = 0.004m;

    /// <summary>A rate that misses by more than a slip of the pen is another's.</summary>
    public static bool IsNear(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && expected > 0
        && (double)(expected / stated) is var ratio && (ratio > 1 / factor && ratio < factor || DigitSlip.Into(relation.Claims[0], relation.Repair(0, ReadingChoice.Likeliest)!.Value) == Slip.Telling);

    private static bool IsOfOneSentence(NumericRelation relation) => relation.Claims.All(c => c.Sentence == relation.Claims[0].Sentence);

    private static bool IsInSight(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated && expected > 0 && (double)(expected / stated) is var ratio && ratio > 1 / factor && ratio < factor;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim rate)
    {
        if (context.HasCue(rate.Sentence, "respectively"))
            return null;
        var totals = Earlier(context, rate, c => Rate.IsTotal(context, rate, c)).Concat(Headline(context, rate)).Distinct().ToArray();
        var numbers = Earlier(context, rate, c => Rate.Counts(context, rate, c)).Concat(Counted(context, rate)).Distinct().ToArray();
        var near = Rate.IsSeats(context, rate) ? [] : Candidates(context, rule, rate, totals, numbers);
        var beside = Beside(context, rule, rate);
        // Where the rate's own sentence has all three, another sentence's figures explain it by chance only.
        if (near.Any(c => c.Confidence >= rule.Floor && IsOfOneSentence(c)))
            (near, beside) = ([.. near.Where(IsOfOneSentence)], [.. beside.Where(IsOfOneSentence)]);
        // What stands on either side explains the rate.
        if (near.Concat(beside).FirstOrDefault(c => c.IsMet) is { } met)
            return met.Confidence >= rule.Floor ? met : null;
        if (near.FirstOrDefault(c => c.Confidence >= rule.Floor && IsNear(c, (double)rule["factor"])) is { } broken && !IsOneOfMany(context, rate))
            return broken;
        if (near.FirstOrDefault(c => IsTelling(c)) is { } slipped && Rate.IsJoined(context, rate) && !IsOneOfMany(context, rate))
            return slipped with { Confidence = (double)rule["slip"] * ClaimRow.Confidence(slipped.Claims.AsSpan()) };
        return beside.Length == 1 && IsInSight(beside[0], (double)rule["factor"]) && IsMeant(context, beside[0]) && !IsOneOfMany(context, rate) ? beside[0] : null;
    }

    private static ImmutableArray<NumericRelation> Candidates(CheckContext context, Rule rule, Claim rate, Claim[] totals, Claim[] numbers) =>
    [
        .. from total in totals
           from number in numbers
           where number != total && total.Value > rate.Value && IsOrdered(context, rate, total, number)
           select Rate.Relation(context, rule, rate, total, number, Binding(context, rule, rate, total, number, totals, numbers)),
    ];

    /// <summary>The totals and numbers on both sides, whatever stands first; a total behind a rate is what the two make.</summary>
    private static ImmutableArray<NumericRelation> Beside(CheckContext context, Rule rule, Claim rate)
    {
        ImmutableArray<Claim> around = [.. context.Passage.Around(rate, Near, Near).Where(c => c != rate && Math.Abs(c.Block - rate.Block) <= 1 && !Rate.Is(context, c))];
        var totals = around.Where(c => Rate.IsTotal(context, rate, c) && c.Value > rate.Value && c.Role is not (Role.ChangeBy or Role.ChangeFrom or Role.Base)).ToArray();
        var numbers = around.Where(c => c.Kind != QuantityKind.Duration && Rate.Counts(context, rate, c)).ToArray();
        if (Rate.IsSeats(context, rate) || Rate.IsOfEach(context, rate))
            numbers = [.. context.Passage.Before(rate, 0).Take(1)];
        var own = numbers.Where(n => n.Sentence == rate.Sentence).ToArray();
        numbers = own.Length > 0 ? own : numbers;
        return [.. from total in totals from number in numbers where number != total select Rate.Relation(context, rule, rate, total, number, (double)rule["across"])];
    }

    /// <summary>Whether a slip of the pen would mend it, or words bind the total to the two.</summary>
    private static bool IsMeant(CheckContext context, NumericRelation relation)
    {
        var (rate, total) = (relation.Claims[0], relation.Claims[1]);
        var isSummed = (context.CueBefore(total, Rate.Reach, "total", "sum-up", "worth", "made-of", "equivalent") is not null || context.CueBehind(total, Rate.Reach / 2, "sum-up-behind") is not null);
        if (total.Sentence == rate.Sentence && Rate.IsJoined(context, rate) && isSummed)
            return true;
        return Rate.SlipOf(relation) >= (relation.Claims.All(c => c.Sentence == rate.Sentence) || Rate.IsRatio(rate.Unit) || Rate.IsJoined(context, rate) && (isSummed || total.Measure is "cost" or "revenue" || total.Sentence <= rate.Sentence) ? Slip.Possible : Slip.Telling);
    }

    /// <summary>"hai nhịp mỗi nhịp 32 m và năm nhịp mỗi nhịp 54 m, tổng cộng 334 m": the total is that of several products.</summary>
    private static bool IsOneOfMany(CheckContext context, Claim rate) => context.Passage.Around(rate, 0, 0).Any(c => c != rate && c.Unit == rate.Unit && c.Kind == rate.Kind && Rate.Is(context, c));

    /// <summary>"£73 for every megawatt-hour … At that price, 4,900 MWh would be worth £358m": both in a later sentence.</summary>
    private static NumericRelation? Product(CheckContext context, Rule rule, Claim rate)
    {
        if (!Rate.IsRatio(rate.Unit))
            return null;
        foreach (var sentence in context.Passage.Behind(rate, Later).Where(c => c.Sentence > rate.Sentence).GroupBy(c => c.Sentence))
        {
            var totals = sentence.Where(c => Rate.IsTotal(context, rate, c)).ToArray();
            var numbers = sentence.Where(c => Rate.Counts(context, rate, c)).ToArray();
            if (totals.Length != 1 || numbers.Length != 1 || sentence.Any(c => c.Unit == rate.Unit))
                continue;
            if (context.Passage.Like(rate).Append(rate).Any(r => r.Unit == rate.Unit && Rate.Relation(context, rule, r, totals[0], numbers[0], 1).IsMet))
                return null;
            var isNext = sentence.Key - rate.Sentence == 1 && !context.Passage.Before(totals[0], 1).Any(r => r != rate && r.Unit == rate.Unit);
            var broken = Rate.Relation(context, rule, rate, totals[0], numbers[0], (double)rule[isNext ? "across" : "slip"]);
            if (isNext || IsTelling(broken))
                return broken;
        }
        return null;
    }

    /// <summary>What stands before the rate, the nearest first: what each has is said last, but for prices.</summary>
    private static Claim[] Earlier(CheckContext context, Claim rate, Func<Claim, bool> fits) =>
    [
        .. context.Passage.Before(rate, Back).Where(c => fits(c) && rate.Block - c.Block <= 1 && (c.Sentence == rate.Sentence || rate.Block == c.Block || rate.Sentence - c.Sentence <= 1)),
        // "at 12,500 dong a share, a total of 312.5 billion"
        .. Rate.IsNamed(context, rate) || rate.PerUnit is not null || context.CueBefore(rate, Rate.Reach, "each") is not null || Rate.IsOfEach(context, rate) ? context.Passage.Behind(rate, 0).Where(c => fits(c) && (c.Kind != rate.Kind || context.CueBefore(c, Rate.Reach, "total", "sum-up", "worth") is not null)) : [],
    ];

    /// <summary>The sum in the headline, which the whole article is about.</summary>
    private static IEnumerable<Claim> Headline(CheckContext context, Claim rate) => rate.Kind != QuantityKind.Money ? [] : context.Passage.Claims
        .TakeWhile(c => context.Analysis.Article.Blocks[c.Block].Kind is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata)
        .Where(c => Rate.IsTotal(context, rate, c));

    /// <summary>"£100,000 for every home": the homes of the article.</summary>
    private static IEnumerable<Claim> Counted(CheckContext context, Claim rate) =>
        Rate.Per(context, rate) is { Length: > 0 } per && per != "each" && !context.Units.Contains(per)
            ? context.Passage.Counted(per).Concat(context.Passage.Counted(per + "s")).Where(c => Rate.Counts(context, rate, c))
            : [];

    private static bool IsTelling(NumericRelation relation) =>
        Enumerable.Range(0, 2).Any(i => relation.Repair(i, ReadingChoice.Likeliest) is { } allowed && DigitSlip.Into(relation.Claims[i], allowed) == Slip.Telling);

    /// <summary>"Two of 2,500 each" is a product of its own; a stretch of time is a number only where a mean is taken over it.</summary>
    private static bool IsOrdered(CheckContext context, Claim rate, Claim total, Claim number) =>
        !(number.Span.End <= rate.Span.Start && context.Between(number, rate).Length <= AtOnce)
        && (number.Kind != QuantityKind.Duration || (rate.Span.Start < number.Span.Start && number.Span.Start < total.Span.Start) || (total.Sentence == rate.Sentence && number.Sentence == rate.Sentence && Rate.IsJoined(context, rate)))
        && (rate.Kind != QuantityKind.Measure || Rate.IsRatio(rate.Unit) || total.Sentence == rate.Sentence || total.Sentence == rate.Sentence - 1 && context.IsJoined(rate.Sentence));

    /// <summary>How surely the rate is that total over that number.</summary>
    private static double Binding(CheckContext context, Rule rule, Claim rate, Claim total, Claim number, Claim[] totals, Claim[] numbers)
    {
        var isNamed = Rate.IsNamed(context, rate);
        var (hasTotal, hasNumber) = (total.Sentence == rate.Sentence, number.Sentence == rate.Sentence);
        if (total != totals.First(t => t.Sentence == total.Sentence) || number != numbers.First(n => n.Sentence == number.Sentence))
            return 0;
        if (hasTotal && hasNumber)
            return Rate.IsJoined(context, rate) || isNamed ? (double)rule["beside"] : 0;
        if (!Rate.IsJoined(context, rate))
            return 0;
        // "took 14.6 million from 412 investors. The typical stake was …"
        if (total.Sentence == number.Sentence && rate.Sentence - total.Sentence == 1)
            return (double)rule["across"];
        if (hasTotal && isNamed && numbers.Select(n => n.Value).Distinct().Count() == 1)
            return (double)rule["across"];
        return hasNumber && totals.Select(t => t.Value).Distinct().Count() == 1 ? (double)rule["across"] : 0;
    }
}
