using System.Collections.Immutable;
using FactCheck.Languages;

namespace FactCheck.Pipeline.Configuration;

/// <summary>The rules of a configuration: rules switched off, severities, and words of one's own, laid over a rule set.</summary>
internal static class RuleOverlay
{
    private const string Off = "off";

    /// <exception cref="ConfigurationException">The configuration names a rule or language that there is not.</exception>
    public static RuleBundle Over(RuleBundle rules, ProjectConfiguration configuration)
    {
        var settings = configuration.Root["rules"];
        var vocabulary = configuration.Root["vocabulary"];
        if (settings is null or { Entries.IsEmpty: true } && vocabulary is null or { Entries.IsEmpty: true })
            return rules;
        ThrowIfUnknown(settings, rules.Root["checks"], "rule", "'factcheck rules' lists them");
        ThrowIfUnknown(vocabulary?["languages"], rules.Root["languages"], "language pack", "add one below rules/languages, or name one that there is");
        var off = (settings?.Entries ?? []).Where(static s => s.Value.Scalar == Off).Select(static s => s.Key).ToImmutableArray();
        return rules.Without("checks", off).With(Map(
        [
            .. Group("checks", (settings?.Entries ?? []).Where(static s => s.Value.Scalar != Off).Select(static s => new KeyValuePair<string, RuleNode>(s.Key, Map([new("severity", s.Value)])))),
            .. Group("languages", (vocabulary?["languages"]?.Entries ?? []).Select(static l => new KeyValuePair<string, RuleNode>(l.Key, Words(l.Value)))),
            .. Group("measures", vocabulary?["money"] is { } money ? [new("money", AsList(money))] : []),
            .. Group("units", vocabulary?["units"]?.Entries ?? []),
            .. Group("aliases", (vocabulary?["aliases"]?.Entries ?? []).Select(static a => new KeyValuePair<string, RuleNode>(a.Key, AsList(a.Value)))),
        ]));
    }

    /// <summary>The words of a language as a file of its pack.</summary>
    private static RuleNode Words(RuleNode language) => Map(
    [
        new("configuration", Map(
        [
            .. Group("measureName", language["measures"]?.Entries ?? []),
            .. Group("measure", language["units"]?.Entries ?? []),
            .. language["nouns"] is { } nouns ? (KeyValuePair<string, RuleNode>[])[new("noun", nouns)] : [],
        ])),
    ]);

    private static IEnumerable<KeyValuePair<string, RuleNode>> Group(string name, IEnumerable<KeyValuePair<string, RuleNode>> entries)
    {
        var map = Map([.. entries]);
        return map.Entries.IsEmpty ? [] : [new(name, map)];
    }

    private static RuleNode AsList(RuleNode node) =>
        node.Scalar is null ? node : new RuleNode { File = node.File, Line = node.Line, Column = node.Column, Items = [node] };

    private static RuleNode Map(ImmutableArray<KeyValuePair<string, RuleNode>> entries) => new() { File = "", Line = 0, Column = 0, IsMap = true, Entries = entries };

    private static void ThrowIfUnknown(RuleNode? named, RuleNode? known, string what, string hint)
    {
        var names = (known?.Entries ?? []).Where(static e => e.Value.IsMap).Select(static e => e.Key).ToArray();
        foreach (var (name, node) in named?.Entries ?? [])
            if (!names.Contains(name))
                throw new ConfigurationException(node.File, node.KeyLine, node.KeyColumn, $"there is no {what} '{name}'{Suggestion.For(name, names)}", hint);
    }
}
