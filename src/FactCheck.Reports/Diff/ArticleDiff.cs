using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Reports.Diff;

/// <summary>What became of an article between two versions.</summary>
/// <param name="Changed">Figures that say something else now.</param>
/// <param name="Added">Figures that only the new version has.</param>
/// <param name="Removed">Figures that only the old version has.</param>
/// <param name="Same">How many figures say the same.</param>
/// <param name="Stale">Figures that were changed in one place and not in another.</param>
/// <param name="Fixed">Findings of the old version that are gone.</param>
/// <param name="New">Findings that the old version did not have.</param>
/// <param name="Remaining">Findings of the new version that the old one had, too.</param>
public sealed record ArticleDiff(
    ImmutableArray<ClaimChange> Changed,
    ImmutableArray<ClaimChange> Added,
    ImmutableArray<ClaimChange> Removed,
    int Same,
    ImmutableArray<StaleFigure> Stale,
    ImmutableArray<Finding> Fixed,
    ImmutableArray<Finding> New,
    ImmutableArray<Finding> Remaining)
{
    /// <summary>The smallest counts, "two", "three", are said of many things: they need a measure to be one figure.</summary>
    private const decimal LargestCommonCount = 10;

    /// <summary>Compares two versions that were read.</summary>
    public static ArticleDiff Of(DocumentReport old, DocumentReport @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var alignment = new ClaimAlignment(old, @new);
        var changes = alignment.Changes().ToImmutableArray();
        var changed = changes.Where(static c => c is { Old: not null, New: not null, IsSame: false }).ToImmutableArray();
        var remaining = @new.Findings.Where(f => old.Findings.Any(o => IsSame(o, f, old, alignment))).ToImmutableArray();
        return new ArticleDiff(
            changed,
            [.. changes.Where(static c => c.Old is null)],
            [.. changes.Where(static c => c.New is null)],
            changes.Count(static c => c.IsSame),
            [.. StaleFigures(changed, changes)],
            [.. old.Findings.Where(o => !@new.Findings.Any(f => IsSame(o, f, old, alignment)))],
            [.. @new.Findings.Except(remaining)],
            remaining);
    }

    /// <summary>One finding: the same id, or the same rule on the same figures, whatever they say now.</summary>
    private static bool IsSame(Finding one, Finding other, DocumentReport old, ClaimAlignment alignment)
    {
        if (one.Id == other.Id)
            return true;
        if (one.Rule != other.Rule)
            return false;
        var now = old.Claims.Where(c => one.Claims.Contains(c.Id)).Select(c => alignment.NewOf(c)?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return now.Count > 0 && now.SetEquals(other.Claims);
    }

    private static IEnumerable<StaleFigure> StaleFigures(ImmutableArray<ClaimChange> changed, ImmutableArray<ClaimChange> changes)
    {
        var kept = changes.Where(static c => c.IsSame).ToLookup(static c => (c.Old!.Kind, c.Old.Value, c.Old.Low, c.Old.High, c.Old.Unit, c.Old.Date));
        foreach (var change in changed)
            foreach (var same in kept[(change.Old!.Kind, change.Old.Value, change.Old.Low, change.Old.High, change.Old.Unit, change.Old.Date)])
                if (IsOneFigure(change.Old, same.Old!))
                    yield return new StaleFigure(change, same.New!);
    }

    /// <summary>Equal values may be different figures: what both say of themselves must not differ.</summary>
    private static bool IsOneFigure(Claim one, Claim other)
    {
        static bool Agrees(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
        if (one.Kind is QuantityKind.Date or QuantityKind.Rank || (one.Ulp == 0 && one.Value < LargestCommonCount))
            return one.Measure is not null && one.Measure == other.Measure && Agrees(one.Subject, other.Subject);
        return Agrees(one.Subject, other.Subject) && Agrees(one.Measure, other.Measure) && Agrees(one.Scope, other.Scope)
            && Agrees(one.Period?.Label, other.Period?.Label) && one.Modality == other.Modality;
    }
}
