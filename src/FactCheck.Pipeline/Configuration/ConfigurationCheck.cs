using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Pipeline.Configuration;

/// <summary>Holds a file against the keys there are. The first mistake is told with its place, and what was meant.</summary>
internal static class ConfigurationCheck
{
    /// <exception cref="ConfigurationException">Something is wrong.</exception>
    public static void Check(RuleNode node, ConfigurationKey key)
    {
        switch (key.Kind)
        {
            case ValueKind.Section:
                CheckSection(node, key);
                break;
            case ValueKind.Table:
                foreach (var (_, value) in Entries(node, key))
                    Check(value, key.Values!);
                break;
            case ValueKind.TextList:
                foreach (var item in node.Scalar is null && !node.IsMap ? node.Items : [node])
                    Text(item, key, "a text, or a list of texts in [brackets]");
                break;
            default:
                CheckScalar(Text(node, key, Expected(key)), node, key);
                break;
        }
    }

    private static void CheckSection(RuleNode node, ConfigurationKey section)
    {
        foreach (var (name, value) in Entries(node, section))
        {
            var key = section.Keys.FirstOrDefault(k => k.Name == name)
                ?? throw Wrong(value.KeyLine, value.KeyColumn, value, $"there is no key '{name}'{Suggestion.For(name, section.Keys.Select(static k => k.Name))}", $"there are: {string.Join(", ", section.Keys.Select(static k => k.Name))}");
            Check(value, key);
        }
    }

    private static ImmutableArray<KeyValuePair<string, RuleNode>> Entries(RuleNode node, ConfigurationKey key) => node switch
    {
        { IsMap: true } => node.Entries,
        // "rules:" with nothing behind it.
        { Scalar: "" } => [],
        _ => throw Wrong(node, $"{Named(key)} takes keys with values", "write them on lines of their own, indented, as 'key: value'"),
    };

    private static void CheckScalar(string value, RuleNode node, ConfigurationKey key)
    {
        switch (key.Kind)
        {
            case ValueKind.Number when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < key.Least || number > key.Most:
            case ValueKind.Flag when value is not ("true" or "false"):
                throw Wrong(node, $"{Named(key)}: '{value}' is not {Expected(key)}", $"write {Expected(key)}");
            case ValueKind.Choice when !key.Choices.Contains(value):
                throw Wrong(node, $"{Named(key)}: '{value}' is none of {string.Join(", ", key.Choices)}{Suggestion.For(value, key.Choices)}", $"write one of {string.Join(", ", key.Choices)}");
            default:
                break;
        }
    }

    private static string Text(RuleNode node, ConfigurationKey key, string expected) =>
        node.Scalar is { Length: > 0 } text ? text : throw Wrong(node, $"{Named(key)} takes {expected}", $"write {expected}");

    private static string Expected(ConfigurationKey key) => key.Kind switch
    {
        ValueKind.Number => string.Create(CultureInfo.InvariantCulture, $"a whole number from {key.Least} to {key.Most}"),
        ValueKind.Flag => "true or false",
        ValueKind.Choice => "one of " + string.Join(", ", key.Choices),
        _ => "a text",
    };

    private static string Named(ConfigurationKey key) => key.Name.Length > 0 ? $"'{key.Name}'" : "this";

    private static ConfigurationException Wrong(RuleNode node, string problem, string hint) => Wrong(node.Line, node.Column, node, problem, hint);

    private static ConfigurationException Wrong(int line, int column, RuleNode node, string problem, string hint) => new(node.File, line, column, problem, hint);
}
