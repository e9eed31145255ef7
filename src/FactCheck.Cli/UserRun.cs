using System.Globalization;
using System.Text;
using FactCheck.Pipeline;
using FactCheck.Review.Access;
using FactCheck.Store;
using FactCheck.Store.People;

namespace FactCheck.Cli;

/// <summary>One run of "factcheck user …": the people of a desk and the keys of their programs.</summary>
internal sealed class UserRun(UserRequest request, Surroundings surroundings)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var store = await ReviewStore.OpenAsync(request.Store, cancellationToken: cancellationToken).ConfigureAwait(false);
            await WriteAsync(await DoAsync(store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            return ExitCode.Clean;
        }
        catch (StoreException e)
        {
            throw new UsageException(e.Message, e.Hint);
        }
    }

    private async Task<string> DoAsync(ReviewStore store, CancellationToken stop)
    {
        if (request.Action == UserAction.List)
            return Table(await store.People.ListAsync(stop).ConfigureAwait(false));
        var name = PersonName.Parse(request.Name) ?? throw new UsageException($"'{request.Name}' cannot be the name of a user", "use letters, digits, and . - _ @; at most 64 of them");
        switch (request.Action)
        {
            case UserAction.Add:
                if (await store.People.FindAsync(name, stop).ConfigureAwait(false) is not null)
                    throw Taken(name);
                return await store.People.AddAsync(request.By, name, request.Display ?? request.Name.Trim(), request.Role, NewPassword(), stop).ConfigureAwait(false)
                    ? Line($"{name} may sign in as {request.Role.ToString().ToLowerInvariant()}")
                    : throw Taken(name);
            case UserAction.Password:
                await RequireAsync(store, name, stop).ConfigureAwait(false);
                await store.People.SetPasswordAsync(request.By, name, NewPassword(), stop).ConfigureAwait(false);
                return Line($"{name} has a new password, and has to sign in again");
            case UserAction.Role:
                return Done(await store.People.SetRoleAsync(request.By, name, request.Role, stop).ConfigureAwait(false), name, $"is {request.Role.ToString().ToLowerInvariant()} now");
            case UserAction.Disable or UserAction.Enable:
                var isDisabled = request.Action == UserAction.Disable;
                return Done(await store.People.SetDisabledAsync(request.By, name, isDisabled, stop).ConfigureAwait(false), name, isDisabled ? "may not come in any more" : "may come in again");
            case UserAction.ListTokens:
                await RequireAsync(store, name, stop).ConfigureAwait(false);
                return Table(await store.Tokens.ListAsync(name, stop).ConfigureAwait(false));
            case UserAction.AddToken:
                await RequireAsync(store, name, stop).ConfigureAwait(false);
                return Line(await store.Tokens.AddAsync(request.By, name, request.Token, request.Role, request.Days is { } days ? TimeSpan.FromDays(days) : null, stop).ConfigureAwait(false));
            default:
                return await store.Tokens.RevokeAsync(request.By, name, request.Token, stop).ConfigureAwait(false) is > 0 and var revoked
                    ? Line($"{revoked.ToString(CultureInfo.InvariantCulture)} taken back")
                    : throw new UsageException($"{name} has no token '{request.Token}' that could be taken back", $"factcheck user token list {name} shows which there are");
        }
    }

    private string NewPassword()
    {
        var password = surroundings.ReadSecret("Password: ");
        return Passwords.IsFit(password)
            ? Passwords.Hash(password!)
            : throw new UsageException($"a password has {Passwords.Shortest.ToString(CultureInfo.InvariantCulture)} to {Passwords.Longest.ToString(CultureInfo.InvariantCulture)} letters", "type it when asked, or give it on the first line of the standard input");
    }

    private static async Task RequireAsync(ReviewStore store, string name, CancellationToken stop)
    {
        if (await store.People.FindAsync(name, stop).ConfigureAwait(false) is null)
            throw Unknown(name);
    }

    private static string Done(bool isDone, string name, string what) => isDone ? Line($"{name} {what}") : throw Unknown(name);

    private static UsageException Taken(string name) => new($"there is a user '{name}' already", "choose another name, or change this one with: factcheck user password, user role");

    private static UsageException Unknown(string name) => new($"there is no user '{name}'", "factcheck user list shows who there is");

    private static string Table(IReadOnlyList<PersonRecord> people) =>
        people.Count == 0 ? Line("nobody yet") : string.Concat(people.Select(static p => Line($"{p.Name}\t{p.Role.ToString().ToLowerInvariant()}\t{(p.IsDisabled ? "disabled" : "active")}\t{p.Display}")));

    private static string Table(IReadOnlyList<TokenRecord> tokens) =>
        tokens.Count == 0 ? Line("none") : string.Concat(tokens.Select(static t => Line($"{t.Name}\t{t.Role.ToString().ToLowerInvariant()}\t{(t.RevokedAt is not null ? "revoked" : t.ExpiresAt is { } end ? "until " + end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "no end")}")));

    private static string Line(string text) => text + "\n";

    private ValueTask WriteAsync(string text) => surroundings.Output.WriteAsync(Encoding.UTF8.GetBytes(text));
}
