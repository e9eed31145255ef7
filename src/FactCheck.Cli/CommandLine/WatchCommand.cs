using System.Collections.Immutable;
using System.CommandLine;
using FactCheck.Pipeline.Watching;
using FactCheck.Reports;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck watch": its arguments, as a <see cref="WatchRequest"/>.</summary>
internal static class WatchCommand
{
    private const string UsualReports = "factcheck-reports";
    private const string UsualState = ".factcheck-watch";

    private static readonly ImmutableArray<(string, ReportFormat)> Formats = [.. ReportFormats.All.Select(static f => (f.Name, f))];

    public static Command Create(Surroundings surroundings)
    {
        var articles = new ArticleOptions(surroundings);
        var every = new Option<Schedule?>("--every")
        {
            Description = "When to look: a while such as 15m, or a cron expression; default: 15m.",
            HelpName = "15m|CRON",
            CustomParser = static result =>
            {
                if (Schedule.Parse(result.Tokens[0].Value) is { } schedule)
                    return schedule;
                result.AddError($"--every: '{result.Tokens[0].Value}' is no schedule; {Schedule.Form}");
                return null;
            },
        };
        var once = new Option<bool>("--once") { Description = "Looks once and ends, for a scheduler of your own." };
        var reports = new Option<string?>("--reports") { Description = $"The folder of the reports, one an item; default: {UsualReports}.", HelpName = "DIR" };
        var format = Choice.Of("--format", "The format of the reports; default: json.", Formats);
        var state = new Option<string?>("--state") { Description = $"The file that remembers what was checked; default: {UsualState} of the project.", HelpName = "FILE" };
        var interfaceLanguage = Choice.Of(
            "--ui-language", "The language of the report's labels; default: the locale's.", [.. InterfaceText.Languages.Select(static l => (l, l))]);
        var command = new Command("watch", "Checks new articles as they come, each once, until it is stopped.") { every, once, reports, format, state, interfaceLanguage };
        articles.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var given = articles.Read(parsed);
            var request = new WatchRequest
            {
                Articles = given,
                Schedule = parsed.GetValue(once) ? null : parsed.GetValue(every) ?? Schedule.Parse("15m"),
                Reports = parsed.GetValue(reports) ?? UsualReports,
                Format = parsed.GetValue(format) ?? ReportFormats.Find("json")!,
                State = parsed.GetValue(state) ?? Path.Combine(given.Configuration.Folder, UsualState),
                Baseline = given.Configuration.Baseline,
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
            };
            return new WatchRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }
}
