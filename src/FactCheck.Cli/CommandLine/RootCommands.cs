using System.CommandLine;
using System.CommandLine.Help;

namespace FactCheck.Cli.CommandLine;

/// <summary>The commands of the program.</summary>
internal static class RootCommands
{
    public static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand("Finds the numbers of a news article that cannot all be true together.")
        {
            CheckCommand.Create(surroundings),
            ExplainCommand.Create(surroundings),
            RulesCommand.Create(surroundings),
            DiffCommand.Create(surroundings),
            BaselineCommand.Create(surroundings),
            WatchCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
            ConfigCommand.Create(surroundings),
            InitCommand.Create(surroundings),
            EvalCommand.Create(surroundings),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction usual } help)
                help.Action = new HelpWithExamples(usual);
            if (option is VersionOption version)
                version.Action = new VersionAction();
        }
        return root;
    }
}
