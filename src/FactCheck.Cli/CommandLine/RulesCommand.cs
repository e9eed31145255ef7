using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Reports.Rules;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck rules": which rules there are, from the rule files and their pages.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = Choice.Of("--format", "How they are written; default: text.", [("text", DataFormat.Text), ("json", DataFormat.Json)]);
        var rules = SharedOptions.Rules();
        var interfaceLanguage = SharedOptions.InterfaceLanguage();
        var command = new Command("rules", "Lists the rules with severity, family and title; 'explain RULE' shows one.") { format, rules, interfaceLanguage };
        command.SetAction(parsed =>
        {
            var language = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings);
            var entries = RuleCatalogue.Of(RuleSource.Load(parsed.GetValue(rules)), new RulePages(parsed.GetValue(rules)), language).Entries;
            if (parsed.GetValue(format) == DataFormat.Json)
                WriteJson(entries, surroundings.Output);
            else
                WriteText(entries, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static void WriteText(ImmutableArray<RuleEntry> rules, TextWriter output)
    {
        var rows = rules
            .Select(static r => (string[])[r.Slug, SeverityOf(r), r.Family, r.Title])
            .Prepend(["rule", "severity", "family", "title"])
            .ToArray();
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    private static void WriteJson(ImmutableArray<RuleEntry> rules, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("rule", rule.Slug);
                json.WriteString("severity", SeverityOf(rule));
                json.WriteString("family", rule.Family);
                json.WriteString("kind", rule.Kind);
                json.WriteString("title", rule.Title);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }

    private static string SeverityOf(RuleEntry rule) => rule.Severity?.ToString().ToLowerInvariant() ?? "-";
}
