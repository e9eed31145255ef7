using System.CommandLine;
using System.CommandLine.Help;
using FactCheck.Cli.Messages;

namespace FactCheck.Cli.CommandLine;

/// <summary>The commands of the program.</summary>
internal static class RootCommands
{
    private static readonly Dictionary<string, Func<Surroundings, Command>> Commands = new(StringComparer.Ordinal)
    {
        ["check"] = CheckCommand.Create,
        ["explain"] = ExplainCommand.Create,
        ["rules"] = RulesCommand.Create,
        ["diff"] = DiffCommand.Create,
        ["baseline"] = BaselineCommand.Create,
        ["watch"] = WatchCommand.Create,
        ["serve"] = ServeCommand.Create,
        ["user"] = UserCommand.Create,
        ["decisions"] = DecisionsCommand.Create,
        ["store"] = StoreCommand.Create,
        ["submit"] = SubmitCommand.Create,
        ["worker"] = WorkerCommand.Create,
        ["status"] = StatusCommand.Create,
        ["config"] = ConfigCommand.Create,
        ["init"] = InitCommand.Create,
        ["eval"] = EvalCommand.Create,
        ["train"] = TrainCommand.Create,
    };

    /// <summary>The commands that these arguments may mean: the one that they begin with, else all.</summary>
    public static RootCommand Create(string[] args, Surroundings surroundings, ProgramMessages? messages)
    {
        var root = new RootCommand("Finds the numbers of a news article that cannot all be true together.");
        if (args is [var name, ..] && Commands.TryGetValue(name, out var create))
            root.Add(create(surroundings));
        else
            foreach (var each in Commands.Values)
                root.Add(each(surroundings));
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
