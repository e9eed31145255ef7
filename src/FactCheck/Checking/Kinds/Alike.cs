using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Whether two quantities are amounts of one sort, so that one may be a part of the other, or be added to it.</summary>
internal static class Alike
{
    /// <summary>Whether the two may be added: one currency, one dimension, one counted noun as far as nouns are printed.</summary>
    public static bool Are(CheckContext context, Claim one, Claim other)
    {
        if (one.Kind != other.Kind || IsPer(one) != IsPer(other))
            return false;
        if (one.Kind == QuantityKind.Duration)
            return one.Unit == other.Unit;
        return one.Kind == QuantityKind.Count ? AreCounted(context, one, other) : one.Unit == other.Unit || !context.Units.Conversions(one.Unit, other.Unit).IsEmpty;
    }

    /// <summary>The way from one unit to another; counted nouns need none.</summary>
    public static UnitConversion Conversion(CheckContext context, string from, string to) =>
        from != to && context.Units.Conversions(from, to) is [var first, ..] ? first : new UnitConversion(1);

    /// <summary>Whether a claim is given for one of something.</summary>
    public static bool IsPer(Claim claim) => claim.PerUnit is not null;

    /// <summary>One noun may be left out, shortened ("ngôi nhà", "nhà"), a classifier ("chiếc"), or another word for people.</summary>
    private static bool AreCounted(CheckContext context, Claim one, Claim other)
    {
        if (one.Unit.Length == 0 || other.Unit.Length == 0 || Shares(one.Unit, other.Unit))
            return true;
        // "lượt khách" and "lượt người" are counted by the same word.
        if (Event(context, one) is { } word && Event(context, other) is { } second && context.Text.AsSpan(word.Start, word.Length).Equals(context.Text.AsSpan(second.Start, second.Length), StringComparison.OrdinalIgnoreCase))
            return true;
        // "6,742 ships … 37 of them": the word that stands for a noun comes behind it.
        return Is(context, one.Span.Start > other.Span.Start ? one : other, "classifier") || (Is(context, one, "person") && Is(context, other, "person"));
    }

    private static TextSpan? Event(CheckContext context, Claim claim) => context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, "event-noun")?.Span;

    private static bool Shares(string one, string other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase) || Ends(one, other) || Ends(other, one);

    /// <summary>Whether the longer noun begins or ends with the shorter one as a word.</summary>
    private static bool Ends(string longer, string shorter) =>
        longer.Length > shorter.Length
        && ((longer.EndsWith(shorter, StringComparison.OrdinalIgnoreCase) && longer[^(shorter.Length + 1)] == ' ')
            || (longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && longer[shorter.Length] == ' '));

    private static bool Is(CheckContext context, Claim claim, string cue) => Says(context, claim, cue)
        // "2,350, 4,120 and 1,456 people": the noun stands behind the last of them.
        || claim.Unit.Length > 0 && !claim.Quote.Contains(claim.Unit, StringComparison.OrdinalIgnoreCase) && context.ClaimsOf(claim.Sentence).Any(c => c.Unit == claim.Unit && c.Span.Start > claim.Span.End && Says(context, c, cue));

    private static bool Says(CheckContext context, Claim claim, string cue) => context.CueBetween(claim.Sentence, claim.Span.Start, claim.Span.End, cue) is not null;
}
