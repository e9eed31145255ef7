using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Whose figure one of a row is: the name between it and the figure before, or "in Bukit" behind it.</summary>
internal static class Named
{
    private const int Reach = 60;

    /// <summary>The letters between a figure and "in Bukit": a counted noun.</summary>
    private const int NounReach = 24;

    /// <summary>The name, or null.</summary>
    public static string? Of(CheckContext context, Claim claim)
    {
        var claims = context.ClaimsOf(claim.Sentence);
        var start = claims.LastOrDefault(c => c.Span.End <= claim.Span.Start && c.Kind is not (QuantityKind.Rank or QuantityKind.Date))?.Span.End ?? context.Analysis.Sentences[claim.Sentence].Start;
        if (context.Names.Before(claim.Span.Start, Math.Min(Reach, claim.Span.Start - start)) is { } before)
            return before;
        var end = claims.FirstOrDefault(c => c.Span.Start >= claim.Span.End)?.Span.Start ?? context.Analysis.Sentences[claim.Sentence].End;
        end = Math.Min(end, claim.Span.End + NounReach * 2);
        return context.CueBehind(claim, NounReach, "place-of") is not null && context.Names.AnyBetween(claim.Span.End, end) ? context.Names.Before(end, end - claim.Span.End) : null;
    }
}
