using System.CommandLine;
using FactCheck.Store.People;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck user": its arguments, as a <see cref="UserRequest"/>.</summary>
internal static class UserCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var store = ServeCommand.StoreOption();
        store.Recursive = true;
        var token = new Command("token", "The keys by which programs come in for a person.")
        {
            WithToken(surroundings, store, "add", "Makes a key and shows it once.", UserAction.AddToken, hasRole: true),
            Of(surroundings, store, "list", "Shows a person's keys, without the keys themselves.", UserAction.ListTokens),
            WithToken(surroundings, store, "revoke", "Takes a key back; it is good for nothing from then on.", UserAction.RevokeToken, hasRole: false),
        };
        return new Command("user", "The people of a review desk that is open to a network, and the keys of their programs.")
        {
            store,
            AddCommand(surroundings, store),
            All(surroundings, store),
            Of(surroundings, store, "password", "Sets a person's password; it is asked for, or read from the first line of the standard input.", UserAction.Password),
            RoleCommand(surroundings, store),
            Of(surroundings, store, "disable", "Shuts a person out at once, their programs with them.", UserAction.Disable),
            Of(surroundings, store, "enable", "Lets a person in again.", UserAction.Enable),
            token,
        };
    }

    private static Command AddCommand(Surroundings surroundings, Option<string?> store)
    {
        var (name, role) = (NameArgument(), RoleOption(Role.Reviewer));
        var display = new Option<string?>("--display") { Description = "The name that others read; default: the same one.", HelpName = "NAME" };
        var command = new Command("add", "Adds a person; the password is asked for, or read from the first line of the standard input.") { name, role, display };
        command.SetAction((parsed, stop) => RunAsync(surroundings, Base(surroundings, parsed, store, UserAction.Add) with { Name = parsed.GetValue(name)!, Role = parsed.GetValue(role), Display = parsed.GetValue(display) }, stop));
        return command;
    }

    private static Command RoleCommand(Surroundings surroundings, Option<string?> store)
    {
        var name = NameArgument();
        var role = new Argument<Role>("ROLE") { Description = "reader, reviewer or admin." };
        var command = new Command("role", "Gives a person another role; their sessions end.") { name, role };
        command.SetAction((parsed, stop) => RunAsync(surroundings, Base(surroundings, parsed, store, UserAction.Role) with { Name = parsed.GetValue(name)!, Role = parsed.GetValue(role) }, stop));
        return command;
    }

    private static Command WithToken(Surroundings surroundings, Option<string?> store, string verb, string description, UserAction action, bool hasRole)
    {
        var (name, role) = (NameArgument(), RoleOption(Role.Reader));
        var token = new Argument<string>("TOKEN") { Description = "What the key is called." };
        var days = new Option<int?>("--days") { Description = "How many days it is good; default: until it is taken back.", HelpName = "DAYS" };
        days.Validators.Add(static given =>
        {
            if (given.GetValueOrDefault<int?>() is < 1 or > 3650)
                given.AddError("--days: from 1 to 3650");
        });
        var command = new Command(verb, description) { name, token };
        if (hasRole)
        {
            command.Options.Add(role);
            command.Options.Add(days);
        }

        command.SetAction((parsed, stop) => RunAsync(
            surroundings,
            Base(surroundings, parsed, store, action) with { Name = parsed.GetValue(name)!, Token = parsed.GetValue(token)!, Role = hasRole ? parsed.GetValue(role) : Role.Reader, Days = hasRole ? parsed.GetValue(days) : null },
            stop));
        return command;
    }

    private static Command Of(Surroundings surroundings, Option<string?> store, string verb, string description, UserAction action)
    {
        var name = NameArgument();
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, stop) => RunAsync(surroundings, Base(surroundings, parsed, store, action) with { Name = parsed.GetValue(name)! }, stop));
        return command;
    }

    private static Command All(Surroundings surroundings, Option<string?> store)
    {
        var command = new Command("list", "Shows the people: name, role, whether they may come in.");
        command.SetAction((parsed, stop) => RunAsync(surroundings, Base(surroundings, parsed, store, UserAction.List), stop));
        return command;
    }

    private static UserRequest Base(Surroundings surroundings, ParseResult parsed, Option<string?> store, UserAction action) =>
        new() { Action = action, Store = ServeCommand.StoreOf(parsed.GetValue(store), surroundings), By = ServeCommand.UserOf(surroundings) };

    private static Task<int> RunAsync(Surroundings surroundings, UserRequest request, CancellationToken stop) => new UserRun(request, surroundings).RunAsync(stop);

    private static Argument<string> NameArgument() => new("NAME") { Description = "The name that the person signs in with." };

    private static Option<Role> RoleOption(Role usual) => new("--role") { Description = $"reader, reviewer or admin; default: {usual.ToString().ToLowerInvariant()}.", HelpName = "ROLE", DefaultValueFactory = _ => usual };
}
