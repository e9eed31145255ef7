using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Tables;

/// <summary>A relation of columns, asked of every row: if it comes out in most of them, it is meant, and the odd row is wrong.</summary>
internal static class Columns
{
    /// <summary>Two columns of levels stand so near to their percentages.</summary>
    private const int Reach = 8;

    /// <summary>What became of a relation in the rows of a table.</summary>
    /// <param name="Relations">All rows that could be tested.</param>
    /// <param name="Holding">In how many it holds, and not for want of precision.</param>
    /// <param name="Broken">The rows in which it does not.</param>
    public sealed record Tally(ImmutableArray<NumericRelation> Relations, int Holding, ImmutableArray<NumericRelation> Broken)
    {
        /// <summary>Whether so many rows come out that the others were meant to.</summary>
        public bool IsMeant => Holding >= 2 && Broken.Length <= Holding / 2;
    }

    /// <summary>Evaluates the rows of a relation.</summary>
    public static Tally Judge(IEnumerable<NumericRelation> rows)
    {
        var outcomes = rows.Select(r => (Relation: r, r.Evaluate(ReadingChoice.Likeliest).Outcome)).ToArray();
        return new Tally(
            [.. outcomes.Select(o => o.Relation)],
            outcomes.Count(o => o.Outcome == Outcome.Holds),
            [.. outcomes.Where(o => o.Outcome == Outcome.Broken).Select(o => o.Relation)]);
    }

    /// <summary>The pairs of other fields near a field.</summary>
    public static IEnumerable<(int One, int Other)> Pairs(TableGrid grid, int field)
    {
        for (var one = Math.Max(0, field - Reach); one < Math.Min(grid.Fields.Length, field + Reach); one++)
            for (var other = one + 1; other < Math.Min(grid.Fields.Length, field + Reach); other++)
                if (one != field && other != field)
                    yield return (one, other);
    }

    /// <summary>The relation in every line where its fields hold figures that pass.</summary>
    public static IEnumerable<NumericRelation> Rows(
        TableGrid grid, Rule rule, ImmutableArray<int> fields, Func<ImmutableArray<Interval>, Interval> expected, string pattern, Func<ImmutableArray<Claim>, bool> passes)
    {
        for (var line = 0; line < grid.Lines.Length; line++)
        {
            var claims = fields.Select(f => grid.At(line, f)).OfType<Claim>().ToImmutableArray();
            if (claims.Length == fields.Length && claims.All(c => c.Value is not null) && passes(claims))
                yield return new NumericRelation { Rule = rule, Claims = claims, Confidence = 1, Unit = "%", Expected = expected, Pattern = pattern };
        }
    }
}
