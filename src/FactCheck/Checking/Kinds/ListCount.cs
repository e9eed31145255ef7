using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>An announced number of things and the list of them (R24).</summary>
internal sealed class ListCount : IRuleKind
{
    /// <summary>The words between the number and its list: "four regulars: …", "6 xã bị cô lập, gồm …".</summary>
    private const int Reach = 40;

    public string Name => "list-count";

    /// <summary>announced: the confidence; most: longer lists are not counted; near: a list that is off by more is another list.</summary>
    public ImmutableArray<string> Parameters => ["announced", "most", "near"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Kind: QuantityKind.Count, Hedge: Hedge.Exact, Negated: false, Value: >= 2, Unit.Length: > 0 } && claim.Value <= rule["most"]
        let list = Find(context, claim)
        where list is not null && Math.Abs(list.Value - claim.Value!.Value) <= rule["near"]
        select Build(claim, list.Value, rule);

    private static FixedRelation Build(Claim claim, int listed, Rule rule)
    {
        var holds = claim.Value == listed;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [claim],
            Confidence = (double)rule["announced"] * ClaimRow.Confidence(claim),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, Interval.Point(listed), ClaimInterval.Of(claim), Severity.Error),
            Arithmetic = format => string.Create(CultureInfo.InvariantCulture, $"{format.Number(claim.Value!.Value)} {(holds ? "=" : "≠")} {listed}"),
            Facts = format => [new("listed", format.Number(listed))],
        };
    }

    /// <summary>How many things follow the claim, or null where no closed list does.</summary>
    private static int? Find(CheckContext context, Claim claim)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        if (context.HasCue(claim.Sentence, "list-open", "overlap", "among-many"))
            return null;
        if (Opening(context, claim, sentence) is not { } start)
            return null;
        if (Closing(context.Text, start, sentence.End) is not { } end)
            return null;
        // Other figures in between or inside: the list may belong to them.
        return context.ClaimsOf(claim.Sentence).Any(c => c.Id != claim.Id && c.Span.Start >= claim.Span.End && c.Span.Start < end)
            ? null
            : Enumeration.Count(context, claim.Sentence, start, end);
    }

    /// <summary>Where the list begins: behind a colon, a dash or a word that closes a list.</summary>
    private static int? Opening(CheckContext context, Claim claim, TextSpan sentence)
    {
        var limit = Math.Min(sentence.End, claim.Span.End + Reach);
        for (var i = claim.Span.End; i < limit; i++)
        {
            if (context.Text[i] == ':' || context.Text[i] is '–' or '—' && i > 0 && context.Text[i - 1] == ' ')
                return i + 1;
            if (context.Text[i] is '.' or ';' or '(' or ')')
                return null;
        }
        return context.CueBetween(claim.Sentence, claim.Span.End, limit, "list-closed")?.Span.End;
    }

    /// <summary>Where the list ends: with the sentence, or with the dash that answers the one before it.</summary>
    private static int? Closing(string text, int start, int end)
    {
        var dash = text.AsSpan(start, end - start).IndexOfAny('–', '—', ';');
        if (dash >= 0)
            return text[start - 1] is '–' or '—' && text[start + dash] != ';' ? start + dash : null;
        while (end > start && text[end - 1] is '.' or ' ' or '!' or '?')
            end--;
        return end;
    }
}
