using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Tables;

/// <summary>
/// The figures of one table. Lines are what is compared (rows), fields what is told of each (columns); a turned grid has
/// columns for lines.
/// </summary>
internal sealed class TableGrid
{
    /// <summary>Larger tables are data sets, not a newspaper's.</summary>
    private const int MostCells = 6_000;

    private readonly Dictionary<(int Line, int Field), Claim> _claims;
    private readonly HashSet<(int Line, int Field)> _other;

    private TableGrid(
        ImmutableArray<TableLine> lines,
        ImmutableArray<TableLine> fields,
        Dictionary<(int Line, int Field), Claim> claims,
        HashSet<(int Line, int Field)> other,
        string? caption,
        bool isTurned)
    {
        Lines = lines;
        Fields = fields;
        Caption = caption;
        IsTurned = isTurned;
        _claims = claims;
        _other = other;
    }

    /// <summary>The rows that hold figures.</summary>
    public ImmutableArray<TableLine> Lines { get; }

    /// <summary>The columns that hold figures.</summary>
    public ImmutableArray<TableLine> Fields { get; }

    /// <summary>The caption, or null.</summary>
    public string? Caption { get; }

    /// <summary>Whether the lines are the table's columns.</summary>
    public bool IsTurned { get; }

    /// <summary>The one figure of a cell, or null.</summary>
    public Claim? At(int line, int field) => _claims.GetValueOrDefault((line, field));

    /// <summary>Whether a cell is empty or holds a dash.</summary>
    public bool IsNil(int line, int field) => !_claims.ContainsKey((line, field)) && !_other.Contains((line, field));

    /// <summary>The same table with columns for lines.</summary>
    public TableGrid Turned() => new(
        Fields, Lines,
        _claims.ToDictionary(c => (c.Key.Field, c.Key.Line), c => c.Value),
        [.. _other.Select(o => (o.Field, o.Line))],
        Caption,
        !IsTurned);

    /// <summary>The tables of an article.</summary>
    public static ImmutableArray<TableGrid> Of(ArticleAnalysis analysis)
    {
        var blocks = analysis.Article.Blocks;
        if (!blocks.Any(b => b.Cell is not null))
            return [];
        var cues = CuesOfLabels(analysis);
        var claims = analysis.Claims.Where(c => blocks[c.Block].Cell is not null).ToLookup(c => c.Block);
        return
        [
            .. Enumerable.Range(0, blocks.Length)
                .Where(b => blocks[b].Cell is not null)
                .GroupBy(b => blocks[b].Cell!.Table)
                .Where(g => g.Count() <= MostCells)
                .Select(g => Build(analysis, [.. g], claims, cues)),
        ];
    }

    private static TableGrid Build(ArticleAnalysis analysis, ImmutableArray<int> cells, ILookup<int, Claim> claims, ILookup<string, string> cues)
    {
        var blocks = analysis.Article.Blocks;
        var body = cells.Where(b => !blocks[b].Cell!.IsHeader).ToArray();
        var rows = body.Where(b => claims.Contains(b)).Select(b => blocks[b].Cell!.Row).Distinct().Order().ToArray();
        var columns = body.Where(b => claims.Contains(b)).Select(b => blocks[b].Cell!.Column).Distinct().Order().ToArray();
        var found = new Dictionary<(int, int), Claim>();
        var other = new HashSet<(int, int)>();
        foreach (var b in body)
        {
            var at = (Array.BinarySearch(rows, blocks[b].Cell!.Row), Array.BinarySearch(columns, blocks[b].Cell!.Column));
            if (at.Item1 < 0 || at.Item2 < 0)
                continue;
            if (claims[b].ToArray() is [var only])
                found[at] = only;
            else if (!IsEmpty(Text(b)))
                other.Add(at);
        }

        return new TableGrid(
            [.. rows.Select(r => Line(Label(body.Where(b => blocks[b].Cell!.Row == r), c => c.RowHeaders)))],
            [.. columns.Select(c => Line(Label(body.Where(b => blocks[b].Cell!.Column == c), p => p.ColumnHeaders)))],
            found,
            other,
            blocks[cells[0]].Cell!.Caption,
            isTurned: false);

        string Text(int block) => analysis.Article.Text[blocks[block].Span.Start..blocks[block].Span.End];

        ImmutableArray<string> Label(IEnumerable<int> line, Func<CellPlace, ImmutableArray<string>> headers)
        {
            foreach (var b in line)
                if (headers(blocks[b].Cell!) is { Length: > 0 } given)
                    return given;
            // A first column of plain cells heads the rows nevertheless.
            var words = line.FirstOrDefault(b => !claims.Contains(b) && !IsEmpty(Text(b)), -1);
            return words < 0 ? [] : [Text(words)];
        }

        TableLine Line(ImmutableArray<string> label) => new(string.Join(" – ", label), [.. label.SelectMany(l => cues[l]).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsEmpty(string text) => text.AsSpan().Trim().Trim("-–—−.").IsEmpty;

    /// <summary>For the text of every cell without figures the cues that it has.</summary>
    private static ILookup<string, string> CuesOfLabels(ArticleAnalysis analysis)
    {
        var found = new List<(string Text, string Cue)>();
        var blocks = analysis.Article.Blocks;
        var block = 0;
        foreach (var cue in analysis.Cues)
        {
            while (block + 1 < blocks.Length && blocks[block].Span.End <= cue.Span.Start)
                block++;
            if (blocks[block].Cell is not null)
                found.Add((analysis.Article.Text[blocks[block].Span.Start..blocks[block].Span.End], cue.Id));
        }

        return found.ToLookup(f => f.Text, f => f.Cue, StringComparer.Ordinal);
    }
}
