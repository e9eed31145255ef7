using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>An announced number of things and the list of them: in the sentence, in the next one, or as the items below (R24).</summary>
internal sealed class ListCount : IRuleKind
{
    /// <summary>The words between the number and its list: "four regulars: …", "6 xã bị cô lập, gồm …".</summary>
    private const int Reach = 40;

    /// <summary>The same where the list is one of names: "five defendants in the theft that took place at …: A, B, C".</summary>
    private const int NamesReach = 110;

    /// <summary>The words between the number and a list in brackets.</summary>
    private const int BracketReach = 24;

    /// <summary>The letters of ", " between two items.</summary>
    private const int Joined = 3;

    public string Name => "list-count";

    /// <summary>announced: the confidence; below: of the items of a list under the paragraph; most: longer lists are not counted; near: a list that is off by more is another list.</summary>
    public ImmutableArray<string> Parameters => ["announced", "below", "most", "near"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Kind: QuantityKind.Count, Hedge: Hedge.Exact or Hedge.Less, Negated: false, Value: >= 2 } && claim.Value <= rule["most"]
        let found = Inside(context, claim) is { } inside ? (Count: inside, Below: false) : Next(context, claim) is { } next ? (next, false) : Below(context, claim) is { } below ? (below, true) : CountOfParts.Of(context, claim) is { } parts ? (parts, false) : default((int Count, bool Below)?)
        where found is not null && Math.Abs(found.Value.Count - claim.Value!.Value) <= rule["near"]
        select Build(claim, found.Value.Count, (double)rule[found.Value.Below ? "below" : "announced"], rule);

    private static FixedRelation Build(Claim claim, int listed, double confidence, Rule rule)
    {
        var holds = claim.Value == listed;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [claim],
            Confidence = confidence * ClaimRow.Confidence(claim),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, Interval.Point(listed), ClaimInterval.Of(claim), Severity.Error),
            Arithmetic = format => string.Create(CultureInfo.InvariantCulture, $"{format.Number(claim.Value!.Value)} {(holds ? "=" : "≠")} {listed}"),
            Facts = format => [new("listed", format.Number(listed))],
        };
    }

    /// <summary>How many things follow the claim in its sentence, or null where no closed list does.</summary>
    private static int? Inside(CheckContext context, Claim claim)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        if (context.HasCue(claim.Sentence, "overlap", "among-many") || Opening(context, claim, sentence) is not { } start)
            return null;
        // "a cake of three tiers, 40 guests and a guitar: …": an item of another list.
        if (context.Text[start - 1] == ':' && context.ClaimsOf(claim.Sentence).Any(c => c.Kind == QuantityKind.Count && c.Span.Start - claim.Span.End is > 0 and <= Joined && c.Span.End < start))
            return null;
        // "sold under four brand names: …" says where, and not how many.
        if (claim.Hedge == Hedge.Less && context.Text[start - 1] != ':')
            return null;
        if (Closing(context.Text, start, EndOfClause(context, claim.Sentence, start, sentence.End)) is not { } end)
            return null;
        var names = EndOfNames(context, claim.Sentence, start, end);
        end = context.Text[start - 1] == ',' || (names < end && Enumeration.AreNames(context, claim.Sentence, start, names)) ? names : EndOfItems(context, claim.Sentence, start, end);
        // "third in the world (after A and B)" counts who is ahead.
        if (context.CueBetween(claim.Sentence, claim.Span.End, Math.Min(end, start + 12), "ranked-behind") is not null)
            return null;
        // Words before a colon or bracket do not leave the list open: "gần như song song: …".
        var marked = context.Text[start - 1] is ':' or '(' or '–' or '—' or ',';
        if (!marked && context.CueBetween(claim.Sentence, claim.Span.End, end, "list-open") is not null)
            return null;
        // Other figures in between or inside: the list may belong to them.
        if (context.ClaimsOf(claim.Sentence).Any(c => c.Id != claim.Id && c.Span.Start >= claim.Span.End && c.Span.Start < end && MayBeAnnounced(context, c, start, end)))
            return null;
        // Without a noun it may count something else, and an apposition may not be a list at all.
        if (context.Text[start - 1] is ',' || start == claim.Span.End || start - claim.Span.End > Reach && !IsAnnounced(context, claim, start) || claim.Unit.Length == 0 || IsVerb(context, claim, start))
            return Enumeration.AreNames(context, claim.Sentence, start, end) ? Enumeration.Count(context, claim.Sentence, start, end) : Enumeration.CountNames(context, claim.Sentence, start, end);
        return Enumeration.Count(context, claim.Sentence, start, end) ?? Enumeration.CountNames(context, claim.Sentence, start, end);
    }

    /// <summary>"năm nhóm được ưu tiên xét duyệt trước khi bốc thăm gồm: …": right before the colon a word closes the list.</summary>
    private static bool IsAnnounced(CheckContext context, Claim claim, int start) =>
        context.Text[start - 1] == ':' && context.CueBetween(claim.Sentence, Math.Max(claim.Span.End, start - Joined - 24), start - 1, "list-closed") is { } cue && cue.Span.End >= start - 2;

    /// <summary>A figure that may announce the list, or part it; not one in brackets behind an item, nor a date or a great number before a colon.</summary>
    private static bool MayBeAnnounced(CheckContext context, Claim claim, int start, int end) => claim.Span.Start >= start
        ? !Enumeration.IsBracketed(context.Text, start, end, claim.Span.Start)
        : !(claim.Kind == QuantityKind.Date || context.Text[start - 1] == ':' && (claim.Kind != QuantityKind.Count || claim.Value > 20));

    /// <summary>"Noup, Copinsay and finally Stack Point, where he arrived …": what is told of the last item does not belong to the list.</summary>
    private static int EndOfItems(CheckContext context, int sentence, int start, int end)
    {
        if (context.CuesOf(sentence).LastOrDefault(c => c.Id == "list-and" && c.Span.Start >= start && c.Span.End <= end) is not { } and)
            return end;
        return context.CuesOf(sentence).FirstOrDefault(c => c.Id == "list-relative" && c.Span.Start >= and.Span.End && c.Span.End <= end && context.Text[c.Span.Start - 2] == ',') is { } relative
            ? relative.Span.Start - 2
            : end;
    }

    /// <summary>"It has four priorities. They are A, B and C."</summary>
    private static int? Next(CheckContext context, Claim claim)
    {
        var next = claim.Sentence + 1;
        if (next >= context.Sentences || !context.ClaimsOf(next).IsEmpty)
            return null;
        var (own, span) = (context.Analysis.Sentences[claim.Sentence], context.Analysis.Sentences[next]);
        // Nothing else is counted, and nothing stands between the two sentences.
        if (claim.Unit.Length == 0 || span.Start - own.End > 2 || context.ClaimsOf(claim.Sentence).Any(c => c.Id != claim.Id && c.Kind == QuantityKind.Count) || context.HasCue(claim.Sentence, "among-many"))
            return null;
        if (context.CuesOf(next).FirstOrDefault(c => c.Id == "list-they" && c.Span.Start == span.Start) is not { } they || Closing(context.Text, they.Span.End, span.End) is not { } end)
            return null;
        return Enumeration.Count(context, next, they.Span.End, end);
    }

    /// <summary>The items of the list that the claim's paragraph opens with a colon.</summary>
    private static int? Below(CheckContext context, Claim claim)
    {
        var blocks = context.Analysis.Article.Blocks;
        var span = blocks[claim.Block].Span;
        var sentence = context.Analysis.Sentences[claim.Sentence];
        if (claim.Unit.Length == 0 || blocks[claim.Block].Kind == BlockKind.ListItem || !context.Text.AsSpan(span.Start, span.Length).TrimEnd().EndsWith(":") || sentence.End < span.End - 1
            || context.HasCue(claim.Sentence, "list-open", "among-many") || context.ClaimsOf(claim.Sentence).Any(c => c.Id != claim.Id && c.Kind == QuantityKind.Count))
            return null;
        var items = 0;
        while (claim.Block + items + 1 < blocks.Length && blocks[claim.Block + items + 1].Kind == BlockKind.ListItem)
            items++;
        return items >= 2 ? items : null;
    }

    /// <summary>Where the list begins: behind a colon, a dash, a bracket, a comma, or a word that closes a list.</summary>
    private static int? Opening(CheckContext context, Claim claim, TextSpan sentence)
    {
        var limit = Math.Min(sentence.End, claim.Span.End + Reach);
        for (var i = claim.Span.End; i < Math.Min(sentence.End, claim.Span.End + NamesReach); i++)
        {
            if (context.Text[i] == ':' || i < limit && context.Text[i] is '–' or '—' && i > 0 && context.Text[i - 1] == ' ')
                return i + 1;
            if (context.Text[i] == '(')
                return i - claim.Span.End <= BracketReach ? i + 1 : null;
            if (context.Text[i] is '.' or ';' or ')')
                break;
        }

        if (context.CueBetween(claim.Sentence, claim.Span.End, limit, "list-closed") is { } cue)
            return cue.Span.End;
        // "The three winners are A, B and C."
        if (context.CueBetween(claim.Sentence, claim.Span.End, limit, "list-is") is { } verb && verb.Span.Start <= claim.Span.End + 1)
            return verb.Span.End;
        // "six resolutions, on A, B and C"
        if (context.CueBetween(claim.Sentence, claim.Span.End, limit, "list-topic") is { } topic && topic.Span.Start == claim.Span.End + 2 && context.Text[claim.Span.End] == ',')
            return topic.Span.End;
        // "five resorts in Sri Lanka, at Bentota, Mirissa and Kandalama", "sáu trạm y tế dọc đường, ở chợ Cũ, cầu Cửa Lấp và bến phà"
        if (context.Text.IndexOf(',', claim.Span.End, limit - claim.Span.End) is >= 0 and var comma && context.CueBetween(claim.Sentence, comma, Math.Min(sentence.End, comma + 10), "place-of") is { } at && at.Span.Start == comma + 2 && !context.Text.AsSpan(claim.Span.End, comma - claim.Span.End).ContainsAny(":;("))
            return at.Span.End;
        if (claim.Span.End < sentence.End && context.Text[claim.Span.End] == ',')
            return claim.Span.End + 1;
        // "bốn trạm phá kỷ lục tháng 4 là A, B và C"
        if (context.CueBetween(claim.Sentence, claim.Span.End, Math.Min(sentence.End, claim.Span.End + NamesReach), "list-is") is { } far && !context.Text.AsSpan(claim.Span.End, far.Span.Start - claim.Span.End).ContainsAny(",;:"))
            return far.Span.End;
        // "bốn tỉnh Lộc An, Phú Tân và Bàu Sen"
        return context.Analysis.Language == "vi" && claim.Unit.Length > 0 && claim.Span.End + 1 < sentence.End && context.Text[claim.Span.End] == ' ' && char.IsUpper(context.Text[claim.Span.End + 1])
            ? claim.Span.End
            : null;
    }

    private static bool IsVerb(CheckContext context, Claim claim, int start) =>
        context.CueBetween(claim.Sentence, claim.Span.End, start, "list-is") is { } verb && verb.Span.End == start;

    /// <summary>"three players, A, B and C, were missing": the names end with the comma behind the "and".</summary>
    private static int EndOfNames(CheckContext context, int sentence, int start, int end) =>
        context.CueBetween(sentence, start, end, "list-and") is { } and && context.Text.IndexOf(',', and.Span.End, end - and.Span.End) is >= 0 and var comma ? comma : end;

    /// <summary>A semicolon behind the "and" ends the list.</summary>
    private static int EndOfClause(CheckContext context, int sentence, int start, int end) =>
        context.CueBetween(sentence, start, end, "list-and") is { } and && context.Text.IndexOf(';', and.Span.End, end - and.Span.End) is >= 0 and var mark
        && context.Text.IndexOf(';', start, mark - start) < 0 ? mark : end;

    /// <summary>Where the list ends: with the sentence, or with the mark that answers the one before it.</summary>
    private static int? Closing(string text, int start, int end)
    {
        if (text[start - 1] == '(')
            return text.AsSpan(start, end - start).IndexOf(')') is >= 0 and var bracket ? start + bracket : null;
        var dash = text.AsSpan(start, end - start).IndexOfAny('–', '—', ';');
        if (dash >= 0)
            return text[start - 1] is '–' or '—' && text[start + dash] != ';' ? start + dash : null;
        while (end > start && text[end - 1] is '.' or ' ' or '!' or '?')
            end--;
        return end;
    }
}
