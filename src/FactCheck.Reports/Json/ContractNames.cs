using FactCheck.Model;

namespace FactCheck.Reports.Json;

/// <summary>How the JSON contract spells the model's names. Written out, so that renaming in code changes no report.</summary>
internal static class ContractNames
{
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => "paragraph",
        BlockKind.Headline => "headline",
        BlockKind.Standfirst => "standfirst",
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "listItem",
        BlockKind.Caption => "caption",
        BlockKind.Cell => "cell",
        BlockKind.Metadata => "metadata",
        _ => throw Unknown(kind),
    };

    public static string Of(QuantityKind kind) => kind switch
    {
        QuantityKind.Count => "count",
        QuantityKind.Money => "money",
        QuantityKind.Percent => "percent",
        QuantityKind.PercentagePoint => "percentagePoint",
        QuantityKind.Measure => "measure",
        QuantityKind.Multiple => "multiple",
        QuantityKind.Fraction => "fraction",
        QuantityKind.Rank => "rank",
        QuantityKind.Date => "date",
        QuantityKind.Duration => "duration",
        QuantityKind.Age => "age",
        QuantityKind.Index => "index",
        _ => throw Unknown(kind),
    };

    public static string Of(Hedge hedge) => hedge switch
    {
        Hedge.Exact => "exact",
        Hedge.Approx => "approx",
        Hedge.More => "more",
        Hedge.Less => "less",
        Hedge.AtLeast => "atleast",
        Hedge.AtMost => "atmost",
        Hedge.Range => "range",
        _ => throw Unknown(hedge),
    };

    public static string Of(Direction direction) => direction switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        _ => throw Unknown(direction),
    };

    public static string Of(Role role) => role switch
    {
        Role.Level => "level",
        Role.ChangeBy => "changeBy",
        Role.ChangeTo => "changeTo",
        Role.ChangeFrom => "changeFrom",
        Role.Share => "share",
        Role.Ratio => "ratio",
        Role.Rank => "rank",
        Role.Base => "base",
        _ => throw Unknown(role),
    };

    public static string Of(Modality modality) => modality switch
    {
        Modality.Actual => "actual",
        Modality.Forecast => "forecast",
        Modality.Target => "target",
        Modality.Hypothetical => "hypothetical",
        Modality.Revised => "revised",
        _ => throw Unknown(modality),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => throw Unknown(severity),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Holds => "holds",
        Outcome.Broken => "broken",
        Outcome.Untestable => "untestable",
        _ => throw Unknown(outcome),
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.New => "new",
        FindingState.NewByRules => "newByRules",
        FindingState.Unchanged => "unchanged",
        _ => throw Unknown(state),
    };

    private static ArgumentOutOfRangeException Unknown<T>(T value)
        where T : struct, Enum => new(nameof(value), value, "The JSON contract has no word for it.");
}
