using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>
/// Bits of the cues of a sentence, by which most questions for cues are answered: rules ask some thousand times an article,
/// and mostly there is none.
/// </summary>
/// <param name="Ids">The bits of the ids.</param>
/// <param name="Beginnings">The bits of the first letters of the ids.</param>
internal readonly record struct CueSigns(ulong Ids, ulong Beginnings)
{
    /// <summary>The signs of some cues.</summary>
    public static CueSigns Of(ImmutableArray<Cue> cues)
    {
        var (ids, beginnings) = (0UL, 0UL);
        foreach (var cue in cues)
        {
            ids |= OfId(cue.Id);
            beginnings |= OfBeginning(cue.Id);
        }

        return new CueSigns(ids, beginnings);
    }

    /// <summary>Whether one of the ids may be among them: without one of their bits none is.</summary>
    public bool MayHave(ReadOnlySpan<string> ids)
    {
        if (Ids != 0)
            foreach (var id in ids)
                if ((Ids & OfId(id)) != 0)
                    return true;
        return false;
    }

    /// <summary>Whether an id that begins so may be among them.</summary>
    public bool MayBegin(string beginning) => (Beginnings & OfBeginning(beginning)) != 0;

    private static ulong OfId(string id) => id.Length == 0 ? 1 : 1UL << ((id.Length * 5 + id[0] + id[^1] * 3) & 63);

    /// <summary>Three letters tell "begin-" from "end-" and "net-"; a shorter id begins with none of these.</summary>
    private static ulong OfBeginning(string id) => id.Length < 3 ? 0 : 1UL << ((id[0] * 7 + id[1] * 3 + id[2]) & 63);
}
