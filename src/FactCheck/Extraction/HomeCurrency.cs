using FactCheck.Languages;

namespace FactCheck.Extraction;

/// <summary>
/// Where an article plays, by the countries that it names, and so which dollar, rupee, krone or shilling a bare one is
/// (rules/currencies.yml, namesakes).
/// </summary>
internal sealed class HomeCurrency(DocumentTokens document, MeasureTable measures)
{
    /// <summary>What "$" means where nothing else is said.</summary>
    public const string America = "USD";

    /// <summary>Headline, dateline and the first two sentences or three.</summary>
    private const int Lede = 90;

    /// <summary>A country that is named so many times as often as another is where the article plays.</summary>
    private const int Majority = 3;

    /// <summary>"Rs", "Sh", "Fr": more letters name the country: "KSh".</summary>
    private const int LongestMark = 2;

    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>The namesake of a currency in the country that the article is about: named twice or more, or where it opens.</summary>
    public string? Of(string code) => Vote(code, out var count, out var first) is { } home && home is not America && (count >= 2 || first < Lede) ? home : null;

    /// <summary>Bare degrees are Fahrenheit where the article is set in America, Celsius in any other country.</summary>
    public string? Degree()
    {
        int america = 0, elsewhere = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
            if (_words.Is(i, LexemeKind.HomeCurrency, out var home))
                _ = home.Sense.Text == America ? america++ : elsewhere++;
        if (Vote(America, out var count, out _) is { } dollars && count >= 2)
            return dollars == America ? "degF" : "degC";
        return elsewhere >= 2 && elsewhere > america * Majority ? "degC" : null;
    }

    /// <summary>Whether an amount does not say whose currency it is in.</summary>
    public bool IsUnnamed(Mention mention, string code)
    {
        for (var i = mention.Start; i < mention.End; i++)
            if ((_words.Is(i, LexemeKind.Currency, out var word) || _words.Is(i, LexemeKind.CurrencyMark, out word)) && word.Sense.Text == code)
                return word.End - word.Start == 1 && document.Tokens[i] is { Kind: TokenKind.Word } token && (!token.Capital || token.Length <= LongestMark);
        return true;
    }

    /// <summary>"US60.8c" tells of a currency and of no country.</summary>
    private bool IsMark(int i) => i + 1 < document.Tokens.Length && document.Tokens[i + 1] is { Kind: TokenKind.Number, Glued: true };

    /// <summary>The one country of the namesakes that the document names, how often, and where first.</summary>
    private string? Vote(string code, out int count, out int first)
    {
        (count, first) = (0, int.MaxValue);
        if (!measures.Namesakes.TryGetValue(code, out var namesakes))
            return null;
        var votes = new Dictionary<string, (int Count, int First)>(StringComparer.Ordinal);
        for (var i = 0; i < document.Tokens.Length; i++)
            if (_words.Is(i, LexemeKind.HomeCurrency, out var home) && home.Sense.Text is { } currency && (currency == code || namesakes.Contains(currency)) && !IsMark(i))
                votes[currency] = votes.TryGetValue(currency, out var vote) ? (vote.Count + 1, vote.First) : (1, i);
        if (votes.Count == 0)
            return null;
        var most = votes.MaxBy(static v => v.Value.Count);
        // A neighbour, or America, named in passing is not where the article plays.
        if (votes.Any(v => v.Key != most.Key && v.Value.Count * Majority > most.Value.Count))
            return null;
        (count, first) = most.Value;
        return most.Key;
    }
}
