using System.Text;

namespace FactCheck.Ingestion.Text.Legacy;

/// <summary>What a Vietnamese syllable looks like: an initial or none, a rime, and at most one tone.</summary>
/// <param name="initials">The initials.</param>
/// <param name="rimes">The rimes, without tones.</param>
internal sealed class VietnameseSyllables(IReadOnlySet<string> initials, IReadOnlySet<string> rimes)
{
    private const int LongestWord = 8;
    private const int LongestInitial = 3;

    public bool Contains(string word)
    {
        if (word.Length is 0 or > LongestWord || WithoutTone(word.ToLowerInvariant()) is not { } bare)
            return false;
        for (var initial = 0; initial <= Math.Min(LongestInitial, bare.Length - 1); initial++)
            if ((initial == 0 || initials.Contains(bare[..initial])) && rimes.Contains(bare[initial..]))
                return true;
        return false;
    }

    /// <summary>The word without its tone, or null where it has two.</summary>
    private static string? WithoutTone(string word)
    {
        var bare = new StringBuilder();
        var tones = 0;
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
                tones++;
            else
                bare.Append(c);
        return tones > 1 ? null : bare.ToString().Normalize(NormalizationForm.FormC);
    }
}
