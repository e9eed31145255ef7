namespace FactCheck.Ingestion.Web;

/// <summary>What became of a request for an address: an answer, or a problem with a hint.</summary>
internal sealed record WebResult(WebAnswer? Answer, string? Problem, string? Hint)
{
    public static WebResult Of(WebAnswer answer) => new(answer, null, null);

    public static WebResult Failed(string problem, string hint) => new(null, problem, hint);
}
