using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A corpus score for programs.</summary>
public static class CorpusScoreJson
{
    // Vietnamese letters stay letters; nothing of this reaches a web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes figures by language, findings by family, at most <paramref name="show"/> differences of each kind, and the floors that were missed.</summary>
    public static void Write(Stream output, CorpusScore score, int show, IEnumerable<string> breaches)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(breaches);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("languages");
        foreach (var language in score.Languages)
            WriteLanguage(json, language);
        json.WriteEndObject();
        json.WriteStartObject("families");
        foreach (var (family, tally) in score.Families())
            WriteFamily(json, family, tally);
        json.WriteEndObject();
        json.WriteStartArray("misses");
        foreach (var miss in score.Misses.GroupBy(static miss => miss.Kind).SelectMany(kind => kind.Take(show)))
            WriteMiss(json, miss);
        json.WriteEndArray();
        json.WriteStartArray("belowFloor");
        foreach (var breach in breaches)
            json.WriteStringValue(breach);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLanguage(Utf8JsonWriter json, LanguageScore language)
    {
        json.WriteStartObject(language.Lang);
        foreach (var figure in Figure.All)
            json.WriteNumber(figure.Name, figure.Of(language.Tally));
        json.WriteStartObject("families");
        foreach (var (family, tally) in language.Families)
            WriteFamily(json, family, tally);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFamily(Utf8JsonWriter json, string family, FamilyTally tally)
    {
        json.WriteStartObject(family);
        json.WriteNumber("tp", tally.Met);
        json.WriteNumber("fn", tally.Missed);
        json.WriteNumber("fp", tally.FalseAlarms);
        json.WriteEndObject();
    }

    private static void WriteMiss(Utf8JsonWriter json, Miss miss)
    {
        json.WriteStartObject();
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(miss.Kind.ToString()));
        json.WriteString("article", miss.Article);
        json.WriteString("text", miss.Text);
        json.WriteEndObject();
    }
}
