using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A correction that is not carried through (A4, R1): a note says that a figure was wrong ("an earlier version said 4.2 million",
/// "18 người, không phải 81 người"), and the figure still stands elsewhere in the article.
/// </summary>
internal sealed class CorrectedFigure : IRuleKind
{
    /// <summary>The letters between "not" and the figure that it takes back: "not about ".</summary>
    private const int Reach = 12;

    /// <summary>Figures of fewer digits stand for more than one thing in a text.</summary>
    private const int FewestDigits = 2;

    public string Name => "corrected-figure";

    public ImmutableArray<string> Parameters => ["standing"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        int[] openings = [.. context.Cues("correction-note", "correction-mark").Where(c => OpensNote(context, c)).Select(static c => c.Sentence)];
        HashSet<int> notes = [.. openings, .. openings.Select(static s => s + 1).Where(s => s < context.Sentences && BlockOf(context, s) == BlockOf(context, s - 1))];
        if (notes.Count == 0)
            yield break;
        foreach (var (dead, right) in notes.Order().SelectMany(s => Dead(context, s)))
            if (context.Analysis.Claims.FirstOrDefault(c => !notes.Contains(c.Sentence) && Stands(c, dead, right)) is { } standing)
                yield return Build(standing, dead, right, rule);
    }

    /// <summary>
    /// "Because of an editing error, an earlier version of this article", "Correction:"; not "The ministry issued a correction: …".
    /// The note goes on in the next sentence of its paragraph.
    /// </summary>
    private static bool OpensNote(CheckContext context, Cue cue) => cue.Id == "correction-note" || cue.Span.Start == context.Analysis.Sentences[cue.Sentence].Start;

    private static int BlockOf(CheckContext context, int sentence) =>
        context.Analysis.Article.Blocks.FirstOrDefault(b => b.Span.Start <= context.Analysis.Sentences[sentence].Start && context.Analysis.Sentences[sentence].Start < b.Span.End)?.Span.Start ?? -1;

    /// <summary>The figures that a sentence of a note takes back, each with the right one where the sentence gives it.</summary>
    private static IEnumerable<(Claim Dead, Claim? Right)> Dead(CheckContext context, int sentence)
    {
        Claim[] claims = [.. context.ClaimsOf(sentence).Where(static c => c is { Value: not null, Kind: not QuantityKind.Date })];
        Claim[] denied = [.. claims.Where(c => context.CueBefore(c, Reach, "taken-back") is not null)];
        // "An earlier version said 4.2 million": the only figure of such a sentence is the wrong one.
        if (denied.Length == 0 && claims.Length == 1 && context.CueBetween(sentence, context.Analysis.Sentences[sentence].Start, claims[0].Span.Start, "earlier-version") is not null)
            denied = claims;
        return denied.Select(d => (d, claims.FirstOrDefault(c => c.Id != d.Id && c.Kind == d.Kind && c.Unit == d.Unit && !denied.Contains(c))));
    }

    private static bool Stands(Claim claim, Claim dead, Claim? right) =>
        claim.Value == dead.Value && claim.Kind == dead.Kind && claim.Unit == dead.Unit && claim.Value != right?.Value && !claim.Negated
        && (DigitDistance.Significant(claim.Value!.Value) >= FewestDigits || claim.Kind != QuantityKind.Count && claim.Measure is not null && claim.Measure == dead.Measure);

    private static FixedRelation Build(Claim standing, Claim dead, Claim? right, Rule rule) => new()
    {
        Rule = rule,
        Claims = right is null ? [standing, dead] : [standing, dead, right],
        Confidence = (double)rule["standing"] * ClaimRow.Confidence(standing),
        Verdict = new Verdict(Outcome.Broken, right is null ? null : ClaimInterval.Of(right), ClaimInterval.Of(standing), Severity.Warning),
        Arithmetic = _ => right is null ? $"{standing.Quote} = {dead.Quote}" : $"{standing.Quote} = {dead.Quote} ≠ {right.Quote}",
    };
}
