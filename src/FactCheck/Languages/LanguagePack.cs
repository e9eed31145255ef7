using System.Buffers;
using System.Globalization;

namespace FactCheck.Languages;

/// <summary>
/// What FactCheck knows of one language: a folder below rules/languages. Its phrases are read when the first text asks
/// for them: most runs meet one language only. Immutable, as seen from outside.
/// </summary>
/// <remarks>
/// A file is a map from a kind of word (<see cref="LexemeKind"/>, in camelCase) to its words: a list, or a map from a
/// payload (value, unit, currency, id) to lists. In cues.yml and cues-….yml every key is a cue's id.
/// </remarks>
internal sealed class LanguagePack
{
    private const string CueFile = "cues";
    private const string LanguageFile = "language";

    /// <summary>How findings speak; no words to find in articles.</summary>
    private const string FindingsFile = "findings";

    /// <summary>How pages are laid out; read by ingestion.</summary>
    private const string IngestionFile = "ingestion";

    private readonly Lazy<Lexicon> _lexicon;

    private LanguagePack(string tag, RuleNode folder, RuleNode language)
    {
        _lexicon = new(() => ReadPhrases(folder));
        Tag = tag;
        DecimalMark = Mark(language, "decimal");
        GroupMark = Mark(language, "group");
        Plural = language["plural"]?.Scalar ?? "";
        DetectionWords = new HashSet<string>(Words(language, "detect").Select(SmallLetters.Of), StringComparer.Ordinal);
        Currency = language["currency"]?.Scalar;
        Degree = language["degree"]?.Scalar;
        NamesHaveSmallWords = language["small-words-in-names"]?.Scalar == "true";
        Letters = SearchValues.Create(language["letters"]?.Scalar ?? "");
        Abbreviations = new HashSet<string>(Words(language, "abbreviations"), StringComparer.Ordinal);
    }

    /// <summary>The BCP 47 tag: the folder's name.</summary>
    public string Tag { get; }

    /// <summary>The usual decimal mark.</summary>
    public char DecimalMark { get; }

    /// <summary>The usual mark between groups of three digits.</summary>
    public char GroupMark { get; }

    /// <summary>What makes a plural of a unit or currency, or "".</summary>
    public string Plural { get; }

    /// <summary>Common words that tell the language.</summary>
    public HashSet<string> DetectionWords { get; }

    /// <summary>The currency that a bare "2 billion" is in, or null where the language implies none.</summary>
    public string? Currency { get; }

    /// <summary>The scale of a bare "30 degrees" (degC, degF), or null where the language implies none.</summary>
    public string? Degree { get; }

    /// <summary>Whether names of institutions are capitalised in part only: "Sở Nông nghiệp".</summary>
    public bool NamesHaveSmallWords { get; }

    /// <summary>Letters that only this language writes.</summary>
    public SearchValues<char> Letters { get; }

    /// <summary>Words whose full stop ends no sentence.</summary>
    public HashSet<string> Abbreviations { get; }

    /// <summary>All phrases.</summary>
    /// <exception cref="RuleFormatException">A file is wrong.</exception>
    public Lexicon Lexicon => _lexicon.Value;

    /// <summary>Reads a language pack but for its phrases.</summary>
    /// <param name="tag">The folder's name.</param>
    /// <param name="node">The folder.</param>
    /// <exception cref="RuleFormatException">A file is wrong.</exception>
    public static LanguagePack Load(string tag, RuleNode node)
    {
        var language = node[LanguageFile] ?? throw new RuleFormatException(
            $"languages/{tag}/{LanguageFile}.yml", 1, 1, "the file is missing; a language pack needs name, decimal, group and detect");
        return new LanguagePack(tag, node, language);
    }

    private Lexicon ReadPhrases(RuleNode node)
    {
        var lexicon = new Lexicon();
        foreach (var (file, content) in node.Entries)
        {
            if (file is LanguageFile or FindingsFile or IngestionFile)
                continue;
            if (!content.IsMap)
                throw content.Wrong("a map from kinds of words to words is expected here");
            foreach (var (key, words) in content.Entries)
                AddSection(lexicon, file, key, words);
        }

        return lexicon;
    }

    private void AddSection(Lexicon lexicon, string file, string key, RuleNode section)
    {
        if (file == CueFile || file.StartsWith(CueFile + "-", StringComparison.Ordinal))
        {
            AddWords(lexicon, new Sense(LexemeKind.Cue, 0, key), section);
            return;
        }

        if (!Enum.TryParse<LexemeKind>(key, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw section.Wrong($"\"{key}\" is no kind of word; nearest: \"{Nearest(key)}\"");
        if (!section.IsMap)
        {
            AddWords(lexicon, new Sense(kind, 0, null), section);
            return;
        }

        foreach (var (payload, words) in section.Entries)
            AddWords(lexicon, Payload(kind, payload, words), words);
    }

    /// <summary>"12" is a number, "km" a symbol, "y*10" a symbol with a factor.</summary>
    private static Sense Payload(LexemeKind kind, string payload, RuleNode words)
    {
        if (decimal.TryParse(payload, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new Sense(kind, number, null);
        var star = payload.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return new Sense(kind, 1, payload);
        if (!decimal.TryParse(payload.AsSpan(star + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) || number <= 0)
            throw words.Wrong($"\"{payload}\" is no unit with a factor; write for example \"USD*0.01\"");
        return new Sense(kind, number, payload[..star]);
    }

    private void AddWords(Lexicon lexicon, Sense sense, RuleNode words)
    {
        if (words.Scalar is { } word)
        {
            AddWord(lexicon, sense, word, words);
            return;
        }

        if (words.IsMap)
            throw words.Wrong("a list of words is expected here");
        foreach (var item in words.Items)
            AddWords(lexicon, sense, item);
    }

    private void AddWord(Lexicon lexicon, Sense sense, string word, RuleNode place)
    {
        if (word.Trim().Length == 0)
            throw place.Wrong("an empty word can't be found; delete it");
        var phrase = word.Trim().Normalize();

        // "Điều 5" is a law's, "điều 5" need not be: what makes a number no claim counts its case where a capital is written.
        if (sense.Kind == LexemeKind.IgnoredBefore && phrase[0] != '=' && phrase.Any(char.IsUpper))
            phrase = "=" + phrase;
        lexicon.Add(phrase, sense);
        if (Plural.Length > 0 && sense.Kind is LexemeKind.Measure or LexemeKind.Currency or LexemeKind.PercentagePoint or LexemeKind.IndexPoint
            && phrase.Length >= 3 && phrase[0] != '=' && char.IsAsciiLetterLower(phrase[^1]) && phrase[^1] != Plural[0] && Plural.Length == 1)
            lexicon.Add(phrase + Plural, sense);
    }

    private static char Mark(RuleNode language, string key) => language[key]?.Scalar is { Length: 1 } mark
        ? mark[0]
        : throw (language[key] ?? language).Wrong($"\"{key}\" must be one character, for example \",\"");

    private static IEnumerable<string> Words(RuleNode language, string key) => language[key]?.Items.Select(i => i.Scalar ?? "") ?? [];

    private static string Nearest(string key)
    {
        var best = Enum.GetNames<LexemeKind>().MinBy(name => Spelling.Distance(name, key))!;
        return char.ToLowerInvariant(best[0]) + best[1..];
    }
}
