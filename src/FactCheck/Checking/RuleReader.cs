using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Reads rules/checks. Every key is looked at: a misspelt one is an error with its place, never ignored.</summary>
internal static class RuleReader
{
    private static readonly string[] Keys = ["kind", "family", "asserted", "severity", "unexplained", "confidence", "parameters", "messages", "examples"];
    private static readonly string[] MessageKeys = ["conflict", "advice"];
    private static readonly string[] ExampleKeys = ["flag", "silent"];

    private static readonly HashSet<string> Families =
    [
        "conflicting-values", "growth-arithmetic", "parts-total", "share-arithmetic", "ratio-arithmetic", "period-arithmetic",
        "date-arithmetic", "unit-conversion", "ranking", "list-count", "comparison", "percent-points", "impossible-value",
        "magnitude-slip", "headline-body", "table-text",
    ];

    /// <summary>All rules, in the order of their names.</summary>
    /// <exception cref="RuleFormatException">A file is wrong.</exception>
    public static ImmutableArray<Rule> Read(RuleNode rules)
    {
        var folder = rules["checks"] ?? throw rules.Wrong("no folder 'checks': add the rules");
        return [.. folder.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Read(e.Key, e.Value))];
    }

    private static Rule Read(string slug, RuleNode node)
    {
        Known(node, Keys, "a rule");
        var name = Required(node, "kind");
        var kind = RuleKinds.All.FirstOrDefault(k => k.Name == name.Scalar)
            ?? throw name.Wrong($"no kind '{name.Scalar}': write one of {string.Join(", ", RuleKinds.All.Select(k => k.Name))}");
        var family = Required(node, "family");
        if (family.Scalar is null || !Families.Contains(family.Scalar))
            throw family.Wrong($"no family '{family.Scalar}': write one of {string.Join(", ", Families.Order(StringComparer.Ordinal))}");
        var asserted = node["asserted"] is not { } flag || Flag(flag);
        return new Rule
        {
            Slug = slug,
            Kind = kind,
            Family = family.Scalar,
            Asserted = asserted,
            Severity = ReadSeverity(Required(node, "severity")),
            Unexplained = node["unexplained"] is { } unexplained ? ReadSeverity(unexplained) : null,
            Floor = (double)Number(Required(node, "confidence"), 0, 1),
            Parameters = ReadParameters(node, kind),
            Messages = ReadMessages(node, asserted),
            Examples = ReadExamples(node),
        };
    }

    private static ImmutableArray<RuleParameter> ReadParameters(RuleNode node, IRuleKind kind)
    {
        var given = node["parameters"];
        if (given is not null)
            Known(given, [.. kind.Parameters], $"the parameters of '{kind.Name}'");
        return
        [
            .. from name in kind.Parameters
               let number = given?[name] ?? throw (given ?? node).Wrong($"'{kind.Name}' needs the parameter '{name}'")
               select new RuleParameter(name, Number(number, decimal.MinValue, decimal.MaxValue)),
        ];
    }

    private static Dictionary<string, RuleMessages> ReadMessages(RuleNode node, bool asserted)
    {
        var messages = node["messages"];
        if (messages is null)
            return asserted ? throw node.Wrong("a rule that alarms needs 'messages'") : [];
        return messages.Entries.ToDictionary(
            e => e.Key,
            e =>
            {
                Known(e.Value, MessageKeys, "a message");
                return new RuleMessages(Text(Required(e.Value, "conflict")), Text(Required(e.Value, "advice")));
            },
            StringComparer.Ordinal);
    }

    private static ImmutableArray<RuleExample> ReadExamples(RuleNode node)
    {
        var examples = Required(node, "examples");
        Known(examples, ExampleKeys, "examples");
        return [.. List(examples["flag"], flags: true), .. List(examples["silent"], flags: false)];

        static IEnumerable<RuleExample> List(RuleNode? list, bool flags) =>
            from item in list?.Items ?? []
            from entry in item.Entries
            select new RuleExample(entry.Key, Text(entry.Value), flags, entry.Value);
    }

    private static void Known(RuleNode node, string[] keys, string where)
    {
        if (!node.IsMap)
            throw node.Wrong($"{where} is a map of {string.Join(", ", keys.Order(StringComparer.Ordinal))}");
        foreach (var (key, value) in node.Entries)
            if (!keys.Contains(key))
                throw value.Wrong($"{where} has no '{key}': write one of {string.Join(", ", keys.Order(StringComparer.Ordinal))}");
    }

    private static RuleNode Required(RuleNode node, string key) => node[key] ?? throw node.Wrong($"'{key}' is missing");

    private static string Text(RuleNode node) =>
        string.IsNullOrWhiteSpace(node.Scalar) ? throw node.Wrong("write a text here") : node.Scalar;

    private static bool Flag(RuleNode node) => node.Scalar switch
    {
        "true" => true,
        "false" => false,
        _ => throw node.Wrong($"'{node.Scalar}' is neither true nor false"),
    };

    private static Severity ReadSeverity(RuleNode node) => node.Scalar switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Note,
        _ => throw node.Wrong($"no severity '{node.Scalar}': write error, warning or note"),
    };

    private static decimal Number(RuleNode node, decimal least, decimal most) =>
        decimal.TryParse(node.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw node.Wrong(least == decimal.MinValue ? $"'{node.Scalar}' is no number" : $"'{node.Scalar}' is no number from {least} to {most}");
}
