using System.CommandLine;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck config": what the configuration comes to, and where each value is from.</summary>
internal static class ConfigCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var article = new Argument<string?>("PATH") { Description = "An article, to see what holds for its folder.", Arity = ArgumentArity.ZeroOrOne };
        var configuration = ArticleOptions.ConfigurationOption();
        var schema = new Option<bool>("--schema") { Description = $"Writes the JSON Schema of {ConfigurationFile.Name} instead." };
        var command = new Command("config", "Shows the settings in force and where each comes from.") { article, configuration, schema };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
            {
                surroundings.Output.Write(ConfigurationSchema.Write());
                return;
            }
            var project = ArticleOptions.ConfigurationOf(parsed.GetValue(configuration), surroundings);
            // Names of rules and languages are looked at too.
            _ = ProjectRules.Load(RuleSource.Load(null), project, ProgramIdentity.Version);
            Write(parsed.GetValue(article) is { } path ? project.For(new ArticleIdentity(project.Folder).Of(path)) : project, parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static void Write(ProjectConfiguration project, TextWriter output)
    {
        output.WriteLine($"# {project.File ?? $"no {ConfigurationFile.Name}"}, folder {project.Folder}");
        var rows = ConfigurationListing.Of(project);
        var (name, value) = (rows.Max(static r => r.Name.Length), Math.Min(40, rows.Max(static r => r.Value.Length)));
        foreach (var row in rows)
            output.WriteLine($"{row.Name.PadRight(name)}  {row.Value.PadRight(value)}  {row.Source}");
    }
}
