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
        Claim[] told = [.. context.ClaimsOf(claim.Sentence).Where(c => c.Span.Start >= claim.Span.End && c.Span.Start < end)];
        return told.Length == 0 ? Enumeration.Count(context, claim.Sentence, cue.Span.End, end)
            : AreNamed(context, cue, told) ? told.Length
            : null;
    }

    /// <summary>"behind River with 33,515 and Yarra with 22,412": each has its name and one figure of one sort, and "and" closes the list.</summary>
    private static bool AreNamed(CheckContext context, Cue behind, Claim[] told)
    {
        if (told.Length < 2 || context.HasCue(behind.Sentence, "list-open", "among-many") || context.CueBetween(behind.Sentence, told[^2].Span.End, told[^1].Span.Start, "list-and") is null)
            return false;
        var start = behind.Span.End;
        foreach (var claim in told)
        {
            if (claim is not { Value: not null, Role: Role.Level, Hedge: Hedge.Exact, Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure } || claim.Kind != told[0].Kind || !context.Names.AnyBetween(start, claim.Span.Start))
                return false;
            start = claim.Span.End;
        }

        return true;
    }

    private static int End(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is ')' or ';' or '–' or '—' || text[i] == '.' && !(i + 1 < end && char.IsAsciiDigit(text[i + 1])))
                return i;
        return end;
    }
}
