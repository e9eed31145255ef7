using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck explain": its arguments, as an <see cref="ExplainRequest"/>.</summary>
internal static class ExplainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("RULE|FINDING") { Description = "A rule's name, or the id of a finding or its first characters." };
        var paths = new Argument<string[]>("PATH") { Description = "For a finding: the articles that it may be in.", Arity = ArgumentArity.ZeroOrMore };
        var language = SharedOptions.Language();
        var asOf = SharedOptions.AsOf();
        var rules = SharedOptions.Rules();
        var configuration = ArticleOptions.ConfigurationOption();
        var interfaceLanguage = SharedOptions.InterfaceLanguage();
        var color = SharedOptions.Color();
        var command = new Command("explain", "Shows a rule's page, or how a finding came about, step by step.")
        {
            name, paths, language, asOf, rules, configuration, interfaceLanguage, color,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new ExplainRequest
            {
                Name = parsed.GetValue(name)!,
                Paths = parsed.GetValue(paths) ?? [],
                Check = new CheckOptions { Language = parsed.GetValue(language), AsOf = parsed.GetValue(asOf) },
                Rules = parsed.GetValue(rules),
                Configuration = parsed.GetValue(configuration),
                InterfaceLanguage = parsed.GetValue(interfaceLanguage) ?? TerminalTraits.Language(surroundings),
                Color = TerminalTraits.UsesColor(parsed.GetValue(color), surroundings),
            };
            return new ExplainRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }
}
