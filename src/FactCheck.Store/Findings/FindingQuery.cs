using System.Collections.Immutable;
using FactCheck.Store.Engines;
using FactCheck.Store.People;
using FactCheck.Store.Search;

namespace FactCheck.Store.Findings;

/// <summary>Which findings are wanted, in which order. Empty lists mean every one.</summary>
public sealed record FindingQuery
{
    public ImmutableArray<ReviewState> States { get; init; } = [];

    public ImmutableArray<Standing> Standings { get; init; } = [Standing.Current];

    public ImmutableArray<FindingLevel> Severities { get; init; } = [];

    public ImmutableArray<string> Rules { get; init; } = [];

    public ImmutableArray<string> Languages { get; init; } = [];

    public ImmutableArray<string> Sites { get; init; } = [];

    /// <summary>Whose; "" for nobody's.</summary>
    public string? Assignee { get; init; }

    /// <summary>The first day on which it was found.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it was found.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words to find.</summary>
    public string? Text { get; init; }

    /// <summary>The article, or null for all.</summary>
    public long? Article { get; init; }

    public QueueOrder Order { get; init; }

    /// <summary>Whether it says anything but state and order.</summary>
    public bool IsNarrowed => Severities.Length + Rules.Length + Languages.Length + Sites.Length > 0 || Assignee is not null || From is not null || To is not null || !string.IsNullOrWhiteSpace(Text);

    /// <summary>Condition and values.</summary>
    internal (string Where, List<(string Name, object? Value)> Values) Compile(Engine engine, Viewer viewer)
    {
        var where = new List<string> { Viewer.Sees("f", "f.article") };
        var values = new List<(string Name, object? Value)> { ("viewer", viewer.Name) };
        OneOf("f.state", "state", [.. States.Select(ReviewStates.Write)]);
        OneOf("f.standing", "standing", [.. Standings.Select(Findings.Standings.Write)]);
        OneOf("f.severity", "severity", [.. Severities.Select(static s => (object)(long)s)]);
        OneOf("f.rule", "rule", [.. Rules]);
        OneOf("f.language", "language", [.. Languages]);
        OneOf("f.site", "site", [.. Sites]);
        if (Assignee is { Length: > 0 })
            Add("f.assignee = @assignee", "assignee", Assignee);
        else if (Assignee is not null)
            where.Add("f.assignee IS NULL");
        if (Article is { } article)
            Add("f.article = @article", "article", article);
        if (From is { } from)
            Add("f.found_at >= @from", "from", new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        if (To is { } to)
            Add("f.found_at < @to", "to", new DateTimeOffset(to.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        if (Folding.Terms(Text ?? "") is { Count: > 0 } terms)
            Add(engine.Matches("findings", "f"), "words", engine.Search(terms));
        return (string.Join(" AND ", where), values);

        void Add(string condition, string name, object value)
        {
            where.Add(condition);
            values.Add((name, value));
        }

        void OneOf(string column, string name, object[] wanted)
        {
            if (wanted.Length == 0)
                return;
            var names = wanted.Select((_, i) => FormattableString.Invariant($"{name}{i}")).ToArray();
            where.Add($"{column} IN ({string.Join(", ", names.Select(static n => "@" + n))})");
            values.AddRange(names.Zip(wanted, static (n, w) => (n, (object?)w)));
        }
    }
}
