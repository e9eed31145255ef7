using System.Collections.Immutable;
using System.Text;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>An article cut into lines: its gold text, its rows for rendering, its claims at their places in the gold text.</summary>
internal sealed class Layout
{
    private readonly StringBuilder _gold = new();
    private readonly List<(int From, int Length, int To)> _moves = [];
    private readonly ImmutableArray<Row>.Builder _rows = ImmutableArray.CreateBuilder<Row>();

    private Layout()
    {
    }

    /// <summary>Title, standfirst, paragraphs and cells, one a line.</summary>
    public string Text => _gold.ToString();

    /// <summary>The lines.</summary>
    public ImmutableArray<Row> Rows => _rows.ToImmutable();

    /// <summary>The claims, offsets in code points.</summary>
    public ImmutableArray<GoldClaim> Claims { get; private set; } = [];

    /// <exception cref="LabelFormatException">A claim does not stand in one line or cell.</exception>
    public static Layout Of(RenderedBody body)
    {
        var layout = new Layout();
        var offset = 0;
        foreach (var line in body.Text.Split('\n'))
        {
            layout.AddLine(line, offset);
            offset += line.Length + 1;
        }

        layout.PlaceClaims(body.Claims);
        return layout;
    }

    private void AddLine(string line, int offset)
    {
        var content = line.TrimStart();
        if (content.Length == 0 || IsTableRule(content))
            return;
        if (_moves.Count > 0)
            _gold.Append('\n');
        if (content[0] == '|')
            AddTableRow(line, offset);
        else if (line.StartsWith("# ", StringComparison.Ordinal))
            _rows.Add(new Row(RowKind.Headline, [AddPiece(line[2..], offset + 2)]));
        else if (line.StartsWith("> ", StringComparison.Ordinal))
            _rows.Add(new Row(RowKind.Standfirst, [AddPiece(line[2..], offset + 2)]));
        else
            _rows.Add(new Row(RowKind.Paragraph, [AddPiece(content.TrimEnd(), offset + line.Length - content.Length)]));
    }

    private static bool IsTableRule(string content) =>
        content[0] == '|' && content.TrimEnd().Length > 2 && content.TrimEnd()[^1] == '|' && content.AsSpan().IndexOfAnyExcept("|:- \t") < 0;

    private void AddTableRow(string line, int offset)
    {
        var cells = line.Trim().Trim('|').Split('|');
        var pieces = ImmutableArray.CreateBuilder<string>(cells.Length);
        var at = offset + line.IndexOf('|', StringComparison.Ordinal) + 1;
        foreach (var cell in cells)
        {
            if (pieces.Count > 0)
                _gold.Append('\n');
            pieces.Add(AddPiece(cell.Trim(), at + cell.Length - cell.TrimStart().Length));
            at += cell.Length + 1;
        }

        _rows.Add(new Row(RowKind.TableRow, pieces.ToImmutable()));
    }

    private string AddPiece(string text, int offset)
    {
        _moves.Add((offset, text.Length, _gold.Length));
        _gold.Append(text);
        return text;
    }

    private void PlaceClaims(ImmutableArray<Placed<GoldClaim>> claims)
    {
        var text = Text;
        var codePoints = CodePoints.Before(text);
        var placed = ImmutableArray.CreateBuilder<GoldClaim>(claims.Length);
        var move = 0;
        foreach (var (claim, offset) in claims)
        {
            while (move < _moves.Count && _moves[move].From + _moves[move].Length < claim.End)
                move++;
            if (move == _moves.Count || claim.Start < _moves[move].From)
                throw new LabelFormatException(offset, $"claim '{claim.Id}' must stand in one line or one table cell");
            var start = claim.Start - _moves[move].From + _moves[move].To;
            placed.Add(claim with
            {
                Start = codePoints[start],
                End = codePoints[start + claim.Quote.Length],
                Occurrence = CountBefore(text, claim.Quote, start) + 1,
            });
        }

        Claims = placed.MoveToImmutable();
    }

    private static int CountBefore(string text, string quote, int end)
    {
        var count = 0;
        for (var at = text.AsSpan(0, end).IndexOf(quote, StringComparison.Ordinal); at >= 0;)
        {
            count++;
            var from = at + quote.Length;
            var next = text.AsSpan(from, end - from).IndexOf(quote, StringComparison.Ordinal);
            at = next < 0 ? -1 : from + next;
        }

        return count;
    }
}
