using System.Collections.Immutable;
using System.Net;
using FactCheck.Store;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Access;

/// <summary>People whom a proxy in front has made sure of, and names in a header. The header counts from the proxy's own addresses only; programs may bring a key instead.</summary>
public sealed class ProxiedPeople(ReviewStore store, string header, ImmutableArray<IPAddress> proxies) : IPersonSource
{
    private readonly SignedInPeople _keys = new(store);

    /// <inheritdoc/>
    public bool IsLocal => false;

    /// <inheritdoc/>
    public async ValueTask<Person?> OfAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Request.Headers.Authorization.Count > 0)
            return await _keys.OfAsync(http) is { IsProgram: true } program ? program : null;
        return http.Connection.RemoteIpAddress is { } from && proxies.Contains(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from)
            && http.Request.Headers[header] is [{ } value] && PersonName.Parse(value) is { } name
            && await store.People.FindAsync(name, http.RequestAborted) is { IsDisabled: false } person
                ? new Person(person.Name, person.Role)
                : null;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ColleaguesAsync(CancellationToken cancellationToken) => _keys.ColleaguesAsync(cancellationToken);
}
