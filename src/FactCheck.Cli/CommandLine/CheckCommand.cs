using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Reports;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck check": its arguments, as a <see cref="CheckRequest"/>.</summary>
internal static class CheckCommand
{
    private const int MostBytes = 1024 * 1024 * 1024;
    private const int MostSeconds = 24 * 60 * 60;
    private const int MostJobs = 256;

    private static readonly ImmutableArray<(string, ReportFormat)> Formats = [.. ReportFormats.All.Select(static f => (f.Name, f))];

    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Articles, folders, patterns, addresses, feeds, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = Choice.Of("--format", $"What standard output carries; default: {ReportFormats.All[0].Name}.", Formats);
        var output = new Option<OutputTarget[]>("--output")
        {
            Description = "Also writes a report to a file; repeatable.",
            HelpName = "FORMAT=PATH",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = static result => [.. result.Tokens.Select(t => ParseOutput(result, t.Value)).OfType<OutputTarget>()],
        };
        var language = new Option<string?>("--language") { Description = "The articles' language; default: found from each text.", HelpName = "vi|en" };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "The day of a text that is not dated yet, as 2026-03-21.",
            HelpName = "DATE",
            CustomParser = ParseDate,
        };
        var rules = new Option<string?>("--rules") { Description = "A folder of rules instead of the built-in ones.", HelpName = "DIR" };
        var jobs = Number("--jobs", "N", "Articles checked at once; default: as many as there are processors.", MostJobs);
        var failOn = Choice.Of(
            "--fail-on",
            "From which severity on the exit code is 1; default: error.",
            [("error", FailOn.Error), ("warning", FailOn.Warning), ("note", FailOn.Note), ("never", FailOn.Never)]);
        var maxBytes = Number("--max-input-bytes", "N", "The largest input that is read; default: 32 MB.", MostBytes);
        var timeout = Number("--timeout", "SECONDS", "The longest that reading one input may take; default: 60.", MostSeconds);
        var allowNetwork = new Option<string[]>("--allow-network")
        {
            Description = "A host or network that is not public and may be fetched from; repeatable.",
            HelpName = "HOST",
            AllowMultipleArgumentsPerToken = false,
        };
        var ignoreRobots = new Option<bool>("--ignore-robots") { Description = "Fetches pages that robots.txt asks programs not to fetch; the report says so." };
        var verbose = new Option<bool>("--verbose") { Description = "Tells on standard error what is done." };
        var interfaceLanguage = Choice.Of(
            "--ui-language", "The language of the report's labels; default: the locale's.", [.. InterfaceText.Languages.Select(static l => (l, l))]);
        var color = Choice.Of(
            "--color", "When to use colours; default: auto, on a terminal.", [("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never)]);
        var command = new Command("check", "Checks articles and reports which of their numbers contradict each other.")
        {
            paths, format, output, language, asOf, rules, jobs, failOn, maxBytes, timeout, allowNetwork, ignoreRobots, verbose, interfaceLanguage, color,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new CheckRequest
            {
                Paths = [.. parsed.GetValue(paths)!],
                Format = parsed.GetValue(format) ?? ReportFormats.All[0],
                Outputs = [.. parsed.GetValue(output) ?? []],
                Check = new CheckOptions { Language = parsed.GetValue(language), AsOf = parsed.GetValue(asOf) },
                Rules = parsed.GetValue(rules),
                Jobs = parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                FailOn = parsed.GetValue(failOn),
                Ingestion = IngestionOptions.Default with
                {
                    MaxBytes = parsed.GetValue(maxBytes) ?? IngestionOptions.Default.MaxBytes,
                    Timeout = Seconds(parsed.GetValue(timeout)) ?? IngestionOptions.Default.Timeout,
                    Web = WebOptions.Default with
                    {
                        Timeout = Seconds(parsed.GetValue(timeout)) ?? WebOptions.Default.Timeout,
                        AllowedHosts = [.. parsed.GetValue(allowNetwork) ?? []],
                        IgnoreRobots = parsed.GetValue(ignoreRobots),
                    },
                },
                Verbose = parsed.GetValue(verbose),
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
                Color = TerminalTraits.UsesColor(parsed.GetValue(color), surroundings),
            };
            return new CheckRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }

    private static TimeSpan? Seconds(int? number) => number is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static Option<int?> Number(string option, string helpName, string description, int most) => new(option)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
                return number;
            result.AddError($"{option}: '{result.Tokens[0].Value}' is no whole number from 1 to {most}");
            return null;
        },
    };

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"--as-of: '{word}' is no date; write it as 2026-03-21");
        return null;
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
