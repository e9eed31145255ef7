using System.Collections.Immutable;
using FactCheck.Store.Engines;
using FactCheck.Store.People;

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

    /// <summary>Found then or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Found earlier.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Words to find.</summary>
    public string? Text { get; init; }

    /// <summary>The article, or null for all.</summary>
    public long? Article { get; init; }

    public QueueOrder Order { get; init; }

    /// <summary>Whether it says anything but state and order.</summary>
    public bool IsNarrowed => Severities.Length + Rules.Length + Languages.Length + Sites.Length > 0 || Assignee is not null || Since is not null || Before is not null || HasText;

    private bool HasText => !string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it asks for what waits, in the order of the queue, by nothing that has an index of its own.</summary>
    private bool IsOfTheQueue =>
        Order == QueueOrder.Worth && Standings is [Standing.Current] && States.Order().SequenceEqual([ReviewState.Open, ReviewState.Asked]) && Sites.IsEmpty && Assignee is not { Length: > 0 } && Article is null && !HasText;

    /// <summary>The table, by the index that is best.</summary>
    internal string Table(Engine engine) => "findings f" + (IsOfTheQueue ? engine.By("findings_waiting") : "");

    /// <summary>The condition with its values, but for the words.</summary>
    internal (string Where, List<(string Name, object? Value)> Values) Compile(Viewer viewer)
    {
        var where = new List<string> { Viewer.Sees("f", "f.article") };
        var values = new List<(string Name, object? Value)> { ("viewer", viewer.Name) };
        // Names and numbers of this program stand in the statement itself: a partial index is only found by what stands there.
        Named("f.standing", Standings.Distinct().Order().Select(static s => $"'{Findings.Standings.Write(s)}'"));
        Named("f.state", States.Distinct().Order().Select(static s => $"'{ReviewStates.Write(s)}'"));
        Named("f.severity", Severities.Distinct().Order().Select(static s => FormattableString.Invariant($"{(int)s}")));
        OneOf("f.rule", "rule", Rules);
        OneOf("f.language", "language", Languages);
        OneOf("f.site", "site", Sites);
        if (Assignee is { Length: > 0 })
            Add("f.assignee = @assignee", "assignee", Assignee);
        else if (Assignee is not null)
            where.Add("f.assignee IS NULL");
        if (Article is { } article)
            Add("f.article = @article", "article", article);
        if (Since is { } since)
            Add("f.found_at >= @since", "since", since);
        if (Before is { } before)
            Add("f.found_at < @before", "before", before);
        return (string.Join(" AND ", where), values);

        void Add(string condition, string name, object value)
        {
            where.Add(condition);
            values.Add((name, value));
        }

        void Named(string column, IEnumerable<string> wanted)
        {
            string[] list = [.. wanted];
            if (list.Length > 0)
                where.Add(list is [var one] ? $"{column} = {one}" : $"{column} IN ({string.Join(", ", list)})");
        }

        void OneOf(string column, string name, ImmutableArray<string> wanted)
        {
            if (wanted.Length == 0)
                return;
            string[] names = [.. wanted.Select((_, i) => FormattableString.Invariant($"@{name}{i}"))];
            where.Add(names is [var one] ? $"{column} = {one}" : $"{column} IN ({string.Join(", ", names)})");
            values.AddRange(names.Zip(wanted, static (n, w) => (n[1..], (object?)w)));
        }
    }
}
