using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>Paragraphs that say again, word for word, what a longer one says: set large beside the text, they are no second claim.</summary>
internal sealed class PullQuotes
{
    private const int Shortest = 30;
    private const int Longest = 400;

    /// <summary>The characters that are searched in all; what a huge page repeats beyond that is read twice.</summary>
    private const long MostSearched = 20_000_000;

    private readonly string _prose;
    private long _searched;

    public PullQuotes(IEnumerable<PageBlock> body) =>
        _prose = string.Join('\n', body.Where(static b => b.Kind == BlockKind.Paragraph && b.Table is null).Select(static b => b.Text));

    public bool Has(PageBlock block)
    {
        if (block.Kind != BlockKind.Paragraph || block.Table is not null || block.Text.Length is < Shortest or > Longest || (_searched += _prose.Length) > MostSearched)
            return false;
        var quote = block.Text.Trim('"', '“', '”', '„', '«', '»', '‘', '’', '\'', '…', '.', ' ');
        if (quote.Length < Shortest)
            return false;
        for (var at = _prose.IndexOf(quote, StringComparison.Ordinal); at >= 0; at = _prose.IndexOf(quote, at + 1, StringComparison.Ordinal))
            if (StandsInMore(at, quote.Length))
                return true;
        return false;
    }

    /// <summary>Whether a good deal of the paragraph around the place is other text, and the place is whole words of it.</summary>
    private bool StandsInMore(int at, int length)
    {
        var start = (at == 0 ? -1 : _prose.LastIndexOf('\n', at - 1)) + 1;
        var end = _prose.IndexOf('\n', at + length);
        end = end < 0 ? _prose.Length : end;
        return end - start - length >= Shortest
            && (at == start || !char.IsLetterOrDigit(_prose[at - 1])) && (at + length == end || !char.IsLetterOrDigit(_prose[at + length]));
    }
}
