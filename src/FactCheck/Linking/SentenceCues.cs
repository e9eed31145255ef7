using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>Which sentences say that a figure was replaced or brought up to date.</summary>
internal sealed class SentenceCues
{
    /// <summary>The letters between "milestone" and its figure.</summary>
    private const int MilestoneReach = 16;

    /// <summary>The letters between a figure and "này".</summary>
    private const int PointerReach = 16;

    // Of sentences.
    private readonly HashSet<int> _updating = [];
    private readonly HashSet<int> _planning = [];
    private readonly HashSet<int> _segments = [];
    private readonly HashSet<int> _correcting = [];

    // Of the offsets where words start, for those behind a claim, or end, for those before it.
    private readonly HashSet<int> _parts = [];
    private readonly HashSet<int> _of = [];
    private readonly HashSet<int> _definite = [];
    private readonly HashSet<int> _summing = [];
    private readonly HashSet<int> _known = [];
    private readonly HashSet<int> _knownBehind = [];
    private readonly HashSet<int> _pointing = [];
    private readonly List<int> _pointingBehind = [];
    private readonly HashSet<int> _totals = [];
    private readonly HashSet<int> _earlier = [];

    private readonly List<Cue> _milestones = [];
    private readonly List<Cue> _people = [];
    private readonly Dictionary<int, List<Claim>> _dates = [];

    public SentenceCues(ImmutableArray<Cue> cues, ImmutableArray<Claim> claims)
    {
        foreach (var cue in cues)
            Add(cue);
        foreach (var claim in claims)
            if (claim.Date is not null)
            {
                if (!_dates.TryGetValue(claim.Sentence, out var dates))
                    _dates[claim.Sentence] = dates = [];
                dates.Add(claim);
            }
    }

    private void Add(Cue cue)
    {
        switch (cue.Id)
        {
            case "update": _updating.Add(cue.Sentence); break;
            case "plan": _planning.Add(cue.Sentence); break;
            case "segment": _segments.Add(cue.Sentence); break;
            case "of-which": _segments.Add(cue.Sentence); _parts.Add(cue.Span.Start); break;
            case "of-total": _parts.Add(cue.Span.Start); break;
            case "of": _of.Add(cue.Span.Start); break;
            case "correction": _correcting.Add(cue.Sentence); break;
            case "definite": _definite.Add(cue.Span.End); break;
            case "definite-behind": _summing.Add(cue.Span.Start); break;
            case "known": _known.Add(cue.Span.End); break;
            case "known-behind": _knownBehind.Add(cue.Span.Start); break;
            case "points-back": _pointing.Add(cue.Span.End); break;
            case "points-back-behind": _pointingBehind.Add(cue.Span.Start); break;
            case "total" or "sum-up": _totals.Add(cue.Span.End); break;
            case "earlier-time" or "year-earlier": _earlier.Add(cue.Span.End); break;
            case "milestone": _milestones.Add(cue); break;
            case "person": _people.Add(cue); break;
        }
    }

    /// <summary>Whether the word right before the claim makes it a total: "a total of 720", "tổng cộng 720 căn".</summary>
    public bool IsTotal(Claim claim) => _totals.Contains(claim.Span.Start - 1);

    /// <summary>Whether the claim stands in brackets behind an earlier time: "lower than last year (8.5 million)".</summary>
    public bool IsBracketedEarlier(Claim claim) => _earlier.Contains(claim.Span.Start - 2);

    /// <summary>Whether the claim's sentence corrects a figure.</summary>
    public bool Corrects(Claim claim) => _correcting.Contains(claim.Sentence);

    /// <summary>Whether the claim's sentence says that its figure moves with the hours: "rose to", "so far".</summary>
    public bool Updates(Claim claim) => _updating.Contains(claim.Sentence);

    /// <summary>Whether the claim is a part of something: "70 of the dead".</summary>
    public bool TakesPart(Claim claim) => _parts.Contains(claim.Span.End) || _parts.Contains(claim.Span.End + 1);

    /// <summary>Whether the claim is taken out of what stands behind it: "144 of", "144 trong".</summary>
    public bool StandsBeforeOf(Claim claim) => TakesPart(claim) || _of.Contains(claim.Span.End + 1);

    /// <summary>Whether a word before or behind the claim says that its figure is known already: "all 4,600", "1,030 in all".</summary>
    public bool IsDefinite(Claim claim) => _definite.Contains(claim.Span.Start - 1) || _definite.Contains(claim.Span.Start) || _summing.Contains(claim.Span.End + 1);

    /// <summary>Whether the claim is told as one that the reader knows: "the $240,000 windfall", "all 1,010 of those", "205 tỷ đồng này".</summary>
    public bool IsKnown(Claim claim) => IsDefinite(claim) || _known.Contains(claim.Span.Start - 1) || _known.Contains(claim.Span.Start) || _knownBehind.Contains(claim.Span.End + 1);

    /// <summary>Whether the counted noun is a word for people: "fans", "people", "pupils".</summary>
    public bool CountsPeople(Claim claim) => _people.Exists(p => claim.Span.Contains(p.Span));

    /// <summary>Whether a word before or behind the claim points back at what was just said: "that 9% increase", "mức tăng 9% này".</summary>
    public bool PointsBack(Claim claim) => _pointing.Contains(claim.Span.Start - 1) || _pointingBehind.Exists(s => s - claim.Span.End is > 0 and <= PointerReach);

    /// <summary>Whether the claim is a mark to be reached, and not what was: "the milestone of 10 billion".</summary>
    public bool IsMilestone(Claim claim) => _milestones.Exists(m => m.Span.End <= claim.Span.Start && claim.Span.Start - m.Span.End <= MilestoneReach);

    /// <summary>Whether the sentences are of one sort: both dated or none, both of a plan or none, none about a part.</summary>
    public bool Comparable(Claim one, Claim other) =>
        _dates.ContainsKey(one.Sentence) == _dates.ContainsKey(other.Sentence)
        && _planning.Contains(one.Sentence) == _planning.Contains(other.Sentence)
        && !_segments.Contains(other.Sentence);

    /// <summary>Whether both sentences are dated, and none of the days is the same.</summary>
    public bool DatedApart(Claim one, Claim other) =>
        _dates.TryGetValue(one.Sentence, out var dates) && _dates.TryGetValue(other.Sentence, out var others) && !dates.Exists(d => others.Exists(o => d.Date == o.Date));
}
