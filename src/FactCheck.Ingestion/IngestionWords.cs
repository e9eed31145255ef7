using System.Collections.Immutable;
using FactCheck.Languages;

namespace FactCheck.Ingestion;

/// <summary>The words by which pages and drafts are understood. Case does not count.</summary>
internal sealed record IngestionWords
{
    private const string FileName = "ingestion";

    /// <summary>No words: what needs none still works.</summary>
    public static IngestionWords None { get; } = new();

    /// <summary>How a line begins that states the unit of a table: "ĐVT", "đơn vị", "in millions".</summary>
    public ImmutableArray<string> UnitLines { get; init; } = [];

    /// <summary>How the title of a table begins: "bảng", "table".</summary>
    public ImmutableArray<string> TableTitles { get; init; } = [];

    /// <summary>How a reference to other articles begins: "tin liên quan", "read more".</summary>
    public ImmutableArray<string> Related { get; init; } = [];

    /// <summary>How a line begins that no article consists of: "©", "all rights reserved".</summary>
    public ImmutableArray<string> Furniture { get; init; } = [];

    /// <summary>How a photo credit begins: "ảnh:", "photo:".</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>Agencies and papers that tag the start of a paragraph: "reuters", "ttxvn".</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>Class names of summaries below the headline.</summary>
    public ImmutableArray<string> StandfirstClasses { get; init; } = [];

    /// <summary>Class names of the posts of live blogs.</summary>
    public ImmutableArray<string> PostClasses { get; init; } = [];

    /// <summary>Class names of captions.</summary>
    public ImmutableArray<string> CaptionClasses { get; init; } = [];

    /// <summary>Class names of bylines and datelines.</summary>
    public ImmutableArray<string> BylineClasses { get; init; } = [];

    /// <summary>Class names of readers' comments.</summary>
    public ImmutableArray<string> CommentClasses { get; init; } = [];

    /// <summary>Class names of related links, share bars, advertisements and the like.</summary>
    public ImmutableArray<string> BoilerplateClasses { get; init; } = [];

    /// <summary>The words of a rule set: those for every language, then those of each language pack.</summary>
    /// <exception cref="RuleFormatException">A file is wrong.</exception>
    public static IngestionWords Of(RuleBundle rules)
    {
        var words = None.With(rules.Root[FileName]);
        foreach (var (_, language) in rules.Root["languages"]?.Entries ?? [])
            words = words.With(language[FileName]);
        return words;
    }

    private IngestionWords With(RuleNode? file)
    {
        if (file is null)
            return this;
        var words = this;
        foreach (var (key, list) in file.Entries)
            words = key switch
            {
                "unitLines" => words with { UnitLines = words.UnitLines.AddRange(Words(list)) },
                "tableTitles" => words with { TableTitles = words.TableTitles.AddRange(Words(list)) },
                "related" => words with { Related = words.Related.AddRange(Words(list)) },
                "furniture" => words with { Furniture = words.Furniture.AddRange(Words(list)) },
                "credits" => words with { Credits = words.Credits.AddRange(Words(list)) },
                "agencies" => words with { Agencies = words.Agencies.AddRange(Words(list)) },
                "classes" => words.WithClasses(list),
                _ => throw list.Wrong($"\"{key}\" is not known here; write unitLines, tableTitles, related, furniture, credits, agencies or classes"),
            };
        return words;
    }

    private IngestionWords WithClasses(RuleNode classes)
    {
        var words = this;
        foreach (var (key, list) in classes.Entries)
            words = key switch
            {
                "standfirst" => words with { StandfirstClasses = words.StandfirstClasses.AddRange(Words(list)) },
                "post" => words with { PostClasses = words.PostClasses.AddRange(Words(list)) },
                "caption" => words with { CaptionClasses = words.CaptionClasses.AddRange(Words(list)) },
                "byline" => words with { BylineClasses = words.BylineClasses.AddRange(Words(list)) },
                "comments" => words with { CommentClasses = words.CommentClasses.AddRange(Words(list)) },
                "boilerplate" => words with { BoilerplateClasses = words.BoilerplateClasses.AddRange(Words(list)) },
                _ => throw list.Wrong($"\"{key}\" is not known here; write standfirst, post, caption, byline, comments or boilerplate"),
            };
        return words;
    }

    private static IEnumerable<string> Words(RuleNode list)
    {
        if (list.Items.IsEmpty)
            throw list.Wrong("a list of words is expected here");
        foreach (var item in list.Items)
            yield return item.Scalar is { } word && word.Trim(' ', '-') is { Length: > 0 } clean ? clean : throw item.Wrong("a word is expected here");
    }
}
