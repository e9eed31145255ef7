using System.Security.Claims;
using FactCheck.Store;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Access;

/// <summary>People who sign in with a password, and programs with a key. What they may do is read from the store each time: a role that was taken away is gone at once.</summary>
public sealed class SignedInPeople(ReviewStore store) : IPersonSource
{
    /// <summary>The session cookie and its scheme.</summary>
    public const string Scheme = "desk-session";

    /// <summary>The claim that holds the person's stamp.</summary>
    internal const string StampClaim = "stamp";

    private const string Bearer = "Bearer ";

    /// <inheritdoc/>
    public bool IsLocal => false;

    /// <inheritdoc/>
    public bool HasLogin => true;

    /// <inheritdoc/>
    public async ValueTask<Person?> OfAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await OfKeyAsync(header[Bearer.Length..].Trim(), http.RequestAborted);
        var session = await http.AuthenticateAsync(Scheme);
        return session.Principal is { } principal && principal.FindFirstValue(ClaimTypes.Name) is { } name
            && await store.People.FindAsync(name, http.RequestAborted) is { IsDisabled: false } person && person.Stamp == principal.FindFirstValue(StampClaim)
                ? new Person(person.Name, person.Role)
                : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ColleaguesAsync(CancellationToken cancellationToken) =>
        [.. (await store.People.ListAsync(cancellationToken)).Where(static p => !p.IsDisabled && p.Role >= Role.Reviewer).Select(static p => p.Name)];

    private async Task<Person?> OfKeyAsync(string key, CancellationToken cancellationToken) =>
        key.StartsWith(TokenShelf.Prefix, StringComparison.Ordinal) && await store.Tokens.FindAsync(key, cancellationToken) is { } token
        && await store.People.FindAsync(token.Person, cancellationToken) is { IsDisabled: false } person
            ? new Person(person.Name, (Role)Math.Min((int)token.Role, (int)person.Role), IsProgram: true)
            : null;
}
