using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Tests.Support;

/// <summary>A report on an article that is mostly a table.</summary>
internal static class TableReports
{
    /// <param name="more">How many columns there are besides revenue and profit.</param>
    public static DocumentReport Revenue(int more = 0)
    {
        var years = Enumerable.Range(2010, more).Select(static y => $"{y}").ToArray();
        string[][] rows = [["Quý", "Doanh thu", "Lãi", .. years], ["Quý I", "120", "12", .. years.Select(static _ => "100.000")], ["Quý II", "130", "13", .. years.Select(static _ => "200.000")]];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var text = "Doanh thu quý II tăng";
        blocks.Add(new Block(BlockKind.Headline, new TextSpan(0, text.Length)));
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
            {
                text += "\n" + rows[row][column];
                var place = new CellPlace(0, row, column, row == 0 || column == 0, row > 0 && column > 0 ? [rows[row][0]] : [], row > 0 && column > 0 ? [rows[0][column]] : [], "ĐVT: tỷ đồng");
                blocks.Add(new Block(BlockKind.Cell, new TextSpan(text.Length - rows[row][column].Length, text.Length), place));
            }
        var article = new Article { Source = "bang.html", Sha256 = new string('b', 64), Title = "Doanh thu quý II tăng", Text = text, Blocks = blocks.ToImmutable() };
        return new DocumentReport { Article = article, Source = article.Source, Language = "vi" };
    }
}
