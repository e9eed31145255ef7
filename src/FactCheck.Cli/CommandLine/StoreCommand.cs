using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck store": its arguments, as a <see cref="BackupRequest"/>.</summary>
internal static class StoreCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var store = ServeCommand.StoreOption();
        store.Recursive = true;
        return new Command("store", "The store of the review desk as a whole.")
        {
            store,
            Of(surroundings, store, "backup", "Writes everything to a file, people and keys included, while the desk is used.", isRestore: false),
            Of(surroundings, store, "restore", "Puts a backup into a store that is empty, a file or PostgreSQL, whichever it came from.", isRestore: true),
        };
    }

    private static Command Of(Surroundings surroundings, Option<string?> store, string verb, string description, bool isRestore)
    {
        var file = new Argument<string>("FILE") { Description = "The backup." };
        var command = new Command(verb, description) { file };
        command.SetAction((parsed, stop) => new BackupRun(new BackupRequest(ServeCommand.StoreOf(parsed.GetValue(store), surroundings), parsed.GetValue(file)!, isRestore), surroundings).RunAsync(stop));
        return command;
    }
}
