using System.CommandLine;
using FactCheck.Model;
using FactCheck.Pipeline.Baselines;
using FactCheck.Reports;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck baseline create|update|prune|diff": their arguments, as a <see cref="BaselineRequest"/>.</summary>
internal static class BaselineCommand
{
    public static Command Create(Surroundings surroundings) => new("baseline", "Keeps the file of known findings, so that only new ones count.")
    {
        Of(BaselineAction.Create, "create", "Accepts every finding there is.", surroundings),
        Of(BaselineAction.Update, "update", "Takes in edited articles and drops what is gone; new findings only when told.", surroundings),
        Of(BaselineAction.Prune, "prune", "Drops findings that no longer occur, and articles that are gone.", surroundings),
        Of(BaselineAction.Diff, "diff", "Shows what is new and what is gone; exit code 1 if anything is.", surroundings),
    };

    private static Command Of(BaselineAction action, string name, string description, Surroundings surroundings)
    {
        var articles = new ArticleOptions(surroundings);
        var baseline = new Option<string?>("--baseline") { Description = $"The file; default: {Baseline.UsualFile} of the project.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Replaces a baseline that is there." };
        var acceptNew = new Option<bool>("--accept-new") { Description = "Takes in every finding, also those of new and edited articles." };
        var acceptByRules = new Option<bool>("--accept-by-rules") { Description = "Takes in what only new rules found in unchanged articles." };
        var interfaceLanguage = Choice.Of(
            "--ui-language", "The language of the report's labels; default: the locale's.", [.. InterfaceText.Languages.Select(static l => (l, l))]);
        var command = new Command(name, description) { baseline, interfaceLanguage };
        if (action == BaselineAction.Create)
            command.Add(force);
        if (action == BaselineAction.Update)
        {
            command.Add(acceptNew);
            command.Add(acceptByRules);
        }
        articles.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var given = articles.Read(parsed);
            var request = new BaselineRequest
            {
                Action = action,
                Articles = given,
                Baseline = parsed.GetValue(baseline) ?? BaselinePath.Usual(given.Configuration),
                Force = action == BaselineAction.Create && parsed.GetValue(force),
                Accept = action switch
                {
                    BaselineAction.Create => [FindingState.New],
                    BaselineAction.Update when parsed.GetValue(acceptNew) => [FindingState.New, FindingState.NewByRules],
                    BaselineAction.Update when parsed.GetValue(acceptByRules) => [FindingState.NewByRules],
                    _ => [],
                },
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
            };
            return new BaselineRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }
}
