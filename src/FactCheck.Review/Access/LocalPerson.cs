using FactCheck.Store.People;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Access;

/// <summary>One person at their own machine: no login, and nobody else is let in.</summary>
public sealed class LocalPerson(string name) : IPersonSource
{
    private readonly Person _person = new(name, Role.Admin);

    public bool IsLocal => true;

    public ValueTask<Person?> OfAsync(HttpContext http) => ValueTask.FromResult<Person?>(_person);

    public Task<IReadOnlyList<string>> ColleaguesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([_person.Name]);
}
