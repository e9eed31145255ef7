using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Compares the findings of a report with the labelled contradictions.</summary>
/// <remarks>
/// A labelled contradiction is met by one set of a finding that covers two of its claims (its only one, if it has
/// one) and is hardly larger. Each set meets one contradiction, sets of its family first. An echo names a wrong
/// claim in another set: one a contradiction is neither met nor a false alarm.
/// </remarks>
internal sealed class FindingScorer
{
    private const int MostClaimsOfAnEcho = 5;

    private readonly GoldArticle _gold;
    private readonly ImmutableArray<Finding> _reported;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly Dictionary<string, TextSpan?> _places;

    private FindingScorer(GoldArticle gold, ImmutableArray<TextSpan?> places, DocumentReport report)
    {
        _gold = gold;
        _reported = [.. report.Findings.Where(static finding => finding.Severity != Severity.Note)];
        _claims = report.Claims.ToFrozenDictionary(static claim => claim.Id, StringComparer.Ordinal);
        _places = gold.Claims.Zip(places).ToDictionary(static pair => pair.First.Id, static pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The counts, the counts by family, and the differences.</summary>
    public static ArticleScore Score(GoldArticle gold, ImmutableArray<TextSpan?> places, DocumentReport report) =>
        new FindingScorer(gold, places, report).Score();

    /// <summary>The findings that meet a labelled contradiction, by id; findings beside an article without labels meet none.</summary>
    public static ImmutableHashSet<string> Right(GoldArticle gold, ImmutableArray<TextSpan?> places, DocumentReport report)
    {
        var scorer = new FindingScorer(gold, places, report);
        return [.. scorer.Match().Good.Select(j => scorer._reported[j].Id)];
    }

    private ArticleScore Score()
    {
        var (met, good) = Match();
        var echoes = Echoes(good);
        var alarms = Enumerable.Range(0, _reported.Length).Where(j => !good.Contains(j) && !echoes.Contains(j)).Select(j => _reported[j]).ToList();
        var tally = new Tally
        {
            FindingsMet = met.Count,
            FindingsMissed = _gold.Findings.Length - met.Count,
            FamilyRight = met.Values.Count(static right => right),
            FalseAlarms = alarms.Count,
            Echoes = echoes.Count,
            Traps = _gold.Traps.Length,
            TrapsAlarmed = _gold.Traps.Count(trap => alarms.Exists(alarm => Sets(alarm).Any(set => Covers(set, trap.Claims)))),
            Clean = _gold.Flawed ? 0 : 1,
            CleanAlarmed = _gold.Flawed || _reported.IsEmpty ? 0 : 1,
        };
        return new ArticleScore(_gold.Lang, tally, Families(met, alarms), Misses(met, alarms));
    }

    private (Dictionary<int, bool> Met, HashSet<int> Good) Match()
    {
        var met = new Dictionary<int, bool>();
        var good = new HashSet<int>();
        var taken = new HashSet<(int Finding, int Set)>();
        var candidates = Candidates()
            .OrderByDescending(static pair => pair.SameFamily).ThenByDescending(static pair => pair.Cover).ThenBy(static pair => pair.Size)
            .ThenBy(static pair => pair.Gold).ThenBy(static pair => pair.Finding).ThenBy(static pair => pair.Set);
        foreach (var pair in candidates)
        {
            if (met.ContainsKey(pair.Gold) || !taken.Add((pair.Finding, pair.Set)))
                continue;
            met.Add(pair.Gold, pair.SameFamily);
            good.Add(pair.Finding);
        }

        return (met, good);
    }

    private IEnumerable<Candidate> Candidates()
    {
        for (var i = 0; i < _gold.Findings.Length; i++)
        {
            var wanted = _gold.Findings[i];
            for (var j = 0; j < _reported.Length; j++)
            {
                var same = wanted.Family == _reported[j].Family || wanted.Family == _reported[j].Rule;
                var sets = Sets(_reported[j]);
                for (var n = 0; n < sets.Length; n++)
                    if (Covers(sets[n], wanted.Claims) && sets[n].Length <= Math.Max(wanted.Claims.Length + 2, 4))
                        yield return new Candidate(same, Cover(sets[n], wanted.Claims), sets[n].Length, i, j, n);
            }
        }
    }

    private HashSet<int> Echoes(HashSet<int> good)
    {
        var wrong = _gold.Findings.SelectMany(static finding => finding.Claims).ToList();
        return
        [
            .. Enumerable.Range(0, _reported.Length)
                .Where(j => !good.Contains(j) && _reported[j].Claims.Length <= MostClaimsOfAnEcho && Cover(_reported[j].Claims, wrong) > 0)
                .Take(_gold.Findings.Length),
        ];
    }

    private static ImmutableArray<ImmutableArray<string>> Sets(Finding finding) => finding.Sets.IsDefaultOrEmpty ? [finding.Claims] : finding.Sets;

    private bool Covers(ImmutableArray<string> set, ImmutableArray<string> wanted) => Cover(set, wanted) >= Math.Min(2, wanted.Length);

    private int Cover(ImmutableArray<string> set, IEnumerable<string> wanted) =>
        wanted.Count(id => _places[id] is { } place && set.Any(claim => _claims.TryGetValue(claim, out var said) && said.Span.Overlaps(place)));

    private ImmutableArray<(string Family, FamilyTally Tally)> Families(Dictionary<int, bool> met, List<Finding> alarms) =>
    [
        .. _gold.Findings.Select((finding, i) => (finding.Family, met.ContainsKey(i) ? new FamilyTally(1, 0, 0) : new FamilyTally(0, 1, 0))),
        .. alarms.Select(static alarm => (alarm.Rule, new FamilyTally(0, 0, 1))),
    ];

    private ImmutableArray<Miss> Misses(Dictionary<int, bool> met, List<Finding> alarms)
    {
        var quotes = _gold.Claims.ToDictionary(static claim => claim.Id, static claim => claim.Quote, StringComparer.Ordinal);
        return
        [
            .. _gold.Findings.Where((_, i) => !met.ContainsKey(i)).Select(finding => new Miss(
                MissKind.NotFound, _gold.Id, $"{finding.Family}: {finding.Why} ({Join(finding.Claims.Select(id => quotes[id]))})")),
            .. alarms.Select(alarm => new Miss(
                MissKind.FalseAlarm, _gold.Id, $"{alarm.Rule} {alarm.Severity}: {alarm.Message} ({Join(alarm.Claims.Where(_claims.ContainsKey).Select(id => _claims[id].Quote))})")),
        ];
    }

    private static string Join(IEnumerable<string> quotes) => string.Join(", ", quotes.Select(static quote => $"“{quote}”"));

    private readonly record struct Candidate(bool SameFamily, int Cover, int Size, int Gold, int Finding, int Set);
}
