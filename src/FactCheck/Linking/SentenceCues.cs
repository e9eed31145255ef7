using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>Which sentences say that a figure was replaced or brought up to date.</summary>
internal sealed class SentenceCues(ImmutableArray<Cue> cues, ImmutableArray<Claim> claims)
{
    private readonly FrozenSet<int> _updating = cues.Where(c => c.Id == "update").Select(c => c.Sentence).ToFrozenSet();
    /// <summary>The letters between "milestone" and its figure.</summary>
    private const int MilestoneReach = 16;

    /// <summary>The letters between a figure and "này".</summary>
    private const int PointerReach = 16;

    private readonly ImmutableArray<TextSpan> _milestones = [.. cues.Where(c => c.Id == "milestone").Select(c => c.Span)];
    private readonly FrozenSet<int> _planning = cues.Where(c => c.Id == "plan").Select(c => c.Sentence).ToFrozenSet();
    private readonly FrozenSet<int> _segments = cues.Where(c => c.Id is "segment" or "of-which").Select(c => c.Sentence).ToFrozenSet();
    private readonly FrozenSet<int> _parts = cues.Where(c => c.Id is "of-which" or "of-total").Select(c => c.Span.Start).ToFrozenSet();
    private readonly ILookup<int, PartialDate> _dates = claims.Where(c => c.Date is not null).ToLookup(c => c.Sentence, c => c.Date!.Value);

    private readonly FrozenSet<int> _definite = cues.Where(c => c.Id == "definite").Select(c => c.Span.End).ToFrozenSet();
    private readonly FrozenSet<int> _summing = cues.Where(c => c.Id == "definite-behind").Select(c => c.Span.Start).ToFrozenSet();
    private readonly FrozenSet<int> _known = cues.Where(c => c.Id == "known").Select(c => c.Span.End).ToFrozenSet();
    private readonly FrozenSet<int> _knownBehind = cues.Where(c => c.Id == "known-behind").Select(c => c.Span.Start).ToFrozenSet();
    private readonly ImmutableArray<TextSpan> _people = [.. cues.Where(c => c.Id == "person").Select(c => c.Span)];
    private readonly FrozenSet<int> _pointing = cues.Where(c => c.Id == "points-back").Select(c => c.Span.End).ToFrozenSet();
    private readonly FrozenSet<int> _pointingBehind = cues.Where(c => c.Id == "points-back-behind").Select(c => c.Span.Start).ToFrozenSet();
    private readonly FrozenSet<int> _correcting = cues.Where(c => c.Id == "correction").Select(c => c.Sentence).ToFrozenSet();

    private readonly FrozenSet<int> _totals = cues.Where(c => c.Id is "total" or "sum-up").Select(c => c.Span.End).ToFrozenSet();
    private readonly FrozenSet<int> _earlier = cues.Where(c => c.Id is "earlier-time" or "year-earlier").Select(c => c.Span.End).ToFrozenSet();

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

    /// <summary>Whether a word before or behind the claim says that its figure is known already: "all 4,600", "1,030 in all".</summary>
    public bool IsDefinite(Claim claim) => _definite.Contains(claim.Span.Start - 1) || _definite.Contains(claim.Span.Start) || _summing.Contains(claim.Span.End + 1);

    /// <summary>Whether the claim is told as one that the reader knows: "the $240,000 windfall", "all 1,010 of those", "205 tỷ đồng này".</summary>
    public bool IsKnown(Claim claim) => IsDefinite(claim) || _known.Contains(claim.Span.Start - 1) || _known.Contains(claim.Span.Start) || _knownBehind.Contains(claim.Span.End + 1);

    /// <summary>Whether the counted noun is a word for people: "fans", "people", "pupils".</summary>
    public bool CountsPeople(Claim claim) => _people.Any(p => claim.Span.Contains(p));

    /// <summary>Whether a word before or behind the claim points back at what was just said: "that 9% increase", "mức tăng 9% này".</summary>
    public bool PointsBack(Claim claim) => _pointing.Contains(claim.Span.Start - 1) || _pointingBehind.Any(s => s - claim.Span.End is > 0 and <= PointerReach);

    /// <summary>Whether the claim is a mark to be reached, and not what was: "the milestone of 10 billion".</summary>
    public bool IsMilestone(Claim claim) => _milestones.Any(m => m.End <= claim.Span.Start && claim.Span.Start - m.End <= MilestoneReach);

    /// <summary>Whether the sentences are of one sort: both dated or none, both of a plan or none, none about a part.</summary>
    public bool Comparable(Claim one, Claim other) =>
        _dates.Contains(one.Sentence) == _dates.Contains(other.Sentence)
        && _planning.Contains(one.Sentence) == _planning.Contains(other.Sentence)
        && !_segments.Contains(other.Sentence);

    /// <summary>Whether both sentences are dated, and none of the days is the same.</summary>
    public bool DatedApart(Claim one, Claim other) =>
        _dates.Contains(one.Sentence) && _dates.Contains(other.Sentence) && !_dates[one.Sentence].Intersect(_dates[other.Sentence]).Any();
}
