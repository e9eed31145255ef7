using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>
/// How likely a figure of the text is a cell of a table: its sentence, or the one before, names the row; its measure and
/// time are those of the column; and it differs from the cell by no more than a slip.
/// </summary>
internal sealed class TableJudge(ArticleAnalysis analysis, ArticleWords words, MeasureTable measures, UnitTable units)
{
    private const double Enough = 2.5;
    private const double Floor = 0.82;
    private const double OfPoint = 0.05;
    private const double Ceiling = 0.97;

    /// <summary>The letters of a row's label that a sentence must repeat.</summary>
    private const int ShortestLabel = 3;

    /// <summary>The verdict on a figure of the text and a cell of one kind and dimension.</summary>
    public LinkVerdict Judge(Claim told, Claim cell)
    {
        if (analysis.Article.Blocks[cell.Block].Cell is not { } place || Veto(told, cell) is not null)
            return LinkVerdict.Veto("another thing");
        var tally = new Tally(0);
        var slip = PenSlip.Of(told, cell, units);
        if (slip.Exists)
            tally.Add(slip switch { { Scale: true } => 1.5, { Digits: 2 } => 1.75, _ => 3 }, "a slip of the pen");
        var named = Naming(told, place);
        if (named > 0)
            tally.Add(named, "names the row");
        if (told.Measure is not null && cell.Measure is not null)
            tally.Add(measures.MayBeOne(told.Measure, cell.Measure) ? 0.75 : -0.75, "measures");
        if (told.Role == Role.ChangeBy && told.Kind != QuantityKind.Percent)
            tally.Add(-1, "a change");
        if (told.Kind == QuantityKind.Percent && named == 0)
            tally.Add(-1, "a percentage among many");
        if (told.Modality != Modality.Actual)
            tally.Add(-1, "not actual");
        if (!slip.Exists)
            tally.Add(-0.5, "no slip");
        return tally.Points >= Enough && (slip.Exists || named >= 1.5)
            ? new LinkVerdict(Math.Min(Ceiling, Floor + (tally.Points - Enough) * OfPoint), tally.Reasons)
            : LinkVerdict.Veto("too little in common");
    }

    private static string? Veto(Claim told, Claim cell)
    {
        if (told.Negated || told.Role is Role.ChangeFrom or Role.Base)
            return "role";
        if (told.PerUnit is not null && cell.PerUnit is null)
            return "per unit";
        return Periods.Compare(told, cell) == PeriodMatch.Different ? "period" : null;
    }

    /// <summary>Points for a row whose label the sentence says, or the one before it where the sentence names no row.</summary>
    private double Naming(Claim told, CellPlace place)
    {
        var labels = place.RowHeaders.Concat(place.ColumnHeaders).Where(l => l.Any(char.IsLetter) && l.Length >= ShortestLabel).ToImmutableArray();
        if (labels.Any(l => words.Says(told.Sentence, l)))
            return labels.Count(l => words.Says(told.Sentence, l)) > 1 ? 2 : 1.5;
        return labels.Any(l => words.Says(told.Sentence - 1, l)) ? 1 : 0;
    }
}
