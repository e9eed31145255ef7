using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FactCheck.Ingestion.Text.Legacy;

/// <summary>A family of 8-bit fonts for Vietnamese: what is written, and the letter that it shows.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Letters">The letters, by one or two characters.</param>
internal sealed record LegacyFont(string Name, FrozenDictionary<string, string> Letters)
{
    /// <summary>A run of letters and of signs that are letters in the font, as the font shows it.</summary>
    public string Read(ReadOnlySpan<char> word)
    {
        if (word is [var sign] && !char.IsLetter(sign))
            return Letter(word) is "đ" ? "đ" : word.ToString();
        var text = new StringBuilder(word.Length);
        var small = false;
        var capitals = 0;
        for (var at = 0; at < word.Length;)
        {
            small |= char.IsAsciiLetterLower(word[at]);
            capitals += char.IsAsciiLetterUpper(word[at]) ? 1 : 0;
            var length = at + 1 < word.Length && Letter(word.Slice(at, 2)) is not null ? 2 : 1;
            var written = word.Slice(at, length);
            text.Append(Letter(written) is { } letter ? letter : written);
            at += length;
        }
        // Fonts of capitals show small letters so.
        return capitals > 1 && !small ? text.ToString().ToUpper(CultureInfo.InvariantCulture) : text.ToString();
    }

    private string? Letter(ReadOnlySpan<char> written) => Letters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var letter) ? letter : null;
}
