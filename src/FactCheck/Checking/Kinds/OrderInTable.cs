using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// What the text says of rows of a table: "both fell, robbery by a larger proportion", "the cheapest, at £64"; against the
/// columns that hold the figures (R26, R27).
/// </summary>
internal sealed class OrderInTable : IRuleKind
{
    private const int Reach = 60;

    /// <summary>Figures that lie farther apart are of different things.</summary>
    private const decimal Factor = 3;

    public string Name => "order-in-table";

    /// <summary>changes: the confidence of two changes that are compared; extreme: of a superlative with its figure.</summary>
    public ImmutableArray<string> Parameters => ["changes", "extreme"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from grid in context.Tables
        from sentence in Enumerable.Range(0, context.Sentences)
        where context.CuesOf(sentence).Length > 0 && !IsCell(context, sentence)
        from relation in Changes(context, grid, sentence, rule).Concat(Extremes(context, grid, sentence, rule))
        select relation;

    private static bool IsCell(CheckContext context, int sentence) =>
        context.ClaimsOf(sentence) is [var claim, ..] && context.Analysis.Article.Blocks[claim.Block].Cell is not null;

    /// <summary>"Burglary and robbery both came down, robbery by a larger proportion".</summary>
    private static IEnumerable<Relation> Changes(CheckContext context, TableGrid grid, int sentence, Rule rule)
    {
        if (context.CuesOf(sentence).FirstOrDefault(c => c.Id is "by-more" or "by-less") is not { } cue || !context.HasCue(sentence, "both-of"))
            yield break;
        int[] rows = [.. Enumerable.Range(0, grid.Lines.Length)];
        var before = context.Text[context.Analysis.Sentences[sentence].Start..cue.Span.Start];
        var named = rows.Select(r => (Row: r, Last: Place(before, grid, r))).Where(r => r.Last >= 0).OrderByDescending(r => r.Last).ToArray();
        if (named.Length != 2)
            yield break;
        foreach (var field in Enumerable.Range(0, grid.Fields.Length).Where(f => grid.Fields[f].Is("table-change")))
        {
            if (grid.At(named[0].Row, field) is not { Kind: QuantityKind.Percent, Value: { } own } one || grid.At(named[1].Row, field) is not { Kind: QuantityKind.Percent, Value: { } rival } other || Math.Sign(own) != Math.Sign(rival))
                continue;
            var holds = cue.Id == "by-more" ? Math.Abs(own) >= Math.Abs(rival) : Math.Abs(own) <= Math.Abs(rival);
            yield return Build(rule, [one, other], holds, (double)rule["changes"], context, cue);
            yield break;
        }
    }

    /// <summary>A label that a text writes in small letters: "robbery".</summary>
    private static int Place(string text, TableGrid grid, int row)
    {
        var label = grid.Lines[row].Label.Trim();
        return label.Length < 3 ? -1 : text.LastIndexOf(label, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"The flight is the cheapest at £64", where the table has cheaper ones in that column.</summary>
    private static IEnumerable<Relation> Extremes(CheckContext context, TableGrid grid, int sentence, Rule rule)
    {
        foreach (var cue in context.CuesOf(sentence).Where(c => c.Id is "superlative-high" or "superlative-low"))
        {
            var value = context.ClaimsOf(sentence).FirstOrDefault(c => c.Span.Start >= cue.Span.End && c.Span.Start - cue.Span.End <= Reach && c.Value is not null && c.Kind != QuantityKind.Rank);
            if (value is null || context.HasCue(sentence, "among-many", "record", "since-when", "cmp-denied") || context.ClaimsOf(sentence).Any(c => c.Kind == QuantityKind.Rank)
                || context.CueBetween(sentence, cue.Span.End, value.Span.Start, "value-of") is null)
                continue;
            var rows = Enumerable.Range(0, grid.Lines.Length).Where(l => !TableSum.IsTotal(grid, l) && !grid.Lines[l].Is("table-rest") && !grid.Lines[l].Is("table-average")).ToArray();
            foreach (var field in Enumerable.Range(0, grid.Fields.Length))
            {
                var cells = rows.Select(r => grid.At(r, field)).OfType<Claim>().Where(c => c.Value is not null && c.Kind == value.Kind && (c.Unit == value.Unit || c.Kind == QuantityKind.Count)).ToArray();
                if (cells.Length < 3 || cells.FirstOrDefault(c => c.Value == value.Value) is not { } own)
                    continue;
                if (!IsNamed(context, grid, rows, field, own, sentence))
                    continue;
                var best = cue.Id == "superlative-high" ? cells.MaxBy(c => c.Value)! : cells.MinBy(c => c.Value)!;
                if (best.Value <= 0 || best.Value > own.Value * Factor || own.Value > best.Value * Factor)
                    continue;
                yield return Build(rule, best.Id == own.Id ? [value, own] : [value, own, best], best.Value == own.Value, (double)rule["extreme"], context, cue);
                yield break;
            }
        }
    }

    /// <summary>The sentence names the row whose figure it gives.</summary>
    private static bool IsNamed(CheckContext context, TableGrid grid, int[] rows, int field, Claim own, int sentence)
    {
        var span = context.Analysis.Sentences[sentence];
        var words = context.Text[span.Start..span.End];
        return rows.Any(r => grid.At(r, field)?.Id == own.Id && RowLabel.FirstIn(words, grid, rows, r) >= 0);
    }

    private static FixedRelation Build(Rule rule, ImmutableArray<Claim> claims, bool holds, double confidence, CheckContext context, Cue cue) => new()
    {
        Rule = rule,
        Claims = claims,
        Confidence = confidence * ClaimRow.Confidence(claims.AsSpan()),
        Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, null, ClaimInterval.Of(claims[0]), Severity.Error),
        Arithmetic = _ => string.Join(" / ", claims.Select(c => c.Quote)),
        Facts = _ => [new("words", context.Text[cue.Span.Start..cue.Span.End]), new("rival", claims[^1].Quote)],
    };
}
