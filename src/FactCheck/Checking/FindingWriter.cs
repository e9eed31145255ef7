using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>Puts a cluster of broken relations into words: message, four lines, suspect and repair (design, "How a finding speaks").</summary>
internal sealed class FindingWriter(ArticleAnalysis analysis, FigureFormat format, ILookup<string, Evaluated> byClaim, ReadingChoice readings)
{
    private const string SlipFamily = "magnitude-slip";
    private const string HeadlineFamily = "headline-body";

    /// <summary>How near to a whole power of ten, in decimal digits.</summary>
    private const double PowerSlack = 0.015;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public Finding Write(ConflictCluster cluster)
    {
        var main = cluster.Main;
        var suspicion = Suspicion.Of(cluster, byClaim, readings, format);
        var repair = suspicion.Suspect is { Quoted: false } suspect ? Repair(cluster, suspect) : null;
        var messages = Messages(main.Relation.Rule);
        var conflict = Fill(messages.Conflict, main);
        return new Finding
        {
            Id = Identify(main.Relation.Rule, cluster.Claims),
            Rule = main.Relation.Rule.Slug,
            Family = IsPowerOfTenOff(main) ? SlipFamily : IsHeadlineAgainstText(cluster) ? HeadlineFamily : main.Relation.Rule.Family,
            Severity = cluster.Broken.Max(e => e.Severity()),
            Confidence = cluster.Broken.Max(e => e.Relation.Confidence),
            Message = conflict,
            Claims = Ids(cluster.Claims),
            Sets = [.. cluster.Sets.Select(Ids)],
            Suspect = suspicion.Suspect?.Id,
            Repair = repair,
            Evidence = suspicion.Evidence,
            Explanation = new Explanation(
                conflict,
                string.Join("; ", cluster.Broken.Select(e => e.Relation.Formula(readings, format)).Distinct(StringComparer.Ordinal)),
                Likelier(main, suspicion, repair),
                Advice(messages, cluster, main),
                main.Verdict.Expected,
                main.Verdict.Stated),
        };
    }

    /// <summary>
    /// Whether arithmetic of any kind misses by a power of ten and nothing else: a slip of the scale, whichever relation
    /// shows it (R19). A rule that names the slip itself keeps its family.
    /// </summary>
    private static bool IsPowerOfTenOff(Evaluated main) =>
        main is { Relation: NumericRelation { Interchangeable: false, Inequality: false }, Verdict: { Diagnosis: null, Stated.Middle: > 0 and var stated, Expected.Middle: > 0 and var expected } }
        && Math.Log10((double)stated) - Math.Log10((double)expected) is var power && Math.Abs(power) > 0.5 && Math.Abs(power - Math.Round(power)) < PowerSlack;

    /// <summary>Whether one figure is given twice, and only headline, standfirst or metadata give it so: stale copy (R11).</summary>
    private bool IsHeadlineAgainstText(ConflictCluster cluster)
    {
        if (!cluster.Broken.All(e => e.Relation.Interchangeable))
            return false;
        var (above, text) = (cluster.Claims.Where(IsAboveText).ToArray(), cluster.Claims.Where(c => !IsAboveText(c)).ToArray());
        return above.Length > 0 && text.Length > 0
            && !analysis.Claims.Any(c => !IsAboveText(c) && above.Any(a => a.Unit == c.Unit && a.Value == c.Value));
    }

    private bool IsAboveText(Claim claim) => analysis.Article.Blocks[claim.Block].Kind is BlockKind.Headline or BlockKind.Standfirst or BlockKind.Metadata;

    private static ImmutableArray<string> Ids(ImmutableArray<Claim> claims) => [.. claims.Select(c => c.Id)];

    private string Identify(Rule rule, ImmutableArray<Claim> claims)
    {
        var id = Fingerprint.Of(rule.Slug, analysis.Article.Identity, claims, 1);
        var ordinal = _seen[id] = _seen.GetValueOrDefault(id) + 1;
        return ordinal == 1 ? id : Fingerprint.Of(rule.Slug, analysis.Article.Identity, claims, ordinal);
    }

    private RuleMessages Messages(Rule rule) =>
        rule.Messages.TryGetValue(analysis.Language, out var messages) ? messages : rule.Messages.GetValueOrDefault("en") ?? new RuleMessages(rule.Slug, "");

    private string Fill(string template, Evaluated evaluated)
    {
        var relation = evaluated.Relation;
        var unit = relation is NumericRelation { Unit: var known } ? known : relation.Claims[0].Unit;
        return FigureFormat.Fill(
            template,
            [.. relation.Claims.Select(c => format.Claim(c, readings))],
            [
                .. relation.Facts(format),
                new("list", string.Join(", ", relation.Claims.Skip(1).Select(c => format.Claim(c, readings)))),
                new("expected", Figure(evaluated.Verdict.Expected, unit)),
                new("formula", relation.Formula(readings, format)),
            ]);
    }

    private string Figure(Interval? interval, string unit) =>
        interval is { Middle: { } middle } known ? format.Figure(middle, unit, known.HalfWidth ?? 0) : "";

    private string Likelier(Evaluated main, Suspicion suspicion, decimal? repair)
    {
        var slip = main.Verdict.Diagnosis is { } key ? format.Phrase("likelier." + key) : "";
        if (suspicion.Suspect is not { } suspect)
            return slip.Length > 0 ? slip : format.Phrase("likelier.undecided");
        var against = suspicion.Evidence.Where(e => !e.For && e.Claim == suspect.Id).Select(e => e.Text);
        var kept = main.Relation.Claims.Where(c => c.Id != suspect.Id && suspicion.Evidence.Any(e => e.For && e.Claim == c.Id)).ToArray();
        var reasons = string.Join("; ", suspicion.Evidence.Where(e => e.For && kept.Any(k => k.Id == e.Claim)).Select(e => e.Text).Concat(against).Distinct(StringComparer.Ordinal));
        if (reasons.Length == 0)
            reasons = FigureFormat.Fill(format.Phrase("likelier.repeated"), [], new KeyValuePair<string, string>("suspect", suspect.Quote));
        var line = FigureFormat.Fill(
            format.Phrase(kept.Length > 0 ? "likelier.lean" : "likelier.suspect"),
            [],
            new("kept", string.Join(", ", kept.Select(k => k.Quote))),
            new("suspect", suspect.Quote),
            new("evidence", reasons));
        var mended = repair is { } value
            ? FigureFormat.Fill(format.Phrase("likelier.repair"), [], new("suspect", suspect.Quote), new("repair", format.Figure(value, suspect.Unit, 0)))
            : "";
        return string.Join(" ", new[] { line, slip, mended }.Where(s => s.Length > 0));
    }

    private string Advice(RuleMessages messages, ConflictCluster cluster, Evaluated main)
    {
        var advice = Fill(messages.Advice, main);
        return cluster.Claims.Any(c => c.Quoted) ? $"{advice} {format.Phrase("quoted")}" : advice;
    }

    /// <summary>The one value that satisfies every broken relation of the suspect, to the places that are printed; null where none or several do.</summary>
    private decimal? Repair(ConflictCluster cluster, Claim suspect)
    {
        Interval? allowed = Interval.Everything;
        foreach (var relation in cluster.Broken.Select(e => e.Relation).Where(r => r.Claims.Any(c => c.Id == suspect.Id)))
        {
            var single = relation.Repair(relation.PlaceOf(suspect), readings);
            allowed = single is { } repair ? allowed?.Intersect(repair) : null;
        }
        if (allowed is not { Middle: { } middle, HalfWidth: { } half })
            return null;
        // Other figures with one value for this: print that one, with its own precision.
        var rival = cluster.Broken.Where(e => e.Relation.Interchangeable).SelectMany(e => e.Relation.Claims).FirstOrDefault(c => c.Id != suspect.Id);
        if (rival is not null && rival.Unit == suspect.Unit && readings.Value(rival) is { } value && allowed.Value.Contains(value))
            return value;
        return half > suspect.Ulp && suspect.Ulp > 0 ? null : RoundTo(middle, suspect.Ulp);
    }

    private static decimal? RoundTo(decimal value, decimal ulp) =>
        ulp <= 0 ? decimal.Round(value) : BoundedDecimal.Divide(value, ulp) is { } steps ? BoundedDecimal.Multiply(decimal.Round(steps), ulp) : null;
}
