using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A rank and the list of those before it: "thứ 6 (đứng sau A, B, C, D và E)" (R26).</summary>
internal sealed class RankList : IRuleKind
{
    private const int Reach = 90;

    public string Name => "rank-list";

    public ImmutableArray<string> Parameters => ["listed"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Kind: QuantityKind.Rank, Negated: false, Value: >= 2 and <= 50 }
        let before = Find(context, claim)
        where before is not null
        select Build(claim, before.Value, rule);

    private static FixedRelation Build(Claim claim, int before, Rule rule)
    {
        var holds = claim.Value == before + 1;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [claim],
            Confidence = (double)rule["listed"] * ClaimRow.Confidence(claim),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, Interval.Point(before + 1), ClaimInterval.Of(claim), Severity.Error),
            Arithmetic = _ => string.Create(CultureInfo.InvariantCulture, $"{before} + 1 = {before + 1}"),
            Facts = format => [new("before", format.Number(before)), new("rank", format.Number(before + 1))],
        };
    }

    private static int? Find(CheckContext context, Claim claim)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        var limit = Math.Min(sentence.End, claim.Span.End + Reach);
        if (context.CueBetween(claim.Sentence, claim.Span.End, limit, "ranked-behind") is not { } cue)
            return null;
        var end = End(context.Text, cue.Span.End, sentence.End);
        return context.ClaimsOf(claim.Sentence).Any(c => c.Span.Start >= claim.Span.End && c.Span.Start < end)
            ? null
            : Enumeration.Count(context, claim.Sentence, cue.Span.End, end);
    }

    private static int End(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is ')' or ';' or '.' or '–' or '—')
                return i;
        return end;
    }
}
