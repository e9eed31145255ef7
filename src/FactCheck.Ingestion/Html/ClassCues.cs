using System.Collections.Immutable;

namespace FactCheck.Ingestion.Html;

/// <summary>
/// Finds cue words in class names and ids. A cue is a word or several ("tin-lien-quan"); it must be whole words of the
/// name, which are cut at signs and at capitals: "related-posts__item", "relatedPosts".
/// </summary>
internal sealed class ClassCues
{
    private const int MaxWords = 64;

    private readonly Dictionary<string, List<(ImmutableArray<string> Words, ContainerRole Role)>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(ImmutableArray<string> Words, ContainerRole Role)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public ClassCues(IEnumerable<(ContainerRole Role, ImmutableArray<string> Cues)> cues)
    {
        foreach (var (role, words) in cues)
            foreach (var cue in words)
            {
                ImmutableArray<string> parts = [.. cue.Split('-', StringSplitOptions.RemoveEmptyEntries)];
                if (!_byFirstWord.TryGetValue(parts[0], out var list))
                    _byFirstWord[parts[0]] = list = [];
                list.Add((parts, role));
            }
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The role that a name's words cue; the gravest where there are several.</summary>
    public ContainerRole RoleOf(ReadOnlySpan<char> name)
    {
        Span<Range> words = stackalloc Range[MaxWords];
        var count = Words(name, words);
        var role = ContainerRole.Plain;
        for (var i = 0; i < count; i++)
        {
            if (!_lookup.TryGetValue(name[words[i]], out var candidates))
                continue;
            foreach (var (cue, cued) in candidates)
                if (cued > role && Follows(name, words[i..count], cue))
                    role = cued;
        }
        return role;
    }

    private static bool Follows(ReadOnlySpan<char> name, ReadOnlySpan<Range> words, ImmutableArray<string> cue)
    {
        if (words.Length < cue.Length)
            return false;
        for (var i = 1; i < cue.Length; i++)
            if (!name[words[i]].Equals(cue[i], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private static int Words(ReadOnlySpan<char> name, Span<Range> words)
    {
        int count = 0, start = 0;
        for (var i = 0; i <= name.Length && count < words.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetterOrDigit(name[i]);
            var turns = !ends && i > start && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]);
            if (!ends && !turns)
                continue;
            if (i > start)
                words[count++] = start..i;
            start = ends ? i + 1 : i;
        }
        return count;
    }
}
