using System.CommandLine;
using FactCheck.Languages;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck rules": which rules there are, from the rule files.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var rules = new Option<string?>("--rules") { Description = "A folder of rules instead of the built-in ones.", HelpName = "DIR" };
        var command = new Command("rules", "Lists the rules with family, kind and severity.") { rules };
        command.SetAction(parsed => Write(RuleSource.Load(parsed.GetValue(rules)), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(RuleBundle rules, TextWriter output)
    {
        var rows = (rules.Root["checks"]?.Entries ?? [])
            .OrderBy(static e => e.Key, StringComparer.Ordinal)
            .Select(static e => (string[])[e.Key, Text(e.Value, "family"), Text(e.Value, "kind"), Text(e.Value, "severity")])
            .Prepend(["rule", "family", "kind", "severity"])
            .ToArray();
        var widths = Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
    }

    private static string Text(RuleNode rule, string key) => rule[key]?.Scalar ?? "-";
}
