using FactCheck.Model;

namespace FactCheck.Tests.Checking;

/// <summary>Plain text as an article: one paragraph a line.</summary>
internal static class PlainArticle
{
    public static Article Of(string text)
    {
        var lines = text.Normalize().Replace('\u00A0', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var blocks = new List<Block>();
        var start = 0;
        foreach (var line in lines)
        {
            blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + line.Length)));
            start += line.Length + 1;
        }
        return new Article { Source = "-", Sha256 = "", Text = string.Join('\n', lines), Blocks = [.. blocks] };
    }
}
