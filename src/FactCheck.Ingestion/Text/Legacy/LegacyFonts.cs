using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion.Text.Legacy;

/// <summary>The fonts of "fonts.txt", and the syllables by which their texts are known.</summary>
/// <param name="Fonts">The fonts.</param>
/// <param name="Syllables">What Vietnamese words look like.</param>
internal sealed record LegacyFonts(ImmutableArray<LegacyFont> Fonts, VietnameseSyllables Syllables)
{
    private const string Resource = "FactCheck.Ingestion.Text.Legacy.fonts.txt";

    private static readonly Lazy<LegacyFonts> Loaded = new(Load);

    /// <summary>Read when the first text with foreign letters is met.</summary>
    public static LegacyFonts All => Loaded.Value;

    private static LegacyFonts Load()
    {
        using var reader = new StreamReader(typeof(LegacyFonts).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        var fonts = ImmutableArray.CreateBuilder<LegacyFont>();
        var initials = new HashSet<string>(StringComparer.Ordinal);
        var rimes = new HashSet<string>(StringComparer.Ordinal);
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        var (name, capitals) = ("", false);
        while (reader.ReadLine() is { } line)
        {
            var words = Regex.Unescape(line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case [] or ["#", ..]:
                    break;
                case ["initials", .. var more]:
                    initials.UnionWith(more);
                    break;
                case ["rimes", .. var more]:
                    rimes.UnionWith(more);
                    break;
                case [['[', .. var title, ']'], .. var options]:
                    End();
                    (name, capitals) = (title, options is ["+capitals"]);
                    break;
                case [var letter, var written]:
                    letters[written] = letter;
                    if (capitals)
                        AddCapitals(letter, written);
                    break;
            }
        }
        End();
        return new LegacyFonts(fonts.ToImmutable(), new VietnameseSyllables(initials, rimes));

        void AddCapitals(string letter, string written)
        {
            var capital = letter.ToUpper(CultureInfo.InvariantCulture);
            letters[written.ToUpper(CultureInfo.InvariantCulture)] = capital;
            letters[char.ToUpperInvariant(written[0]) + written[1..]] = capital;
        }

        void End()
        {
            if (letters.Count > 0)
                fonts.Add(new LegacyFont(name, letters.ToFrozenDictionary(StringComparer.Ordinal)));
            letters.Clear();
        }
    }
}
