using System.Collections.Frozen;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>Which sentences say that a figure was replaced, and so compare nothing.</summary>
internal sealed class SentenceCues(ImmutableArray<Cue> cues)
{
    private readonly FrozenSet<int> _correcting = cues.Where(c => c.Id == "correction").Select(c => c.Sentence).ToFrozenSet();

    /// <summary>Whether the claim's sentence corrects a figure.</summary>
    public bool Corrects(Claim claim) => _correcting.Contains(claim.Sentence);
}
