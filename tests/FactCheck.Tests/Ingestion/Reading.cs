using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Ingestion;

/// <summary>Reads inputs that a test writes out.</summary>
internal static class Reading
{
    public static ArticleIngestion Ingestion { get; } = ArticleIngestion.Create(RuleBundle.Embedded());

    public static Article Html(string html) => Bytes("page.html", Encoding.UTF8.GetBytes(html));

    /// <summary>The article of a page with the given inside of its article element.</summary>
    public static Article Body(string html, string language = "vi") =>
        Html($"<!doctype html><html lang=\"{language}\"><head><meta charset=utf-8><title>t</title></head><body><main><article>{html}</article></main></body></html>");

    public static Article Text(string text) => Bytes("draft.txt", Encoding.UTF8.GetBytes(text));

    public static Article Bytes(string source, byte[] bytes)
    {
        var result = Ingestion.Read(source, bytes, TestContext.Current.CancellationToken);
        Assert.True(result.IsRead, result.Error?.ToString());
        AssertWellFormed(result.Article);
        return result.Article;
    }

    public static ReadError Error(string source, byte[] bytes)
    {
        var result = Ingestion.Read(source, bytes, TestContext.Current.CancellationToken);
        Assert.False(result.IsRead, result.Article?.Text);
        Assert.DoesNotContain('\n', result.Error.ToString());
        return result.Error;
    }

    /// <summary>"Kind: text" of every block.</summary>
    public static string[] Lines(Article article) => [.. article.Blocks.Select(b => $"{b.Kind}: {b.Span.Of(article.Text)}")];

    /// <summary>The texts of the blocks of a kind.</summary>
    public static string[] Texts(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.Of(article.Text).ToString())];

    /// <summary>The place of the cell with the text.</summary>
    public static CellPlace Cell(Article article, string text)
    {
        var cell = Assert.Single(article.Blocks, b => b.Cell is not null && b.Span.Of(article.Text).SequenceEqual(text)).Cell;
        Assert.NotNull(cell);
        return cell;
    }

    /// <summary>What every article promises: clean text, covered by its blocks in order, one a line.</summary>
    public static void AssertWellFormed(Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            Assert.Equal(at == 0 ? 0 : at + 1, block.Span.Start);
            Assert.True(block.Span.Length > 0);
            Assert.False(block.Span.Of(article.Text).Contains('\n'));
            Assert.Equal(block.Kind == BlockKind.Cell, block.Cell is not null);
            if (block.Span.Start > 0)
                Assert.Equal('\n', article.Text[block.Span.Start - 1]);
            at = block.Span.End;
        }
        Assert.Equal(article.Text.Length, at);
        Assert.True(article.Text.IsNormalized());
        Assert.DoesNotContain("  ", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Text, c => c is '\u00A0' or '\u200B' or '\u00AD' or '\uFEFF' || (char.IsControl(c) && c != '\n'));
        Assert.DoesNotContain("", article.Notes);
        Assert.DoesNotContain(article.Notes, n => n.Contains('\n', StringComparison.Ordinal));
    }
}
