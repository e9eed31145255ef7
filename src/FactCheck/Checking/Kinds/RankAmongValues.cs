using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"the second-hottest July", beside the years that were hotter; and "followed by", beside figures in another order (R26).</summary>
internal sealed class RankAmongValues : IRuleKind
{
    /// <summary>The words between a figure of a series and its year.</summary>
    private const int DateReach = 24;

    private const int Reach = 70;

    /// <summary>The letters of a name before its rank.</summary>
    private const int NameReach = 30;

    /// <summary>The sentences before a rank that give who is ahead.</summary>
    private const int Sentences = 8;

    /// <summary>More are no list of those ahead.</summary>
    private const int MostAhead = 6;

    public string Name => "rank-among-values";

    /// <summary>series: the confidence of a rank among dated figures; order: of "followed by".</summary>
    public ImmutableArray<string> Parameters => ["series", "order"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<Relation> near = [.. Near(context, rule)];
        return near.Concat(RankBelowValues.Relations(context, rule, near.SelectMany(static r => r.Claims).Select(static c => c.Id).ToHashSet(StringComparer.Ordinal)));
    }

    private static IEnumerable<Relation> Near(CheckContext context, Rule rule) =>
        context.Prose.Where(c => c is { Kind: QuantityKind.Rank, Negated: false, Value: >= 1 and <= 20 }).Select(Relation? (c) => Series(context, rule, c))
            .Concat(context.Prose.Where(c => c is { Kind: QuantityKind.Rank, Negated: false, Value: >= 2 and <= 10 }).Select(Relation? (c) => Ahead(context, rule, c)))
            .Concat(context.Cues("followed-by").Select(Relation? (c) => Order(context, rule, c)))
            .OfType<Relation>();

    private static FixedRelation? Series(CheckContext context, Rule rule, Claim rank)
    {
        if (RankWords.Superlative(context, rank) is not { } superlative)
            return null;
        var series = new[] { rank.Sentence, rank.Sentence + 1 }
            .SelectMany(s => context.ClaimsOf(s))
            .Where(c => c.Span.Start > rank.Span.End && IsValue(c) && IsDated(context, c))
            .ToArray();
        var own = new[] { rank.Sentence, rank.Sentence - 1 }.Where(s => s >= 0)
            .SelectMany(s => context.ClaimsOf(s).Reverse().Where(c => c.Span.End <= rank.Span.Start && IsValue(c) && series.Length > 0 && series.All(v => IsOfSeries(c, v))))
            .FirstOrDefault();
        if (own is null)
            return null;
        var ahead = series
            .Where(c => superlative.Id == "superlative-high" ? c.Value > own.Value : c.Value < own.Value)
            .ToImmutableArray();
        if (ahead.IsEmpty)
            return null;
        var holds = rank.Value > ahead.Length;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [rank, own, .. ahead],
            Confidence = (double)rule["series"] * ClaimRow.Confidence([rank, own, .. ahead]),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, new Interval(ahead.Length + 1, null), ClaimInterval.Of(rank), Severity.Error),
            Arithmetic = _ => FormattableString.Invariant($"{string.Join(", ", ahead.Select(c => c.Quote))} / {own.Quote}: {ahead.Length} + 1 = {ahead.Length + 1}"),
            Facts = format => [new("ahead", string.Join(", ", ahead.Select(c => c.Quote))), new("own", own.Quote)],
        };
    }

    /// <summary>"EU, khách hàng lớn thứ ba, nhập 121 triệu USD", below three others that bought more: who is third has two before them.</summary>
    private static FixedRelation? Ahead(CheckContext context, Rule rule, Claim rank)
    {
        // "on" is a word for "later" as well.
        if (context.HasCue(rank.Sentence, "superlative-low", "cmp-denied", "year-earlier", "among-many") || context.CuesOf(rank.Sentence).Any(c => c.Id == "time-later" && c.Span.Length > 2))
            return null;
        var behind = context.ClaimsOf(rank.Sentence).FirstOrDefault(c => c.Span.Start >= rank.Span.End && c.Span.Start - rank.Span.End <= Reach && IsLevel(c));
        if (behind is null && Listed(context, rule, rank) is { } listed)
            return listed;
        var own = Owned(context, rank) ?? behind ?? context.ClaimsOf(rank.Sentence).LastOrDefault(c => c.Span.End <= rank.Span.Start && rank.Span.Start - c.Span.End <= Reach && IsLevel(c));
        if (own is null || Named.Of(context, own) is not { } name || own.Kind is QuantityKind.Duration or QuantityKind.Index)
            return null;
        var ahead = Enumerable.Range(Math.Max(0, rank.Sentence - Sentences), Math.Min(rank.Sentence, Sentences) + 1)
            .SelectMany(s => context.ClaimsOf(s))
            .Where(c => c.Id != own.Id && c.Block == own.Block && IsLevel(c) && (c.Unit == own.Unit && c.Kind == own.Kind || c.Kind == QuantityKind.Count && Alike.Are(context, c, own)) && c.Value > own.Value && c.Value < own.Value * 4 && IsNamedApart(context, c, name))
            .DistinctBy(c => c.Value)
            .ToImmutableArray();
        return ahead.Length < rank.Value || ahead.Length > MostAhead ? null : Broken(rule, rank, own, ahead);
    }

    /// <summary>"China bought 229 million, Thailand 15, Hong Kong 10 and Korea 5. Korea has come third": a list of named figures, and the rank of one of them in the next sentence.</summary>
    private static FixedRelation? Listed(CheckContext context, Rule rule, Claim rank)
    {
        if (context.ClaimsOf(rank.Sentence).Any(c => c.Id != rank.Id) || context.Names.Before(rank.Span.Start, NameReach) is not { } name)
            return null;
        Claim[] list = [.. context.ClaimsOf(rank.Sentence - 1).Where(IsLevel)];
        if (list.Length is < 3 or > MostAhead || list.Any(c => c.Kind != list[0].Kind || c.Unit != list[0].Unit || c.Block != list[0].Block) || list.Where(c => Named.Of(context, c) == name).ToArray() is not [var own]
            || list.Select(c => Named.Of(context, c)).Distinct().Count() != list.Length)
            return null;
        var ahead = list.Where(c => c.Value > own.Value).ToImmutableArray();
        return rank.Value > ahead.Length ? null : Broken(rule, rank, own, ahead);
    }

    private static FixedRelation Broken(Rule rule, Claim rank, Claim own, ImmutableArray<Claim> ahead) => new()
    {
        Rule = rule,
        Claims = [rank, own, .. ahead],
        Confidence = (double)rule["series"] * ClaimRow.Confidence([rank, own, .. ahead]),
        Verdict = new Verdict(Outcome.Broken, new Interval(ahead.Length + 1, null), ClaimInterval.Of(rank), Severity.Error),
        Arithmetic = _ => FormattableString.Invariant($"{string.Join(", ", ahead.Select(c => c.Quote))} / {own.Quote}: {ahead.Length} + 1 = {ahead.Length + 1}"),
        Facts = format => [new("ahead", string.Join(", ", ahead.Select(c => c.Quote))), new("own", own.Quote)],
    };

    /// <summary>"A had 48 deals, B 61 and C 52, which put A second": the figure of whoever stands right before the rank.</summary>
    private static Claim? Owned(CheckContext context, Claim rank)
    {
        var row = context.ClaimsOf(rank.Sentence).Where(c => c.Span.End <= rank.Span.Start && IsLevel(c)).ToArray();
        return row.Length > 2 && context.Names.Before(rank.Span.Start, NameReach) is { } name && context.Text.AsSpan(0, rank.Span.Start).TrimEnd().EndsWith(name, StringComparison.Ordinal)
            ? row.FirstOrDefault(c => Named.Of(context, c) == name)
            : null;
    }

    private static bool IsLevel(Claim claim) => IsValue(claim) && claim is { PerUnit: null, Hedge: Hedge.Exact, Role: Role.Level or Role.ChangeTo, Period: null };

    /// <summary>It has a name of its own.</summary>
    private static bool IsNamedApart(CheckContext context, Claim claim, string own)
    {
        var before = context.ClaimsOf(claim.Sentence).LastOrDefault(c => c.Span.End <= claim.Span.Start)?.Span.End ?? context.Analysis.Sentences[claim.Sentence].Start;
        return Named.Of(context, claim) is { } name && !string.Equals(name, own, StringComparison.OrdinalIgnoreCase) && !name.Contains(own, StringComparison.OrdinalIgnoreCase) && !own.Contains(name, StringComparison.OrdinalIgnoreCase)
            && context.CueBetween(claim.Sentence, before, claim.Span.Start, "total", "of-total", "change-from", "compare", "sum-up", "year-earlier", "earlier-time") is null;
    }

    /// <summary>Of the same unit and size: "5.2 degrees above normal" is no July.</summary>
    private static bool IsOfSeries(Claim own, Claim other) =>
        own.Kind == other.Kind && own.Unit == other.Unit && own.Value > other.Value / 2 && own.Value < other.Value * 2;

    private static bool IsValue(Claim claim) =>
        claim is { Value: not null, Negated: false, Modality: not (Modality.Hypothetical or Modality.Revised), Role: not (Role.ChangeBy or Role.Ratio) }
        && claim.Kind is QuantityKind.Measure or QuantityKind.Count or QuantityKind.Money or QuantityKind.Percent or QuantityKind.Index or QuantityKind.Duration;

    /// <summary>A year beside it makes it one of a series.</summary>
    private static bool IsDated(CheckContext context, Claim claim) => context.ClaimsOf(claim.Sentence).Any(
        d => d.Kind == QuantityKind.Date && Math.Max(d.Span.Start - claim.Span.End, claim.Span.Start - d.Span.End) is >= 0 and <= DateReach);

    /// <summary>The next of a list: a comma or "and", a name, and nothing that compares, adds up or leaves a rest.</summary>
    private static bool IsNext(CheckContext context, Claim one, Claim next)
    {
        var between = context.Between(one, next);
        return between.Length <= Reach && (between.Contains(',') || context.CueBetween(one.Sentence, one.Span.End, next.Span.Start, "list-and") is not null)
            && context.Names.AnyBetween(one.Span.End, next.Span.Start) && !between.ContainsAny(";:.")
            && context.CueBetween(one.Sentence, one.Span.End, next.Span.Start, "remaining", "total", "compare", "change-from", "contrast", "rise", "fall", "year-earlier", "table-rest", "diff-before", "diff-after") is null;
    }

    /// <summary>"Bukit was the busiest with 88 deals. Queens came next with 72": the leader's figure in the sentence before.</summary>
    private static Claim? Leading(CheckContext context, Cue cue) =>
        context.ClaimsOf(cue.Sentence - 1) is [.., var last] leaders && IsLed(context, cue.Sentence - 1, last) && IsValue(last) && leaders.Count(c => IsValue(c) && c.Kind == last.Kind) == 1
            // "501-600" is a place in a ranking.
            && last.Span.Start > 0 && context.Text[last.Span.Start - 1] is not ('-' or '–')
            && context.ClaimsOf(cue.Sentence).All(c => c.Block == last.Block || c.Block == last.Block + 1 && Opens(context, cue)) ? last : null;

    /// <summary>Whether a sentence, or the one before it in its paragraph, says who leads.</summary>
    private static bool IsLed(CheckContext context, int sentence, Claim last) =>
        context.HasCue(sentence, "superlative-high", "leader")
        || sentence > 0 && context.HasCue(sentence - 1, "superlative-high", "leader") && !context.ClaimsOf(sentence - 1).Any(c => IsValue(c) && c.Kind == last.Kind);

    private static bool Opens(CheckContext context, Cue cue) => cue.Span.Start - context.Analysis.Sentences[cue.Sentence].Start <= 2;

    /// <summary>Who leads has more than who follows, or less where the least is best.</summary>
    private static NumericRelation? Order(CheckContext context, Rule rule, Cue cue)
    {
        var claims = context.ClaimsOf(cue.Sentence);
        var left = claims.LastOrDefault(c => c.Span.End <= cue.Span.Start && cue.Span.Start - c.Span.End <= Reach && IsValue(c));
        // "25.50, two schools next with 25.25": how many come next is no value.
        if (left is { Kind: QuantityKind.Count, Unit.Length: > 0, Value: <= 10 } number && cue.Span.Start - number.Span.End <= 1)
            left = claims.LastOrDefault(c => c.Span.End <= number.Span.Start && number.Span.Start - c.Span.End <= Reach && IsValue(c));
        left ??= Leading(context, cue);
        var right = claims.FirstOrDefault(c => c.Span.Start >= cue.Span.End && c.Span.Start - cue.Span.End <= Reach && IsValue(c));
        // Who leads a race takes less time; who leads at golf has fewer strokes.
        if (right is null or { Kind: QuantityKind.Duration or QuantityKind.Index })
            return null;
        var begin = context.Analysis.Sentences[cue.Sentence].Start;
        var opens = Opens(context, cue) || left is not null && left.Sentence < cue.Sentence;
        var high = context.CueBetween(cue.Sentence, begin, cue.Span.Start, "superlative-high", "leader") is not null || opens && cue.Sentence > 0 && left is not null && IsLed(context, cue.Sentence - 1, left) && !context.HasCue(cue.Sentence - 1, "superlative-low");
        var low = context.CueBetween(cue.Sentence, begin, cue.Span.Start, "superlative-low") is not null || opens && cue.Sentence > 0 && context.HasCue(cue.Sentence - 1, "superlative-low");
        if (high == low)
            return null;
        // Those who follow are told in their order, too.
        var row = claims.Where(c => c.Span.Start >= right.Span.Start).TakeWhile(c => IsValue(c) && c.Kind == right.Kind && (c.Unit == right.Unit || c.Unit.Length == 0)).ToArray();
        row = [.. row.Take(1), .. row.Zip(row.Skip(1)).TakeWhile(p => IsNext(context, p.First, p.Second)).Select(p => p.Second)];
        var odd = Enumerable.Range(1, Math.Max(0, row.Length - 1)).FirstOrDefault(i => high ? row[i].Value > row[i - 1].Value : row[i].Value < row[i - 1].Value, -1);
        if (odd > 0)
            (left, right) = (row[odd - 1], row[odd]);
        if (left is null || left.Kind != right.Kind || left.Unit != right.Unit && right.Unit.Length > 0 && odd < 0 || left.PerUnit != right.PerUnit)
            return null;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [right, left],
            Confidence = (double)rule["order"] * ClaimRow.Confidence(right, left),
            Unit = right.Unit,
            Expected = o => high ? new Interval(null, o[0].High) : new Interval(o[0].Low, null),
            Pattern = high ? "{1} ≥ {0}" : "{1} ≤ {0}",
            Inequality = true,
            AlwaysGrave = true,
            Facts = _ => [new("ahead", right.Quote), new("own", left.Quote)],
        };
    }
}
