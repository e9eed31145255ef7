using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A place that the text gives to a row of a table, against those that stand above it there (R26).</summary>
internal sealed class RankInTable : IRuleKind
{
    private const int FewestRows = 3;
    private const int LowestRank = 20;

    /// <summary>The words between a name and its rank.</summary>
    private const int Reach = 160;

    private const int Beside = 14;

    /// <summary>Shorter words join others.</summary>
    private const int ShortestWord = 3;
    private const int LongWord = 5;

    public string Name => "rank-in-table";

    /// <summary>named: the confidence where the sentence names the row; before: where the sentence before does.</summary>
    public ImmutableArray<string> Parameters => ["named", "before"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        if (context.Tables.IsEmpty)
            return [];
        return from claim in context.Prose
               where claim is { Kind: QuantityKind.Rank, Negated: false, Value: <= LowestRank and >= 1 } && RankWords.IsPlace(context, claim)
               from grid in context.Tables
               let relation = Relation(context, grid, claim, rule)
               where relation is not null
               select relation;
    }

    private static FixedRelation? Relation(CheckContext context, TableGrid grid, Claim rank, Rule rule)
    {
        var rows = Enumerable.Range(0, grid.Lines.Length).Where(l => !TableSum.IsTotal(grid, l) && !grid.Lines[l].Is("table-rest")).ToArray();
        if (rows.Length < FewestRows)
            return null;
        if (IsByOther(context, grid, rank))
            return null;
        var named = Row(context, grid, rows, rank, rank.Sentence, rank.Span.Start);
        var row = named ?? (rank.Sentence > 0 ? Row(context, grid, rows, rank, rank.Sentence - 1, context.Analysis.Sentences[rank.Sentence].Start) : null);
        if (row is null)
            return null;
        var orders = Enumerable.Range(0, grid.Fields.Length).Select(f => RowOrder.Of(grid, rows, f, row.Value)).OfType<RowOrder>().ToArray();
        // What orders a table has no ties, or fewer than what happens to be sorted with it.
        if (orders.Any(o => o.IsStrict))
            orders = [.. orders.Where(o => o.IsStrict)];
        if (orders.Length == 0)
            return null;
        var holds = orders.FirstOrDefault(o => o.Allows(rank.Value!.Value));
        // Places that the table leaves out may lie above: only too good a place is surely wrong.
        var broken = orders.FirstOrDefault(o => o.Ahead.Length + 1 > rank.Value);
        if ((holds ?? broken) is not { } order)
            return null;
        var ahead = order.Ahead.Length;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [rank, order.Own, .. order.Ahead],
            Confidence = (double)rule[named is null ? "before" : "named"] * ClaimRow.Confidence(rank),
            Verdict = new Verdict(holds is null ? Outcome.Broken : Outcome.Holds, Interval.Point(ahead + 1), ClaimInterval.Of(rank), Severity.Error),
            Arithmetic = format => FormattableString.Invariant($"{string.Join(", ", order.Ahead.Select(c => c.Quote))} → {ahead} + 1 = {ahead + 1}"),
            Facts = format => [new("before", format.Number(ahead)), new("rank", format.Number(ahead + 1)), new("row", grid.Lines[row.Value].Label)],
        };
    }

    /// <summary>"second in terms of growth", "thứ hai về tốc độ mở rộng": an order that no column of the table tells.</summary>
    private static bool IsByOther(CheckContext context, TableGrid grid, Claim rank)
    {
        var sentence = context.Analysis.Sentences[rank.Sentence];
        if (context.CueBetween(rank.Sentence, rank.Span.End, Math.Min(sentence.End, rank.Span.End + Beside), "rank-by") is not { } by || by.Span.Start > rank.Span.End + 1)
            return false;
        var words = context.Text[by.Span.End..Math.Min(sentence.End, by.Span.End + Beside * 2)].Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return !words.Any(w => w.Length >= ShortestWord && grid.Fields.Any(f => f.Label.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>The row whose label stands last before an offset of a sentence, else first behind it.</summary>
    private static int? Row(CheckContext context, TableGrid grid, int[] rows, Claim rank, int sentence, int offset)
    {
        var span = context.Analysis.Sentences[sentence];
        var before = context.Text[Math.Max(span.Start, offset - Reach)..offset];
        // "the second place of Sakura X", "đứng thứ tư là Hanlim C"
        var behind = sentence == rank.Sentence ? context.Text[rank.Span.End..Math.Max(rank.Span.End, Math.Min(span.End, rank.Span.End + Reach))] : "";
        if (behind.Length > 0 && context.CueBetween(sentence, rank.Span.End, Math.Min(span.End, rank.Span.End + Beside), "rank-of") is { } of && of.Span.Start <= rank.Span.End + 1)
        {
            var named = rows.Select(r => (Row: r, At: RowLabel.FirstIn(behind, grid, rows, r))).Where(r => r.At >= 0 && r.At <= Beside * 2).OrderBy(r => r.At).ToArray();
            if (named.Length > 0)
                return named[0].Row;
        }

        var found = rows.Select(r => (Row: r, At: RowLabel.LastIn(before, grid, rows, r))).Where(r => r.At >= 0).OrderByDescending(r => r.At).ToArray();
        // "The Emirates overtook Russia to become the third-biggest customer": it is said of who overtakes.
        if (found.Length > 1 && context.CueBetween(sentence, offset - before.Length + found[1].At, offset - before.Length + found[0].At, "overtake") is not null)
            return found[1].Row;
        if (found.Length > 0)
            return found[0].Row;
        if (sentence != rank.Sentence)
            return null;
        // "the Comets' fifth win": of "Geelong Comets" a sentence says the last word.
        var shortened = rows.Where(r => LastWord(grid.Lines[r].Label) is { Length: >= LongWord } word && rows.Count(o => grid.Lines[o].Label.Contains(word, StringComparison.Ordinal)) == 1 && before.Contains(word, StringComparison.Ordinal)).ToArray();
        if (shortened is [var only])
            return only;
        var later = rows.Select(r => (Row: r, At: RowLabel.FirstIn(behind, grid, rows, r))).Where(r => r.At >= 0).OrderBy(r => r.At).ToArray();
        return later.Length > 0 ? later[0].Row : null;
    }

    private static string LastWord(string label) => label[(label.LastIndexOf(' ') + 1)..];

    /// <summary>A field by which the table is sorted, seen from one row.</summary>
    private sealed record RowOrder(Claim Own, ImmutableArray<Claim> Ahead, int Level, bool IsStrict)
    {
        public static RowOrder? Of(TableGrid grid, int[] rows, int field, int row)
        {
            var cells = rows.Select(r => grid.At(r, field)).OfType<Claim>().Where(c => c.Value is not null && c.Kind is not (QuantityKind.Date or QuantityKind.Rank)).ToArray();
            if (cells.Length != rows.Length || grid.At(row, field) is not { } own || cells.Any(c => c.Unit != own.Unit))
                return null;
            var falling = cells.Zip(cells.Skip(1)).All(p => p.First.Value >= p.Second.Value);
            var rising = cells.Zip(cells.Skip(1)).All(p => p.First.Value <= p.Second.Value);
            if (falling == rising)
                return null;
            return new RowOrder(
                own,
                [.. cells.Where(c => falling ? c.Value > own.Value : c.Value < own.Value)],
                cells.Count(c => c.Value == own.Value),
                cells.Select(c => c.Value).Distinct().Count() == cells.Length);
        }

        public bool Allows(decimal rank) => rank > Ahead.Length && rank <= Ahead.Length + Level;
    }
}
