using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Baselines;
using FactCheck.Reports;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck check": its arguments, as a <see cref="CheckRequest"/>.</summary>
internal static class CheckCommand
{
    private const int MostFindings = 1_000_000;

    private static readonly ImmutableArray<(string, ReportFormat)> Formats = [.. ReportFormats.All.Select(static f => (f.Name, f))];

    public static Command Create(Surroundings surroundings)
    {
        var articles = new ArticleOptions(surroundings);
        var format = Choice.Of("--format", $"What standard output carries; default: {ReportFormats.All[0].Name}.", Formats);
        var output = new Option<OutputTarget[]>("--output")
        {
            Description = "Also writes a report to a file; repeatable.",
            HelpName = "FORMAT=PATH",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = static result => [.. result.Tokens.Select(t => ParseOutput(result, t.Value)).OfType<OutputTarget>()],
        };
        var failOn = Choice.Of(
            "--fail-on",
            "From which severity on the exit code is 1; default: error.",
            [("error", (FailOn?)FailOn.Error), ("warning", FailOn.Warning), ("note", FailOn.Note), ("never", FailOn.Never)]);
        var newOnly = new Option<bool>("--new-only") { Description = "Reports only what the baseline does not have." };
        var baseline = new Option<string?>("--baseline")
        {
            Description = $"Compares with a baseline: what it has does not count; default with --new-only: {Baseline.UsualFile}.",
            HelpName = "FILE",
        };
        var maxFindings = Numbers.Option("--max-findings", "N", "How many findings are let pass before the exit code is 1; default: 0.", 0, MostFindings);
        var exitZero = new Option<bool>("--exit-zero") { Description = "Findings never make the exit code 1, as --fail-on never." };
        var noText = new Option<bool>("--no-text") { Description = "Keeps the articles' words out of every report and of the cache: figures, places and verdicts only." };
        var decisions = new Option<string?>("--decisions") { Description = "Lets pass what people rejected at the desk: a store, or a file of exported decisions.", HelpName = "STORE|FILE" };
        var unordered = new Option<bool>("--unordered") { Description = "Reports articles as they are finished, not in the order of the input." };
        var checkpoint = new Option<string?>("--checkpoint")
        {
            Description = "Keeps in a file how far the run has come, with --output jsonl=PATH alone: the same command takes it up after a kill.",
            HelpName = "FILE",
        };
        var interfaceLanguage = SharedOptions.InterfaceLanguage();
        var color = SharedOptions.Color();
        var command = new Command("check", "Checks articles and reports which of their numbers contradict each other.")
        {
            format, output, failOn, maxFindings, exitZero, newOnly, baseline, decisions, unordered, checkpoint, noText, interfaceLanguage, color,
        };
        articles.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var given = articles.Read(parsed);
            var project = given.Configuration;
            var isNewOnly = parsed.GetValue(newOnly) || project.NewOnly == true;
            var request = new CheckRequest
            {
                Articles = given with { TellsText = !parsed.GetValue(noText) },
                Format = parsed.GetValue(format) ?? ReportFormats.All[0],
                Outputs = [.. parsed.GetValue(output) ?? []],
                Baseline = parsed.GetValue(baseline) ?? project.Baseline ?? (isNewOnly ? BaselinePath.Usual(project) : null),
                NewOnly = isNewOnly,
                Decisions = parsed.GetValue(decisions),
                Unordered = parsed.GetValue(unordered),
                Checkpoint = parsed.GetValue(checkpoint),
                FailOn = parsed.GetValue(exitZero) ? FailOn.Never : parsed.GetValue(failOn),
                MaxFindings = parsed.GetValue(maxFindings) ?? project.MaxFindings ?? 0,
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
                Color = TerminalTraits.UsesColor(parsed.GetValue(color), surroundings),
            };
            if (request.Checkpoint is not null && (parsed.GetValue(format) is not null || request.Outputs is not [{ Format.Name: "jsonl" }]))
                throw new UsageException("--checkpoint goes with one report only, in a file of lines", "say --output jsonl=PATH, and leave --format out: standard output stays empty");
            return new CheckRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }

    private static OutputTarget? ParseOutput(ArgumentResult result, string word)
    {
        var names = ReportFormats.All.Select(static f => f.Name).ToArray();
        var parts = word.Split('=', 2);
        if (parts is not [var name, { Length: > 0 } path] || path == "-")
            result.AddError($"--output: '{word}' is not FORMAT=PATH, for example json=report.json; --format chooses what standard output carries");
        else if (ReportFormats.Find(name) is { } format)
            return new OutputTarget(format, path);
        else
            result.AddError($"--output: '{name}' is none of {string.Join(", ", names)}{Suggestion.For(name, names)}");
        return null;
    }
}
