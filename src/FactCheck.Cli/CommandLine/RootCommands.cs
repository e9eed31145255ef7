using System.CommandLine;
using System.CommandLine.Help;
using FactCheck.Cli.Messages;

namespace FactCheck.Cli.CommandLine;

/// <summary>The commands of the program.</summary>
internal static class RootCommands
{
    public static RootCommand Create(Surroundings surroundings, ProgramMessages? messages)
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
            UserCommand.Create(surroundings),
            DecisionsCommand.Create(surroundings),
            StoreCommand.Create(surroundings),
            SubmitCommand.Create(surroundings),
            WorkerCommand.Create(surroundings),
            StatusCommand.Create(surroundings),
            ConfigCommand.Create(surroundings),
            InitCommand.Create(surroundings),
            EvalCommand.Create(surroundings),
            TrainCommand.Create(surroundings),
        };
        root.Directives.Clear();
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction usual } help)
                help.Action = new HelpWithExamples(usual, messages);
            if (option is VersionOption version)
                version.Action = new VersionAction();
        }
        if (messages is not null)
            Translate(root, messages);
        return root;
    }

    private static void Translate(Command command, ProgramMessages messages)
    {
        foreach (var symbol in (IEnumerable<Symbol>)[command, .. command.Options, .. command.Arguments])
            symbol.Description = symbol.Description is { } description ? messages.Say(description) : null;
        foreach (var inner in command.Subcommands)
            Translate(inner, messages);
    }
}
