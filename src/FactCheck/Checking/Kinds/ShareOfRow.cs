using System.Collections.Immutable;
using FactCheck.Checking.Tables;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A share in the text of rows that its sentence names: "the autumn crop took 21.3 % of the sown area" beside a table (R8, R12).</summary>
internal sealed class ShareOfRow : IRuleKind
{
    private const decimal Hundred = 100;

    /// <summary>A shorter label is met in any sentence.</summary>
    private const int ShortestLabel = 4;

    /// <summary>More rows than these are a list of examples.</summary>
    private const int MostRows = 4;

    /// <summary>The letters around a share in which its field is named.</summary>
    private const int Reach = 48;

    public string Name => "share-of-row";

    /// <summary>named: the confidence where one field alone can be meant, or the text names it; factor: a share that is off by more is of something else.</summary>
    public ImmutableArray<string> Parameters => ["named", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) => context.Tables.IsEmpty
        ? []
        : context.Prose.Where(c => IsShare(context, c)).Select(share => Find(context, rule, share)).OfType<Relation>();

    private static bool IsShare(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Percent, Negated: false, Value: > 0 and <= 100, Modality: Modality.Actual, Role: Role.Share or Role.Level }
        && (claim.Role == Role.Share || context.CueBefore(claim, Reach, "share") is not null)
        && context.ClaimsOf(claim.Sentence).Count(c => c.Kind == QuantityKind.Percent) == 1
        && context.CueBehind(claim, Reach, "plan", "stake") is null;

    private static NumericRelation? Find(CheckContext context, Rule rule, Claim share)
    {
        var sentence = context.Analysis.Sentences[share.Sentence].Of(context.Text).ToString();
        NumericRelation? broken = null;
        foreach (var grid in context.Tables)
        {
            var rows = Enumerable.Range(0, grid.Lines.Length).Where(l => !TableSum.IsTotal(grid, l) && IsNamed(sentence, grid.Lines[l].Label)).ToImmutableArray();
            if (rows.Length is 0 or > MostRows)
                continue;
            var candidates = Candidates(context, rule, grid, share, rows, sentence).ToArray();
            if (Array.Find(candidates, c => c.IsMet) is { } met)
                return met;
            if (candidates.FirstOrDefault(c => c.Confidence >= rule.Floor && IsNear(c, (double)rule["factor"])) is { } near)
                broken ??= near;
        }
        return broken;
    }

    /// <summary>What every field makes of the rows: their part of the total, or the sum of their shares.</summary>
    private static IEnumerable<NumericRelation> Candidates(CheckContext context, Rule rule, TableGrid grid, Claim share, ImmutableArray<int> rows, string sentence)
    {
        var totals = Enumerable.Range(0, grid.Lines.Length).Where(l => TableSum.IsTotal(grid, l)).Take(1).ToArray();
        var fields = Enumerable.Range(0, grid.Fields.Length).Where(f => !grid.Fields[f].Is("table-change") && rows.All(r => grid.At(r, f) is { Value: > 0 })).ToArray();
        var named = fields.Where(f => IsNamed(sentence, grid.Fields[f].Label)).ToArray();
        foreach (var field in fields)
        {
            var cells = rows.Select(r => grid.At(r, field)!).ToImmutableArray();
            var isSure = fields.Length == 1 || (named.Length == 1 && named[0] == field);
            var confidence = isSure ? (double)rule["named"] : 0;
            if (cells.All(c => c.Kind == QuantityKind.Percent) && cells.Length > 1)
                yield return Build(rule, [share, .. cells], cells.Length, null, (double)rule["named"]);
            else if (totals is [var line] && grid.At(line, field) is { Value: > 0 } total && cells.All(c => c.Kind == total.Kind && c.Unit == total.Unit && c.Value <= total.Value && TableSum.CanAdd(c)))
                yield return Build(rule, [share, .. cells, total], cells.Length, total, confidence);
        }
    }

    private static NumericRelation Build(Rule rule, ImmutableArray<Claim> claims, int rows, Claim? total, double confidence)
    {
        var terms = string.Join(" + ", Enumerable.Range(1, rows).Select(i => FormattableString.Invariant($"{{{i}}}")));
        return new NumericRelation
        {
            Rule = rule,
            Claims = claims,
            Confidence = confidence * ClaimRow.Confidence(claims.AsSpan()),
            Unit = "%",
            Expected = o => o.Take(rows).Aggregate(Interval.Point(0), Interval.Add) is var sum && total is null ? sum : (sum / o[^1]).Scale(Hundred),
            Pattern = total is null ? terms : FormattableString.Invariant($"({terms}) / {{{rows + 1}}}"),
            MayBeTruncated = false,
        };
    }

    /// <summary>Whether a sentence has the label as words, whatever stands behind it in brackets.</summary>
    private static bool IsNamed(string sentence, string label)
    {
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        var words = (bracket > 0 ? label[..bracket] : label).Trim();
        if (words.Length < ShortestLabel)
            return false;
        var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (at + words.Length == sentence.Length || !char.IsLetterOrDigit(sentence[at + words.Length]));
    }

    private static bool IsNear(NumericRelation relation, double factor) =>
        relation.Repair(0, ReadingChoice.Likeliest)?.Middle is { } expected && relation.Claims[0].Value is { } stated
        && (double)(expected / stated) is var ratio && ratio > 1 / factor && ratio < factor;
}
