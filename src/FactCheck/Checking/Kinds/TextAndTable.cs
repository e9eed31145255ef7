using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A figure of the text and its cell in a table (R12).</summary>
internal sealed class TextAndTable : IRuleKind
{
    public string Name => "text-and-table";

    public ImmutableArray<string> Parameters => [];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        var links = context.Links.Where(l => l.Kind == LinkKind.Tabled).ToLookup(l => l.First.Id);
        if (links.Count == 0)
            yield break;
        var cells = context.Analysis.Claims.Where(c => context.Analysis.Article.Blocks[c.Block].Kind == BlockKind.Cell).ToImmutableArray();
        foreach (var candidates in links)
        {
            var told = candidates.First().First;
            var best = candidates.MaxBy(l => l.Confidence)!;
            // A row that is named, and a figure that its cell's two swapped digits explain: what another row has is chance.
            if (cells.Any(c => Agrees(context, told, c) && !(best.IsSlip && !IsSameRow(context, c, best.Second))))
                continue;
            // Two cells that are as near leave it open which is meant.
            if (candidates.Count(l => l.Confidence == best.Confidence) == 1)
                yield return Build(best, context, rule);
        }
    }

    private static bool IsSameRow(CheckContext context, Claim one, Claim other)
    {
        var blocks = context.Analysis.Article.Blocks;
        return blocks[one.Block].Cell is { } first && blocks[other.Block].Cell is { } second && first.RowHeaders.SequenceEqual(second.RowHeaders);
    }

    /// <summary>A cell that the text gives rightly, or rounded, is the one that it means.</summary>
    private static bool Agrees(CheckContext context, Claim told, Claim cell)
    {
        if (told.Kind != cell.Kind || ClaimInterval.Of(told, 0, Tolerance.Outer) is not { } room || ClaimInterval.Of(cell, 0, Tolerance.Loose) is not { } value)
            return false;
        if (told.Kind == QuantityKind.Count || told.Unit == cell.Unit)
            return room.Overlaps(value);
        return context.Units.Conversions(cell.Unit, told.Unit) is [var conversion, ..] && room.Overlaps(conversion.Reading(value));
    }

    private static NumericRelation Build(ClaimLink link, CheckContext context, Rule rule)
    {
        var conversion = context.Units.Conversions(link.Second.Unit, link.First.Unit) is [var first, ..] ? first : new UnitConversion(1);
        var place = context.Analysis.Article.Blocks[link.Second.Block].Cell!;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [link.First, link.Second],
            Confidence = link.Confidence,
            Interchangeable = true,
            Unit = link.First.Unit,
            Expected = o => conversion.Reading(o[0]),
            Solve = (_, stated, _) => link.First.Unit == link.Second.Unit ? stated : null,
            Pattern = "{1}",
            Facts = _ => [new("place", string.Join(", ", new[] { place.RowHeaders.LastOrDefault(), place.ColumnHeaders.LastOrDefault() }.Where(static h => !string.IsNullOrWhiteSpace(h))))],
        };
    }
}
