using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>What is left of a whole: "41 of the 58 starters finished, the other 27 …", "6.705 chiếc đã vào; 73 chiếc còn lại" (R14c).</summary>
internal sealed class Remainder : IRuleKind
{
    private const int Sentences = 8;
    private const int Most = 6;

    /// <summary>The share of the rest that a subtraction may miss; farther off, it is the rest of something else.</summary>
    private const double Near = 0.6;

    /// <summary>The words between "the remaining" and the figure.</summary>
    private const int Reach = 24;

    public string Name => "remainder";

    /// <summary>beside: the confidence where a whole and one part stand before; slip: where a slip of the pen in one figure mends it.</summary>
    public ImmutableArray<string> Parameters => ["beside", "slip"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        OtherWhole.Without(context, context.Passage.Claims.Where(Sum.CanAdd).Select(rest => Chain(context, rule, rest) ?? (IsRest(context, rest) ? Find(context, rule, rest) : null)).OfType<NumericRelation>());

    private static bool IsRest(CheckContext context, Claim claim) =>
        context.CueBefore(claim, Reach, "rest-before") is not null
        || (context.CueBehind(claim, Reach / 2, "rest-behind") is { } cue && !context.Text.AsSpan(claim.Span.End, cue.Span.Start - claim.Span.End).Contains(',')
            // "176, còn lại 88": the words belong to the next figure.
            && context.ClaimsOf(claim.Sentence).FirstOrDefault(c => c.Span.Start >= cue.Span.End) is var next && (next is null || next.Span.Start - cue.Span.End > Reach / 2));

    /// <summary>"An order of 215,000, less fees of 17,000, 10,800 and 148,500, leaves 48,700".</summary>
    private static NumericRelation? Chain(CheckContext context, Rule rule, Claim rest)
    {
        if (!context.HasCue(rest.Sentence, "minus") || context.CueBefore(rest, Reach, "left-over") is null)
            return null;
        ImmutableArray<Claim> own = [.. context.Passage.Before(rest, 1).Where(c => Sum.CanAdd(c) && (Alike.Are(context, rest, c) || (rest.Kind == QuantityKind.Money && c is { Kind: QuantityKind.Count, Unit.Length: 0 } && c.Sentence == rest.Sentence))).Reverse()];
        var minus = context.CuesOf(rest.Sentence).First(c => c.Id == "minus").Span.Start;
        var whole = own.LastOrDefault(c => c.Span.End <= minus);
        var taken = own.Where(c => c.Span.Start > minus).ToArray();
        if (whole is null || taken.Length == 0)
            return null;
        var sum = new Sum(rest, [(whole, 1), .. taken.Select(c => (c, -1))]);
        return sum.Miss(context) <= Near ? sum.Relation(context, rule, (double)rule["beside"]) : null;
    }

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim rest)
    {
        // "41 of the 58 starters …, the other 27": whatever noun the rest is given.
        if (context.Passage.Before(rest, 0).Where(c => c.Kind == rest.Kind).Take(2).ToArray() is [var last, var first] && PartAndWhole.Of(context, first, last) is { Explicit: true } taken
            && Pair(rest, taken.Whole, taken.Part) is { } named)
            return named.Miss(context) <= Near ? named.Relation(context, rule, (double)rule["beside"]) : null;
        var like = context.Passage.Before(rest, Sentences).Where(c => Sum.CanAdd(c) && Alike.Are(context, rest, c) && c.Modality == rest.Modality).Take(Most).ToImmutableArray();
        if (like.Length < 2)
            return null;
        var sums = Candidates(rest, like).ToArray();
        if (Array.Find(sums, s => s.Terms.Length > 2 && s.IsMet(context, rule)) is { Result: not null } all)
            return all.Relation(context, rule, (double)rule["beside"]);
        // "Toàn huyện có 1.872 ca. Trong đó, A 857 ca, B 748 ca, còn lại 267 ca": what stands beside it are parts as it is.
        var whole = like.FirstOrDefault(c => c.Sentence < rest.Sentence);
        if (like.Count(c => c.Sentence == rest.Sentence) > 1 && whole is not null && rest.Sentence - whole.Sentence == 1 && like.Where(c => c.Sentence == rest.Sentence).All(c => c.Value < whole.Value))
            return null;
        // A whole and one part in the very sentence: nothing else can be meant.
        if (like.Where(c => c.Sentence == rest.Sentence).ToArray() is [var one, var other] && Pair(rest, one, other) is { } own)
            return own.Miss(context) <= Near ? own.Relation(context, rule, (double)rule["beside"]) : null;
        if (Array.Find(sums, s => s.IsMet(context, rule)) is { Result: not null } met)
            return met.Relation(context, rule, (double)rule["beside"]);
        if (Array.Find(sums, s => rest.Sentence - s.Terms[^1].Claim.Sentence <= 1 && s.Miss(context) <= Near * 2 && s.Slip(context, rule, digits: 2) == Slip.Telling) is { Result: not null } slipped)
            return slipped.Relation(context, rule, (double)rule["slip"]);
        var near = like.Where(c => rest.Sentence - c.Sentence <= 1).ToArray();
        return near is [var earlier, var later] && near.Any(c => c.Sentence == rest.Sentence) && Pair(rest, earlier, later) is { } pair && pair.Miss(context) <= Near && !context.HasCue(rest.Sentence, "list-open", "gap")
            ? pair.Relation(context, rule, (double)rule["beside"])
            : null;
    }

    /// <summary>The greater of the two, less the lesser.</summary>
    private static Sum? Pair(Claim rest, Claim one, Claim other)
    {
        var (whole, part) = one.Value > other.Value ? (one, other) : (other, one);
        return rest.Value < whole.Value && part.Value < whole.Value ? new Sum(rest, [(whole, 1), (part, -1)]) : null;
    }

    /// <summary>Every whole before the rest, less one part or all that stand between them; the nearest first.</summary>
    private static IEnumerable<Sum> Candidates(Claim rest, ImmutableArray<Claim> like)
    {
        foreach (var whole in like)
        {
            foreach (var part in like)
                if (part != whole && part.Value < whole.Value && rest.Value < whole.Value)
                    yield return new Sum(rest, [(whole, 1), (part, -1)]);
            var between = like.TakeWhile(c => c != whole).Reverse().ToImmutableArray();
            if (between.Length > 1 && between.Sum(c => c.Value) < whole.Value)
                yield return new Sum(rest, [(whole, 1), .. between.Select(c => (c, -1))]);
        }
    }
}
