using FactCheck.Pipeline.Baselines;

namespace FactCheck.Pipeline.Configuration;

/// <summary>Every key of .factcheck.yml.</summary>
internal static class ConfigurationKeys
{
    private static readonly ConfigurationKey Language = new("language", ValueKind.Text, "The language of the articles; otherwise each text decides.") { Usual = "from each text" };

    private static readonly ConfigurationKey FailOnKey = new("fail-on", ValueKind.Choice, "From which severity on a finding makes the run fail.")
    {
        Choices = ["error", "warning", "note", "never"],
        Usual = "error",
    };

    private static readonly ConfigurationKey Rules = new("rules", ValueKind.Table, "Severities of rules, or off; 'factcheck rules' lists them.")
    {
        Values = new("", ValueKind.Choice, "The highest severity of the rule's findings, or off.") { Choices = ["off", "note", "warning", "error"] },
    };

    private static readonly ConfigurationKey Words = new("", ValueKind.TextList, "The words.");

    private static readonly ConfigurationKey Vocabulary = new("vocabulary", ValueKind.Section, "Words of your own that are read beside the built-in ones.")
    {
        Keys =
        [
            new("languages", ValueKind.Table, "Words by language, for example vi.")
            {
                Values = new("", ValueKind.Section, "The words of one language.")
                {
                    Keys =
                    [
                        new("measures", ValueKind.Table, "Words for what is measured, by the measure's id: revenue, or one of your own.") { Values = Words },
                        new("units", ValueKind.Table, "Words for units, by the unit's symbol: km, or one of your own.") { Values = Words },
                        new("nouns", ValueKind.TextList, "Things that are counted."),
                    ],
                },
            },
            new("money", ValueKind.TextList, "Ids of your measures whose figures are money."),
            new("units", ValueKind.Table, "Units of your own: the dimension (length, mass, …) and what one is worth in its first unit.")
            {
                Values = new("", ValueKind.Table, "Units of one dimension.") { Values = new("", ValueKind.Text, "Its worth, for example 1.83.") },
            },
            new("aliases", ValueKind.Table, "Other names of one and the same subject, by its usual name.") { Values = Words },
        ],
    };

    private static readonly ConfigurationKey Cms = new("cms", ValueKind.Section, "Where the exports of your publishing system keep what: the names of fields.")
    {
        Keys =
        [
            Field("id", "Its identity, which findings and baselines go by."), Field("url", "Its address."), Field("headline", "The headline."), Field("standfirst", "The summary below it."),
            Field("body", "The text."), Field("captions", "Captions of pictures."), Field("page-title", "The page's title."), Field("social-title", "The title for shared links."),
            Field("description", "The description for search results."), Field("social-description", "The description for shared links."), Field("published", "The time of publication."),
            Field("updated", "The time of the last change."), Field("status", "Its state."), Field("version", "Its version."), Field("language", "Its language."),
            Field("articles", "The field that holds the articles of an export."),
        ],
    };

    /// <summary>The file as a whole.</summary>
    public static ConfigurationKey Root { get; } = new("", ValueKind.Section, "The configuration of FactCheck.")
    {
        Keys =
        [
            new("articles", ValueKind.TextList, "What 'factcheck check' checks when no path is given: files and folders."),
            Language,
            FailOnKey,
            new("max-findings", ValueKind.Number, "How many such findings are let pass.") { Usual = "0", Most = 1_000_000 },
            new("new-only", ValueKind.Flag, "Whether only findings that the baseline does not have are reported.") { Usual = "false" },
            new("baseline", ValueKind.Text, "The file of known findings; naming it compares every run with it.") { Usual = Baseline.UsualFile },
            new("suppressions", ValueKind.Text, "The file of findings that are let pass, with reasons.") { Usual = ".factcheck-suppressions.yml" },
            new("cache", ValueKind.Text, "The folder of results kept from run to run, or off.") { Usual = "the user's cache folder" },
            new("jobs", ValueKind.Number, "Articles checked at once.") { Usual = "as many as there are processors", Least = 1, Most = 256 },
            new("max-size", ValueKind.Number, "The largest input that is read, in MB.") { Usual = "32", Least = 1, Most = 1024 },
            Rules,
            Vocabulary,
            Cms,
            new("folders", ValueKind.Table, "Other settings for the articles of a folder, by its path from here.")
            {
                Values = new("", ValueKind.Section, "What differs in this folder.") { Keys = [Language, FailOnKey, Rules, Vocabulary] },
            },
        ],
    };

    private static ConfigurationKey Field(string name, string description) => new(name, ValueKind.TextList, description);
}
