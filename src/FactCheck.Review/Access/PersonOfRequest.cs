using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Access;

/// <summary>Who a request is from, once the <see cref="Gatekeeper"/> knows.</summary>
internal static class PersonOfRequest
{
    public static Person Person(this HttpContext http) => http.Features.Get<Person>() ?? throw new InvalidOperationException("The request passed no gatekeeper.");
}
