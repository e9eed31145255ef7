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

    /// <summary>A digit mistaken leaves the figure of about its size.</summary>
    private const decimal OneSize = 1.5m;

    /// <summary>The letters of a part of a row's label.</summary>
    private const int LongPart = 8;

    /// <summary>The verdict on a figure of the text and a cell of one kind and dimension.</summary>
    public LinkVerdict Judge(Claim told, Claim cell)
    {
        if (analysis.Article.Blocks[cell.Block].Cell is not { } place || Veto(told, cell) is not null)
            return LinkVerdict.Veto("another thing");
        if (IsOfOtherColumn(told, cell, place))
            return LinkVerdict.Veto("the noun of another column");
        var tally = new Tally(0);
        var slip = PenSlip.Of(told, cell, units);
        if (!slip.Exists && IsDigitMistaken(told, cell))
            tally.Add(1, "one digit differs");
        if (told.Role == Role.ChangeBy && told.Kind == QuantityKind.Percent && place.ColumnHeaders.Any(words.IsChange))
            tally.Add(1, "a change, as in the column");
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

    /// <summary>"Hồ Thị Mai, Giám đốc Sở Tài chính": a sentence says one of the two.</summary>
    private static IEnumerable<string> Parts(string label) =>
        label.Contains(", ", StringComparison.Ordinal) ? label.Split(", ").Where(p => p.Length >= LongPart) : [label];

    /// <summary>Figures of one length that differ in one digit: 49 and 39, 5,6 and 5,9.</summary>
    private static bool IsDigitMistaken(Claim told, Claim cell)
    {
        var (one, other) = (Digits(told), Digits(cell));
        return one.Length == other.Length && one.Length > 1 && told.Ulp >= cell.Ulp && one[^1] == '0' == (other[^1] == '0') && one.Where((c, i) => c != other[i]).Count() == 1
            && BoundedDecimal.Divide(Math.Max(Math.Abs(told.Value!.Value), Math.Abs(cell.Value!.Value)), Math.Min(Math.Abs(told.Value.Value), Math.Abs(cell.Value.Value))) is < OneSize;
    }

    /// <summary>"her 31 points", beside the cell of "Won" in a table that has a column "Points".</summary>
    private bool IsOfOtherColumn(Claim told, Claim cell, CellPlace place) =>
        told is { Kind: QuantityKind.Count, Unit.Length: >= ShortestLabel } && !place.ColumnHeaders.Any(h => h.Contains(told.Unit, StringComparison.OrdinalIgnoreCase))
        && analysis.Article.Blocks.Any(b => b.Cell is { } other && other.Table == place.Table && other.ColumnHeaders.Any(h => h.Equals(told.Unit, StringComparison.OrdinalIgnoreCase)) && !ReferenceEquals(b, analysis.Article.Blocks[cell.Block]));

    private static string Digits(Claim claim) =>
        claim.Value is { } value ? Math.Abs(value).ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture) : "";

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
        var labels = place.RowHeaders.SelectMany(Parts).Concat(place.ColumnHeaders).Where(l => l.Any(char.IsLetter) && l.Length >= ShortestLabel).ToImmutableArray();
        if (labels.Any(l => words.Says(told.Sentence, l)))
            return labels.Count(l => words.Says(told.Sentence, l)) > 1 ? 2 : 1.5;
        return labels.Any(l => words.Says(told.Sentence - 1, l)) ? 1 : 0;
    }
}
