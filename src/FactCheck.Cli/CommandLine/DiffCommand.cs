using System.CommandLine;
using FactCheck.Pipeline;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck diff": its arguments, as a <see cref="DiffRequest"/>.</summary>
internal static class DiffCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var old = new Argument<string>("OLD") { Description = "The article as it was." };
        var @new = new Argument<string>("NEW") { Description = "The article as it is now." };
        var format = Choice.Of("--format", "What standard output carries; default: text.", [("text", DataFormat.Text), ("json", DataFormat.Json)]);
        var failOn = Choice.Of(
            "--fail-on",
            "From which severity of what is new the exit code is 1; a figure left behind is a warning; default: error.",
            [("error", FailOn.Error), ("warning", FailOn.Warning), ("note", FailOn.Note), ("never", FailOn.Never)]);
        var language = SharedOptions.Language();
        var asOf = SharedOptions.AsOf();
        var rules = SharedOptions.Rules();
        var configuration = ArticleOptions.ConfigurationOption();
        var interfaceLanguage = SharedOptions.InterfaceLanguage();
        var color = SharedOptions.Color();
        var command = new Command("diff", "Compares two versions of an article: figures that changed, findings that are new or gone.")
        {
            old, @new, format, failOn, language, asOf, rules, configuration, interfaceLanguage, color,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new DiffRequest
            {
                Old = parsed.GetValue(old)!,
                New = parsed.GetValue(@new)!,
                Format = parsed.GetValue(format),
                FailOn = parsed.GetValue(failOn),
                Check = new CheckOptions { Language = parsed.GetValue(language), AsOf = parsed.GetValue(asOf) },
                Rules = parsed.GetValue(rules),
                Configuration = parsed.GetValue(configuration),
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
                Color = TerminalTraits.UsesColor(parsed.GetValue(color), surroundings),
            };
            return new DiffRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }
}
