using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>"Of the 240 beds, 263 were taken", "15 members; 17 of them voted": a part above its whole (R7).</summary>
internal sealed class PartTakenOut : IRuleKind
{
    /// <summary>The words between the whole and the part.</summary>
    private const int Reach = 60;

    private const int Beside = 6;

    /// <summary>"Police, some 1,200 of them": so many are not of the two that were counted last.</summary>
    private const decimal FarAbove = 20;

    public string Name => "part-taken-out";

    /// <summary>led: the confidence of "of the 240 beds, 263"; anaphor: of "17 of them".</summary>
    public ImmutableArray<string> Parameters => ["led", "anaphor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from sentence in context.Telling
        let claims = context.ClaimsOf(sentence)
        from part in claims
        where IsCount(part)
        let whole = Led(context, claims, part) is { } led ? (Claim: led, Why: "led") : Anaphor(context, part) is { } counted ? (counted, "anaphor") : default((Claim Claim, string Why)?)
        where whole is not null
        select Build(rule, part, whole.Value.Claim, (double)rule[whole.Value.Why]);

    private static bool IsCount(Claim claim) =>
        claim is { Kind: QuantityKind.Count, Value: not null, Negated: false, PerUnit: null, Role: not (Role.ChangeBy or Role.ChangeFrom or Role.Base), Modality: Modality.Actual };

    /// <summary>The whole that "of the", "trong số" leads, where the part follows next.</summary>
    private static Claim? Led(CheckContext context, ImmutableArray<Claim> claims, Claim part)
    {
        var at = claims.IndexOf(part);
        if (at < 1 || claims[at - 1] is not { } whole || !IsCount(whole) || part.Span.Start - whole.Span.End > Reach || !MayBePart(part, whole))
            return null;
        var between = context.Between(whole, part);
        var sentence = context.Analysis.Sentences[part.Sentence];
        return context.CueBetween(part.Sentence, Math.Max(sentence.Start, whole.Span.Start - Beside * 4), whole.Span.Start, "part-lead") is { } cue && whole.Span.Start - cue.Span.End <= Beside && !context.Text.AsSpan(cue.Span.End, whole.Span.Start - cue.Span.End).Contains(',')
            && IsFirst(context, sentence, cue) && !between.ContainsAny(";:.(")
            && (between.Contains(',') || context.CueBetween(part.Sentence, whole.Span.End, part.Span.Start, "part-has") is not null)
            && context.CueBetween(part.Sentence, whole.Span.End, part.Span.End + Beside * 2, "compare", "total", "each", "list-and") is null
                ? whole
                : null;
    }

    /// <summary>"Of the 18 crew, …" opens a sentence or a clause; inside one it hangs on something else.</summary>
    private static bool IsFirst(CheckContext context, TextSpan sentence, Cue cue) =>
        cue.Span.Start == sentence.Start || context.Text[cue.Span.Start - 1] is ',' or '“' or '"' || cue.Span.Start >= 2 && context.Text[cue.Span.Start - 2] is ',' or ';' or ':' or '–';

    /// <summary>"17 of them": of what was counted last.</summary>
    private static Claim? Anaphor(CheckContext context, Claim part)
    {
        var sentence = context.Analysis.Sentences[part.Sentence];
        if (context.CueBetween(part.Sentence, part.Span.End, Math.Min(sentence.End, part.Span.End + Beside * 2), "part-of-them") is not { } cue || cue.Span.Start > part.Span.End + 1)
            return null;
        // "24 of them …, 12 of them …": the second counts some of what the first does.
        if (context.CueBetween(part.Sentence, sentence.Start, part.Span.Start, "part-of-them") is not null)
            return null;
        var whole = context.ClaimsOf(part.Sentence).LastOrDefault(c => c.Span.End <= part.Span.Start && c.Kind == QuantityKind.Count)
            ?? (part.Sentence > 0 ? context.ClaimsOf(part.Sentence - 1).LastOrDefault(c => c.Kind == QuantityKind.Count) : null);
        // "240 samples from 11 caves, but only 18 of them": they are the samples.
        if (whole is { Sentence: var own } && part.Value > whole.Value && context.ClaimsOf(own).Any(c => c.Kind == QuantityKind.Count && c.Span.End <= whole.Span.Start && c.Value >= part.Value))
            return null;
        return whole is not null && IsCount(whole) && part.Unit.Length == 0 && whole.Unit.Length > 0 && part.Value <= whole.Value * FarAbove ? whole : null;
    }

    private static bool MayBePart(Claim part, Claim whole) =>
        part.Unit.Length == 0 || whole.Unit.Length == 0 || part.Unit == whole.Unit || whole.Unit.StartsWith(part.Unit, StringComparison.OrdinalIgnoreCase) || part.Unit is "người" or "people"
        || part.Unit.StartsWith("were", StringComparison.Ordinal) || part.Unit.StartsWith("have", StringComparison.Ordinal);

    private static NumericRelation Build(Rule rule, Claim part, Claim whole, double confidence) => new()
    {
        Rule = rule,
        Claims = [part, whole],
        Confidence = confidence * ClaimRow.Confidence(part, whole),
        Unit = whole.Unit,
        Expected = o => new Interval(null, o[0].High, HighOpen: o[0].HighOpen),
        Pattern = "{0} ≤ {1}",
        Inequality = true,
        AlwaysGrave = true,
    };
}
