using FactCheck.Model;

namespace FactCheck.Learning;

/// <summary>Spoils a printed figure without changing its length: digits that changed places, one wrong digit, a stale figure.</summary>
internal static class Spoiler
{
    private const int PerMention = 4;
    private const int Ways = 5;

    /// <summary>Some spoilt forms of a quote; none where it has too few digits.</summary>
    public static IEnumerable<string> Spoil(string quote, SmallRandom random)
    {
        var places = Places(quote);
        if (places.Length == 0)
            return [];
        return Enumerable.Range(0, PerMention).Select(_ => One(quote, places, random)).Where(q => q != quote).Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The article with other words of the same length in a place.</summary>
    public static Article Replace(Article article, TextSpan span, string words) =>
        article with { Text = string.Concat(article.Text.AsSpan(0, span.Start), words, article.Text.AsSpan(span.End)) };

    private static int[] Places(string quote) => [.. Enumerable.Range(0, quote.Length).Where(i => char.IsAsciiDigit(quote[i]))];

    private static string One(string quote, int[] places, SmallRandom random)
    {
        var letters = quote.ToCharArray();
        switch (random.Next(Ways))
        {
            case 0 or 1 when places.Length > 1:
                var at = random.Next(places.Length - 1);
                (letters[places[at]], letters[places[at + 1]]) = (letters[places[at + 1]], letters[places[at]]);
                break;
            case 2:
                Change(letters, places[random.Next(places.Length)], random);
                break;
            default:
                // A stale figure: the first digits are near, the rest is anything.
                Shift(letters, places[places.Length > 1 && letters[places[0]] is '1' ? 1 : 0], random);
                foreach (var place in places.Skip(2))
                    letters[place] = letters[place] == '0' ? '0' : (char)('0' + random.Next(10));
                break;
        }

        return letters[places[0]] == '0' && quote[places[0]] != '0' ? quote : new string(letters);
    }

    private static void Change(char[] letters, int place, SmallRandom random) =>
        letters[place] = (char)('0' + (letters[place] - '0' + 1 + random.Next(9)) % 10);

    private static void Shift(char[] letters, int place, SmallRandom random)
    {
        var moved = letters[place] - '0' + (random.Next(2) == 0 ? -1 : 1) * (1 + random.Next(2));
        letters[place] = (char)('0' + Math.Clamp(moved, 1, 9));
    }
}
