using System.Collections.Immutable;
using FactCheck.Checking.Closed;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A total and the parts behind it, in its sentence or the next ones (R4).</summary>
internal sealed class PartsTotal : IRuleKind
{
    private const int MostParts = 12;
    private const int Sentences = 3;

    /// <summary>Fewer parts that nothing says to be complete are examples.</summary>
    private const int Several = 3;

    /// <summary>The figures between a total and its first part: "with 48,000 people", "double the 640".</summary>
    private const int MostBetween = 3;

    /// <summary>The words between a total and the colon that opens its parts.</summary>
    private const int ColonReach = 40;

    /// <summary>Other nouns are parts only where they nearly make the total.</summary>
    private const double Nouns = 0.15;

    /// <summary>A figure that is nearly the total is another state of it.</summary>
    private const decimal MostOfTotal = 0.8m;

    /// <summary>The letters of "of the" before a whole.</summary>
    private const int OfReach = 5;

    /// <summary>The words between the last part and "the rest".</summary>
    private const int RestReach = 48;

    /// <summary>The same behind it: "141 hồ sơ còn lại".</summary>
    private const int RestBehind = 10;

    public string Name => "parts-total";

    /// <summary>
    /// closed: the confidence where a word says that the list is complete ("gồm", "comprising"); rest: where the last part
    /// is the rest; slip: where a slip of the pen in one figure mends the sum; near: the share of the total by which an
    /// unmarked list may miss it; wrong-relation: the share beyond which the numbers were hardly meant to add up.
    /// </summary>
    public ImmutableArray<string> Parameters => ["closed", "rest", "slip", "alone", "near", "wrong-relation"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        ImmutableArray<NumericRelation> found = [.. context.Passage.Claims.Where(c => IsTotal(context, c)).Select(total => Find(context, rule, total)).OfType<NumericRelation>().Where(r => !TellsAgain(r) && !IsNested(context, r))];
        // Parts that make one total are no other one's.
        var used = found.Where(r => !IsBroken(r) && !found.Any(o => IsAmongItems(context, o, r))).SelectMany(r => r.Claims.Skip(1).Select(c => c.Id)).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<NumericRelation> bound = [.. found.Where(r => !IsBroken(r) || !r.Claims.Skip(1).Any(c => used.Contains(c.Id)))];
        bound = bound.AddRange(DistantTotal.Relations(context, rule, bound.SelectMany(r => r.Claims).Select(c => c.Id).ToHashSet(StringComparer.Ordinal)));
        bound = bound.AddRange(RunOfParts.Relations(context, rule, ClosedPassage.Stated(bound)));
        var stated = ClosedPassage.Stated(bound);
        bound = bound.AddRange(Record.Relations(context, rule).Where(r => !stated.Contains(r.Claims[0].Id)));
        return OtherWhole.Without(context, bound.Concat(ClosedSum.Relations(context, rule, ClosedPassage.Used(bound))));
    }

    /// <summary>"964, gồm 423 hộ ở A, 194 hộ ở B và 229 hộ ở C": items of a closed list of which one is what others make, by chance.</summary>
    private static bool IsAmongItems(CheckContext context, NumericRelation list, NumericRelation chance) =>
        list.Confidence > chance.Confidence && IsBroken(list) && chance.Claims.All(list.Claims.Skip(1).Contains)
        && !context.HasCue(chance.Claims[0].Sentence, "of-which") && !context.Between(chance.Claims[0], chance.Claims[^1]).ContainsAny("(:;–—");

    /// <summary>What one of the "parts" tells again is no total of them.</summary>
    private static bool TellsAgain(NumericRelation relation) => relation.Claims.Skip(1).Any(p => p.Value == relation.Claims[0].Value);

    /// <summary>"177 ha, of which 125 to let, 80 of them let, or 64 %": a percentage makes one part the part of the other.</summary>
    private static bool IsNested(CheckContext context, NumericRelation relation) =>
        relation.Claims is [_, var one, var other] && one.Value is > 0 and var first && other.Value is > 0 and var second && Math.Max(first, second) is var more && more < BoundedDecimal.Largest
        && context.ClaimsOf(other.Sentence).Any(c => c is { Kind: QuantityKind.Percent, Value: { } share } && Math.Abs(Math.Min(first, second) * 100 / more - share) <= Math.Max(c.Ulp, 0.1m));

    private static bool IsBroken(NumericRelation relation) => relation.Evaluate(ReadingChoice.Likeliest).Outcome == Outcome.Broken;

    private static bool IsTotal(CheckContext context, Claim claim) => Sum.CanAdd(claim) && claim.Kind != QuantityKind.Duration && !Change.IsBefore(context, claim);

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim total)
    {
        ImmutableArray<Claim> behind = [.. context.Passage.Behind(total, Sentences)];
        ImmutableArray<Claim> like = [.. behind.Where(c => IsLike(context, total, c))];
        var closed = behind.Length >= 2 ? Closed(context, rule, total, behind) : null;
        if (like.Length < 2)
            return closed ?? Breakdown.Of(context, rule, total);
        // A closed list that is broken is not mended by leaving one item out.
        var met = Runs(like).FirstOrDefault(run => (closed is null || run.Length == like.Length || IsUnbroken(like, run)) && Sum.Of(total, run).IsMet(context, rule));
        if (!met.IsDefaultOrEmpty)
            return Sum.Of(total, met).Relation(context, rule, met.Length >= Several || closed is not null ? (double)rule["closed"] : rule.Floor / 2);
        return closed ?? Breakdown.Of(context, rule, total) ?? Rest(context, rule, total, like) ?? Slipped(context, rule, total, like) ?? Told(context, rule, total, behind);
    }

    /// <summary>The run of like claims that a closing word opens, to the end of the sentence.</summary>
    private static NumericRelation? Closed(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> behind)
    {
        var first = behind[0];
        if (first.Sentence > total.Sentence + 1 || !IsClosedList(context, total, first, first.Sentence))
            return null;
        var parts = behind.TakeWhile(c => c.Sentence == first.Sentence).ToImmutableArray();
        var like = parts.TakeWhile(c => IsLike(context, total, c)).ToImmutableArray();
        // An odd one in between ("390.000, 12 % của …") leaves the list in doubt.
        // "61 scripts: 38 plays, 17 sketches and 9 interludes": a closing word holds other nouns together.
        if (like.Length < parts.Length && total.Kind == QuantityKind.Count && parts.All(p => Sum.CanAdd(p) && p.Kind == QuantityKind.Count && p.Value <= total.Value && p.Modality == total.Modality) && Sum.Of(total, parts).Miss(context) <= Nouns
            && (parts.Length >= Several || Sum.Of(total, parts).Slip(context, rule, digits: 2) >= Slip.Possible))
            like = parts;
        return like.Length == parts.Length && like.Length is >= 2 and <= MostParts && !LeavesRest(context, like) && !GoesOn(context, like) && Sum.Of(total, like).Miss(context) <= (double)rule["wrong-relation"]
            ? Sum.Of(total, like).Relation(context, rule, (double)rule["closed"])
            : null;
    }

    /// <summary>"Of the customers, 188,000 were in A, 131,000 in B and 93,000 elsewhere": the last part is the rest.</summary>
    private static NumericRelation? Rest(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> like)
    {
        var last = like.FirstOrDefault(c => context.CueBefore(c, RestReach, "rest-part") is not null || (context.CueBehind(c, RestBehind, "rest-part") is { } rest && rest.Span.Start == c.Span.End + 1) || (context.CueBehind(c, RestReach / 2, "elsewhere") is not null && IsLastOfSentence(context, c)));
        if (last is null || IsOpen(context, like) || total is { Kind: QuantityKind.Count, Unit.Length: 0 })
            return null;
        var parts = like.TakeWhile(c => c != last).Append(last).ToImmutableArray();
        // "social care takes 138, children's services 81, highways 45 and everything else 48": one of them is no whole.
        if (total.Sentence == parts.FirstOrDefault()?.Sentence && !IsOpened(context, total, parts[0]))
            return null;
        if (parts.Length < 2 || parts.Select(p => p.Unit).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 2)
            return null;
        var sum = Sum.Of(total, parts);
        return sum.Miss(context) <= (double)rule["near"]
            && !context.Passage.Behind(total, Sentences).Any(c => c.Span.End <= parts[0].Span.Start && c.Value > total.Value && c.Kind == total.Kind && Alike.Are(context, c, total))
            && (parts.Length >= Several || (total.Sentence >= parts[0].Sentence - 1 && parts.All(p => p.Unit == total.Unit && p.Sentence == parts[0].Sentence)))
            ? sum.Relation(context, rule, (double)rule["rest"])
            : null;
    }

    private static bool IsOpened(CheckContext context, Claim total, Claim first) =>
        context.Between(total, first).Contains(':') || context.CueBetween(total.Sentence, total.Span.End, first.Span.Start, "of-which", "list-closed", "exhaustive") is not null
        || (context.CueBetween(total.Sentence, context.Analysis.Sentences[total.Sentence].Start, total.Span.Start, "of", "of-which", "of-total") is { } of && total.Span.Start - of.Span.End <= OfReach);

    private static bool IsLastOfSentence(CheckContext context, Claim claim) => context.ClaimsOf(claim.Sentence)[^1] == claim;

    /// <summary>
    /// "The union balloted 1,118 members. 291 voted yes, 351 voted no and 539 abstained": the next sentence holds nothing
    /// but parts, and they make a little more than there are.
    /// </summary>
    private static NumericRelation? Told(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> behind)
    {
        var parts = behind.TakeWhile(c => c.Sentence == total.Sentence + 1).ToImmutableArray();
        if (total.Kind != QuantityKind.Count || total.Unit.Length == 0 || parts.Length is < Several or > MostParts || parts[0].Block != total.Block || context.ClaimsOf(total.Sentence).Count(c => c.Kind == QuantityKind.Count) != 1
            || !parts.All(p => p.Kind == QuantityKind.Count && Sum.CanAdd(p) && p.Hedge == Hedge.Exact && p.Value < total.Value * MostOfTotal && p.Role is Role.Level && p.LooseUlp <= 1 && p.Modality == total.Modality)
            || context.ClaimsOf(parts[0].Sentence).Length != parts.Length || IsOpen(context, parts) || context.CueBetween(parts[0].Sentence, parts[^2].Span.End, parts[^1].Span.Start, "list-and") is null && !total.Unit.Contains(parts[0].Unit, StringComparison.OrdinalIgnoreCase))
            return null;
        var sum = Sum.Of(total, parts);
        return parts.Sum(p => p.Value) > total.Value && sum.Miss(context) <= Nouns ? sum.Relation(context, rule, (double)rule["slip"]) : null;
    }

    /// <summary>Nothing says that the list is complete, but one slip of the pen makes it so.</summary>
    private static NumericRelation? Slipped(CheckContext context, Rule rule, Claim total, ImmutableArray<Claim> like)
    {
        foreach (var run in Runs(like).Where(r => r.Length >= Several || (r.Length == like.Length && total.Kind == QuantityKind.Count && context.HasCue(r[0].Sentence, "of-which", "anaphor") && r.All(p => p.Sentence == r[0].Sentence))))
        {
            var sum = Sum.Of(total, run);
            if (run.All(p => (p.Kind == QuantityKind.Count || p.Unit == total.Unit) && Alike.Are(context, run[0], p)) && sum.Miss(context) <= (double)rule["near"] && sum.Slip(context, rule) == Slip.Telling && sum.IsOfOneSort && !IsOpen(context, run))
                return sum.Relation(context, rule, (double)rule["slip"]);
        }
        return null;
    }

    /// <summary>The runs of parts that may be meant: from one of the first claims on, as long as they stand together.</summary>
    private static IEnumerable<ImmutableArray<Claim>> Runs(ImmutableArray<Claim> like)
    {
        // One of them may be something else: a cost among takings.
        for (var odd = 1; odd < Math.Min(like.Length, MostParts) - 1 && like.Length > Several; odd++)
            yield return like.Take(MostParts).ToImmutableArray().RemoveAt(odd);
        for (var start = 0; start < Math.Min(like.Length, MostBetween); start++)
            for (var length = Math.Min(like.Length - start, MostParts); length >= 2; length--)
                yield return like.Slice(start, length);
    }

    private static bool IsUnbroken(ImmutableArray<Claim> like, ImmutableArray<Claim> run) => like.IndexOf(run[^1]) - like.IndexOf(run[0]) == run.Length - 1;

    private static bool IsOpen(CheckContext context, ImmutableArray<Claim> parts) =>
        parts.Any(p => context.HasCue(p.Sentence, "list-open", "overlap"));

    /// <summary>"… and the rest to the others": a part without a figure.</summary>
    private static bool LeavesRest(CheckContext context, ImmutableArray<Claim> parts) =>
        !parts.IsEmpty && context.CueBetween(parts[^1].Sentence, parts[^1].Span.End, context.Analysis.Sentences[parts[^1].Sentence].End, "remaining") is { } rest
        && context.Text.AsSpan(parts[^1].Span.End, rest.Span.Start - parts[^1].Span.End).Contains(',');

    /// <summary>"960 in the first year, 1,115 in the second and last year's figure": the last item has no figure.</summary>
    private static bool GoesOn(CheckContext context, ImmutableArray<Claim> parts) =>
        context.CueBetween(parts[^1].Sentence, parts[^2].Span.End, parts[^1].Span.Start, "list-and") is null
        && context.CueBetween(parts[^1].Sentence, parts[^1].Span.End, context.Analysis.Sentences[parts[^1].Sentence].End, "list-and") is not null;

    private static bool IsClosedList(CheckContext context, Claim total, Claim first, int sentence)
    {
        if (context.HasCue(sentence, "list-open", "overlap", "respectively"))
            return false;
        var start = total.Sentence == sentence ? total.Span.End : context.Analysis.Sentences[sentence].Start;
        var between = context.Text.AsSpan(total.Span.End, Math.Min(first.Span.Start - total.Span.End, ColonReach));
        var colon = total.Sentence == sentence && between.Contains(':') && !between.Contains('(');
        if (context.CueBetween(sentence, start, first.Span.Start, "of-which") is not null)
            return false;
        return colon || (context.CueBetween(sentence, start, first.Span.Start, "list-closed", "exhaustive") is { } cue && cue.Span.Start - start <= ColonReach);
    }

    private static bool IsLike(CheckContext context, Claim total, Claim part) =>
        Sum.CanAdd(part) && part.Role is Role.Level or Role.ChangeTo or Role.ChangeBy && (part.Modality == total.Modality || part.Sentence == total.Sentence) && part.Value <= total.Value
        && Alike.Are(context, total, part) && ClaimRow.Compatible(part.Period?.Label, total.Period?.Label);
}
