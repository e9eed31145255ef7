using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Access;

/// <summary>Says who a request is from.</summary>
public interface IPersonSource
{
    /// <summary>The person, or null where the request must say so first.</summary>
    ValueTask<Person?> OfAsync(HttpContext http);

    /// <summary>Whether everybody who reaches the desk is one person, so that nobody else may reach it.</summary>
    bool IsLocal { get; }

    /// <summary>Whether people sign in at the desk itself.</summary>
    bool HasLogin => false;

    /// <summary>Whom a question can be put to, and a finding given to.</summary>
    Task<IReadOnlyList<string>> ColleaguesAsync(CancellationToken cancellationToken);
}
