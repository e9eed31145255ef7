using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Time;

/// <summary>The names of an article: runs of capitalised words, initials among them ("N.V.H.").</summary>
internal sealed class Names
{
    private const int Most = 20_000;

    private readonly string _text;
    private readonly ImmutableArray<TextSpan> _runs;

    private Names(string text, ImmutableArray<TextSpan> runs)
    {
        _text = text;
        _runs = runs;
    }

    /// <summary>Reads the names of an article.</summary>
    public static Names Of(CheckContext context)
    {
        var text = context.Text;
        var all = new List<Run>();
        foreach (var sentence in context.Analysis.Sentences)
            all.AddRange(Runs(text, sentence));
        var words = new HashSet<string>(StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var run in all)
            if (!run.IsFirst && words.Count < Most)
                lookup.Add(run.Span.Of(text));
        var dates = context.Analysis.Claims.Where(c => c.Kind == QuantityKind.Date).Select(c => c.Span).ToArray();
        var places = context.Cues("place-word").Select(c => c.Span.End + 1).ToHashSet();
        var next = 0;
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (run, isFirst) in all)
        {
            // "5 May 1990" names a month, "xã Nghĩa Lâm" a place.
            while (next < dates.Length && dates[next].End <= run.Start)
                next++;
            if (next < dates.Length && dates[next].Overlaps(run) || places.Contains(run.Start))
                continue;
            // A capital at the start of a sentence is a name only where the same word is one elsewhere, or more words follow.
            if (!isFirst || IsJoined(text, run.Start) || lookup.Contains(run.Of(text)) || run.Of(text).Contains(' '))
                runs.Add(run);
        }
        return new Names(text, runs.ToImmutable());
    }

    /// <summary>The last name before an offset, no farther than so many letters back; null where there is none.</summary>
    public string? Before(int offset, int reach)
    {
        var at = Index(offset) - 1;
        return at >= 0 && _runs[at].Start >= offset - reach ? _text[_runs[at].Start.._runs[at].End] : null;
    }

    /// <summary>Whether a name stands between two offsets.</summary>
    public bool AnyBetween(int start, int end)
    {
        var at = Index(start);
        return at < _runs.Length && _runs[at].Start < end;
    }

    /// <summary>Whether two names may be one person: a whole word in common, or the last initial.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="byLast">Whether only the last word names a person, as in Vietnamese.</param>
    public static bool Same(string one, string other, bool byLast)
    {
        if (byLast && Last(one) is { Length: >= 2 } given && given == Last(other))
            return true;
        foreach (var range in one.AsSpan().SplitAny(' ', '-'))
        {
            var word = one.AsSpan(range).Trim(".,");
            if (!byLast && word.Length >= 3 && ContainsWord(other, word))
                return true;
        }

        return LastInitial(one) is { } first && LastInitial(other) is { } second && first == second;
    }

    /// <summary>A semicolon before it makes a sentence a clause.</summary>
    private static bool IsJoined(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        return before.Length > 0 && before[^1] == ';';
    }

    private static string Last(string name) => name.Trim('.')[(name.Trim('.').LastIndexOf(' ') + 1)..];

    private static bool ContainsWord(string name, ReadOnlySpan<char> word)
    {
        foreach (var range in name.AsSpan().SplitAny(' ', '-'))
            if (name.AsSpan(range).Trim(".,").SequenceEqual(word))
                return true;
        return false;
    }

    /// <summary>The last letter of "N.V.H." and "H.".</summary>
    private static char? LastInitial(string name)
    {
        var trimmed = name.AsSpan().TrimEnd('.');
        return trimmed.Length is > 0 and <= 7 && (trimmed.Length == 1 || trimmed[^2] == '.') && char.IsUpper(trimmed[^1]) ? trimmed[^1] : null;
    }

    /// <summary>The first run that does not begin before an offset.</summary>
    private int Index(int offset)
    {
        var (low, high) = (0, _runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static IEnumerable<Run> Runs(string text, TextSpan sentence)
    {
        for (var i = sentence.Start; i < sentence.End;)
        {
            if (!char.IsUpper(text[i]) || i > sentence.Start && (char.IsLetterOrDigit(text[i - 1])))
            {
                i++;
                continue;
            }

            var end = EndOfWord(text, i, sentence.End);
            while (end + 1 < sentence.End && text[end] is ' ' or '-' && char.IsUpper(text[end + 1]))
                end = EndOfWord(text, end + 1, sentence.End);
            yield return new Run(new TextSpan(i, end), i == sentence.Start);
            i = end;
        }
    }

    private static int EndOfWord(string text, int i, int end)
    {
        while (i < end && (char.IsLetter(text[i]) || text[i] is '.' && i > 0 && char.IsUpper(text[i - 1]) && (i + 1 >= end || !char.IsLower(text[i + 1]))))
            i++;
        return i;
    }

    /// <summary>Some capitalised words.</summary>
    /// <param name="Span">Their place.</param>
    /// <param name="IsFirst">Whether their sentence begins with them.</param>
    private sealed record Run(TextSpan Span, bool IsFirst);
}
