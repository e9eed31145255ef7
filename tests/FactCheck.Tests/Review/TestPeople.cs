using FactCheck.Review.Access;
using FactCheck.Store.People;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Tests.Review;

/// <summary>Whoever a browser's cookie says: two browsers are two people.</summary>
internal sealed class TestPeople : IPersonSource
{
    public const string Cookie = "test-person";

    public bool IsLocal => true;

    public ValueTask<Person?> OfAsync(HttpContext http) => ValueTask.FromResult<Person?>(new(http.Request.Cookies[Cookie] ?? "lan", Role.Admin));

    public Task<IReadOnlyList<string>> ColleaguesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>(["lan", "minh"]);
}
