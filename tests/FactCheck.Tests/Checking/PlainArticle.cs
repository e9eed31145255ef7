using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Tests.Checking;

/// <summary>Plain text as an article: one paragraph a line; "# " opens a headline; lines of cells between bars are a table whose first row and column are headers.</summary>
internal static class PlainArticle
{
    public static Article Of(string text)
    {
        var lines = text.Normalize().Replace('\u00A0', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var blocks = new List<Block>();
        var texts = new List<string>();
        var start = 0;
        var row = 0;
        ImmutableArray<string> headers = [];
        foreach (var line in lines)
        {
            if (!line.StartsWith('|'))
            {
                Add(line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line, null, line.StartsWith("# ", StringComparison.Ordinal) ? BlockKind.Headline : BlockKind.Paragraph);
                row = 0;
                continue;
            }

            string[] cells = [.. line.Trim('|').Split('|').Select(c => c.Trim())];
            if (row == 0)
                headers = [.. cells];
            for (var column = 0; column < cells.Length; column++)
            {
                var isHeader = row == 0 || column == 0;
                Add(cells[column], new CellPlace(0, row, column, isHeader, isHeader ? [] : [cells[0]], row == 0 ? [] : [headers[column]], null));
            }

            row++;
        }

        return new Article { Source = "-", Sha256 = "", Text = string.Join('\n', texts), Blocks = [.. blocks] };

        void Add(string words, CellPlace? cell, BlockKind kind = BlockKind.Cell)
        {
            blocks.Add(new Block(kind, new TextSpan(start, start + words.Length), cell));
            texts.Add(words);
            start += words.Length + 1;
        }
    }
}
