namespace FactCheck.Ingestion;

/// <summary>What a format's reader made of its input: a draft, or a problem with a hint.</summary>
internal readonly record struct ReadOutcome(ArticleDraft? Draft, string? Problem, string? Hint)
{
    public static ReadOutcome Of(ArticleDraft draft) => new(draft, null, null);

    public static ReadOutcome Failed(string problem, string hint) => new(null, problem, hint);
}
