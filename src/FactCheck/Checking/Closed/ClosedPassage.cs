using System.Collections.Immutable;
using FactCheck.Checking.Kinds;
using FactCheck.Model;

namespace FactCheck.Checking.Closed;

/// <summary>
/// A sentence, alone or with the one before, that has just the figures of one relation: a percentage and two levels, a
/// total and its parts, a count, a rate and what they come to. With no figure left over there is little else that they
/// could mean; which words join them matters less than elsewhere.
/// </summary>
/// <param name="Sentence">The sentence, the last one of two or three.</param>
/// <param name="Figures">Its figures, in order; dates, ranks and ages are none.</param>
internal sealed record ClosedPassage(int Sentence, ImmutableArray<Claim> Figures)
{
    /// <summary>A sentence with more figures is a list of its own.</summary>
    private const int Most = 8;

    /// <summary>The letters between a change and what it is measured from.</summary>
    private const int Elsewhere = 24;

    /// <summary>The letters of ", when it was ".</summary>
    private const int When = 16;

    /// <summary>Fewer are counted, not estimated.</summary>
    private const decimal Small = 1000;

    /// <summary>A count that two amounts are so many times as large as is none of their sort.</summary>
    private const decimal OtherSize = 12;
    private const decimal Few = 100;
    private const decimal Dozen = 12;

    /// <summary>The passages of an article: each sentence alone, and with the one before it in its block.</summary>
    public static IEnumerable<ClosedPassage> Of(CheckContext context)
    {
        foreach (var sentence in context.Telling)
        {
            var own = FiguresOf(context, sentence);
            if (own.IsEmpty || own.Length > Most || context.HasCue(sentence, "respectively") || HasOtherNumbers(context, sentence))
                continue;
            yield return new ClosedPassage(sentence, own);
            foreach (var clause in Clauses(context, sentence, own))
                yield return new ClosedPassage(sentence, clause);
            var before = FiguresOf(context, sentence - 1);
            if (!before.IsEmpty && !HasOtherNumbers(context, sentence - 1) && before.Length + own.Length <= Most && before[^1].Block == own[0].Block && !context.HasCue(sentence - 1, "respectively"))
                yield return new ClosedPassage(sentence, [.. before, .. own]);
            if (own.Length == 1 && before.Length == 1 && IsConcluded(context, own[0], before[0]) is { } first)
                yield return new ClosedPassage(sentence, [first, .. before, .. own]);
        }
    }

    /// <summary>"The rate rose to 79.4%. A year ago it was 71.8%. That is a gain of 7.6 points": three sentences of one figure each, of which one is of an earlier time and the last concludes.</summary>
    private static Claim? IsConcluded(CheckContext context, Claim last, Claim middle) =>
        last.Role == Role.ChangeBy && (IsOfThen(context, middle.Sentence) || IsOfThen(context, last.Sentence - 2))
        && FiguresOf(context, last.Sentence - 2) is [var first] && first.Block == last.Block && middle.Block == last.Block && !HasOtherNumbers(context, last.Sentence - 1) && !HasOtherNumbers(context, last.Sentence - 2)
        && context.CueBetween(last.Sentence, context.Analysis.Sentences[last.Sentence].Start, last.Span.Start, "conclusion", "sum-anaphor", "told-change") is { } cue && cue.Span.Start - context.Analysis.Sentences[last.Sentence].Start <= Elsewhere
            ? first
            : null;

    /// <summary>Whether a sentence tells of an earlier time, or of a year of its own.</summary>
    private static bool IsOfThen(CheckContext context, int sentence) =>
        context.HasCue(sentence, "year-earlier", "earlier-time") || context.ClaimsOf(sentence).Count(c => c is { Kind: QuantityKind.Date, Date: { Year: not null, Day: null } }) == 1;

    /// <summary>The figures of each clause of a sentence that semicolons, dashes or "while" part; none where it has but one.</summary>
    private static IEnumerable<ImmutableArray<Claim>> Clauses(CheckContext context, int sentence, ImmutableArray<Claim> figures)
    {
        var start = 0;
        for (var i = 1; i < figures.Length; i++)
        {
            if (!context.Between(figures[i - 1], figures[i]).Contains(';') && context.CueBetween(sentence, figures[i - 1].Span.End, figures[i].Span.Start, "contrast") is null)
                continue;
            yield return figures[start..i];
            start = i;
        }

        if (start > 0)
            yield return figures[start..];
    }

    /// <summary>The only percentage or fraction, if it stands in the last sentence and fits; null where there is none, or another one.</summary>
    public Claim? Only(Func<Claim, bool> fits)
    {
        Claim? only = null;
        foreach (var figure in Figures)
            if (figure.Kind is QuantityKind.Percent or QuantityKind.Fraction or QuantityKind.PercentagePoint or QuantityKind.Multiple)
            {
                if (only is not null)
                    return null;
                only = figure;
            }

        return only is not null && only.Sentence == Sentence && fits(only) ? only : null;
    }

    /// <summary>The amounts, if there are exactly two that may be compared, and no others; durations beside them are said of the time.</summary>
    public (Claim First, Claim Second)? Pair(CheckContext context)
    {
        var amounts = Amounts();
        return amounts is [var first, var second] && AreComparable(context, first, second) && first.Modality != Modality.Hypothetical && second.Modality != Modality.Hypothetical ? (first, second) : null;
    }

    /// <summary>The amounts. Beside two large ones a small count of something else says where or of whom: "farmers in the 12 counties had 7.1 million pigs".</summary>
    private Claim[] Amounts()
    {
        Claim[] amounts = [.. Figures.Where(IsAmount)];
        if (amounts.Length <= 2)
            return amounts;
        Claim[] large = [.. amounts.OrderByDescending(a => a.Value).Take(2)];
        return amounts.Except(large).All(a => a is { Kind: QuantityKind.Count, Unit.Length: > 0, Value: < Few } && large.All(l => l.Kind != a.Kind || l.Value > a.Value * OtherSize))
            ? [.. large.OrderBy(l => l.Span.Start)]
            : amounts;
    }

    /// <summary>Two figures and no other: a unit, a noun or "a litre" may have been left out of one, and roles say more than nouns.</summary>
    private static bool AreComparable(CheckContext context, Claim first, Claim second)
    {
        if (first.Kind != second.Kind)
            return false;
        if (Alike.Are(context, first with { PerUnit = null }, second with { PerUnit = null }))
            return true;
        return first.Kind == QuantityKind.Count
            ? IsBefore(first) != IsBefore(second)
            : first.Unit.StartsWith(second.Unit + "/", StringComparison.Ordinal) || second.Unit.StartsWith(first.Unit + "/", StringComparison.Ordinal);
    }

    private static bool IsBefore(Claim claim) => claim.Role is Role.ChangeFrom or Role.Base;

    /// <summary>The results that relations already state.</summary>
    public static HashSet<string> Stated(IEnumerable<NumericRelation> relations) =>
        relations.Where(IsDecided).Select(r => r.Claims[0].Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The figures that stand in relations already.</summary>
    public static HashSet<string> Used(IEnumerable<NumericRelation> relations) =>
        relations.Where(IsDecided).SelectMany(r => r.Claims).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>"up 1.2 million on the day before": the level that a change is measured from is not printed here.</summary>
    public static bool IsFromElsewhere(CheckContext context, Claim claim) =>
        context.CueBehind(claim, Elsewhere, "base-elsewhere", "compared-with", "year-earlier", "earlier-time") is { } cue
        && !context.ClaimsOf(claim.Sentence).Any(c => c.Span.Start >= cue.Span.End && c.Kind != QuantityKind.Date && IsToldThere(context, cue, c));

    /// <summary>Nothing parts the time from its figure, or but a "when": "from the same quarter of last year, when 5,070 got the green light".</summary>
    private static bool IsToldThere(CheckContext context, Cue cue, Claim level) =>
        context.Text.AsSpan(cue.Span.End, level.Span.Start - cue.Span.End).IndexOf(',') is var comma && (comma < 0 || level.Span.Start - cue.Span.End - comma <= When
            && context.CueBetween(level.Sentence, cue.Span.End + comma, level.Span.Start, "list-relative", "cmp-where") is { } when && when.Span.Start <= cue.Span.End + comma + 2);

    /// <summary>Whether a figure is an amount of something.</summary>
    public static bool IsAmount(Claim claim) =>
        claim.Kind is QuantityKind.Money or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Index && claim is { Value: > 0, Negated: false };

    private static bool IsDecided(NumericRelation relation) => relation.Confidence >= relation.Rule.Floor && relation.Evaluate(ReadingChoice.Likeliest).Outcome != Outcome.Untestable;

    /// <summary>
    /// A figure with the places that are printed: amounts that are reckoned with each other have the same. Beside 1,380
    /// people, 1,200 are not "some twelve hundred". Small counts are counted to the last one.
    /// </summary>
    public Claim Sharpen(Claim figure)
    {
        // Stretches of time that something is reckoned over are counted: "for two years", "over the past 80 days".
        if (figure is { Kind: QuantityKind.Duration, Hedge: Hedge.Exact, Value: { } length })
            return figure with { Ulp = length <= Dozen ? 0 : figure.Ulp, LooseUlp = length <= Dozen ? 0 : figure.Ulp };
        if (!IsRounded(figure))
            return figure;
        var finest = Figures.Where(f => IsRounded(f) && Sort(f) == Sort(figure)).Min(f => f.LooseUlp);
        return figure with { LooseUlp = figure is { Kind: QuantityKind.Count, Value: < Small } ? figure.Ulp : Math.Max(figure.Ulp, finest) };
    }

    private static (QuantityKind, string) Sort(Claim claim) => (claim.Kind, claim.Kind == QuantityKind.Count ? "" : claim.Unit);

    private static bool IsRounded(Claim claim) => claim.Hedge == Hedge.Exact && IsAmount(claim);

    /// <summary>Whether a sentence has digits that no claim took up: a figure that was not understood may be the missing part.</summary>
    private static bool HasOtherNumbers(CheckContext context, int sentence)
    {
        var span = context.Analysis.Sentences[sentence];
        var at = span.Start;
        foreach (var claim in context.ClaimsOf(sentence))
        {
            if (HasDigit(context.Text, at, claim.Span.Start))
                return true;
            at = Math.Max(at, claim.Span.End);
        }

        return HasDigit(context.Text, at, span.End);
    }

    private static bool HasDigit(string text, int start, int end) => start < end && text.AsSpan(start, end - start).ContainsAnyInRange('0', '9');

    private static ImmutableArray<Claim> FiguresOf(CheckContext context, int sentence) =>
    [
        .. context.ClaimsOf(sentence).Where(c => c.Value is not null && c.Kind is not (QuantityKind.Date or QuantityKind.Rank or QuantityKind.Age) && context.Analysis.Article.Blocks[c.Block].Kind is not (BlockKind.Cell or BlockKind.Metadata)),
    ];
}
