using System.Buffers;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>The items of a list in running text: "A, B, C and D". Words, not numbers, are counted.</summary>
internal static class Enumeration
{
    /// <summary>Marks inside which the commas of a list part something else.</summary>
    private static readonly SearchValues<char> Nesting = SearchValues.Create("()[]:…\"“”");

    /// <summary>A longer "item" is a clause, and the list no list.</summary>
    private const int ItemLength = 60;

    /// <summary>A list without "and" must be so long, or it is an apposition.</summary>
    private const int FewestBare = 3;

    /// <summary>
    /// The number of items between two offsets, or null where the words are no closed list: it needs an "and" before
    /// its last item, and nothing that leaves it open or nests it.
    /// </summary>
    public static int? Count(CheckContext context, int sentence, int start, int end)
    {
        if (!MayBeList(context, sentence, start, end))
            return null;
        var ands = Ands(context, sentence, start, end);
        if (ands is not [.., var last])
            return null;
        var text = WithoutBrackets(context.Text, start, end);
        var items = Split(text, start, last.Span.Start);
        var tail = text[last.Span.End..end];
        var comma = tail.IndexOf(',', StringComparison.Ordinal);
        // "…, and last season's top scorer, Ryan Teale": the name explains the noun before it.
        if (comma >= 0 && !IsApposition(tail[..comma], tail[(comma + 1)..]))
            return null;
        // One "and" only: "A, B and C and D" has a pair in it. "A, B, and C": comma and word part the same two items.
        if (ands.Length > 1 || items[^1].Trim().Length == 0 && items.Length == 1)
            return null;
        if (items.Length > 1 && items[^1].Trim().Length == 0)
            items = items[..^1];
        return items.All(IsItem) && IsItem(comma < 0 ? tail : tail[..comma]) ? items.Length + 1 : null;
    }

    /// <summary>The number of names in a list that has no "and": "Hà Nam, Nam Định, Thái Bình"; null where one is no name.</summary>
    public static int? CountNames(CheckContext context, int sentence, int start, int end)
    {
        if (!MayBeList(context, sentence, start, end) || Ands(context, sentence, start, end).Length > 0)
            return null;
        var items = Split(WithoutBrackets(context.Text, start, end), start, end);
        return items.Length >= FewestBare && items.All(i => IsItem(i) && IsName(i)) ? items.Length : null;
    }

    /// <summary>Whether every item of a list between two offsets is a name.</summary>
    public static bool AreNames(CheckContext context, int sentence, int start, int end) =>
        Ands(context, sentence, start, end) is [var last] && WithoutBrackets(context.Text, start, end) is var text
        && Split(text, start, last.Span.Start).Where(i => i.Trim().Length > 0).Append(text[last.Span.End..end]).All(i => IsName(WithoutRole(context, sentence, i.Trim())));

    /// <summary>"bảo vệ Ngô Văn Tịnh", "chị Thoa", "coach Ray Doyle": the name without what somebody is.</summary>
    private static string WithoutRole(CheckContext context, int sentence, string item)
    {
        foreach (var cue in context.CuesOf(sentence))
            if (cue.Id == "role" && context.Text.AsSpan(cue.Span.Start, cue.Span.Length) is var role && item.Length > role.Length && item.AsSpan().StartsWith(role, StringComparison.Ordinal) && item[role.Length] == ' ')
                return item[(role.Length + 1)..];
        return item;
    }

    /// <summary>Whether an offset stands inside round brackets that open and close between two others: what belongs to one item.</summary>
    public static bool IsBracketed(string text, int start, int end, int offset) =>
        offset < end && text.LastIndexOf('(', offset, offset - start) is >= 0 and var open && text.IndexOf(')', open, end - open) > offset;

    private static bool MayBeList(CheckContext context, int sentence, int start, int end) =>
        end > start && context.CueBetween(sentence, start, end, "list-open", "list-or", "remaining", "of-which") is null
        && !WithoutBrackets(context.Text, start, end).AsSpan(start, end - start).ContainsAny(Nesting);

    /// <summary>The text up to an offset, with blanks for what stands in brackets behind an item: "the cost of living (34%)".</summary>
    private static string WithoutBrackets(string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).Contains('('))
            return text;
        var letters = text.AsSpan(0, end).ToArray();
        for (var open = text.IndexOf('(', start, end - start); open >= 0; open = text.IndexOf('(', open + 1, end - open - 1))
        {
            var close = text.IndexOf(')', open, end - open);
            if (close < 0 || close - open > ItemLength || open == start)
                return text;
            letters.AsSpan(open, close + 1 - open).Fill(' ');
        }

        return new string(letters);
    }

    private static ImmutableArray<Cue> Ands(CheckContext context, int sentence, int start, int end) =>
        [.. context.CuesOf(sentence).Where(c => c.Id == "list-and" && c.Span.Start >= start && c.Span.End <= end && !IsBracketed(context.Text, start, end, c.Span.Start))];

    private static ImmutableArray<string> Split(string text, int start, int end) => [.. text[start..Math.Max(start, end)].Split([',', ';'])];

    private static bool IsApposition(string noun, string name) =>
        !noun.Contains(',', StringComparison.Ordinal) && !name.Contains(',', StringComparison.Ordinal) && IsName(name) && noun.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => !char.IsUpper(w[0]));

    private static bool IsName(string item)
    {
        var trimmed = item.AsSpan().Trim();
        if (trimmed.StartsWith("the ", StringComparison.Ordinal))
            trimmed = trimmed[4..];
        return trimmed.Length > 0 && char.IsUpper(trimmed[0]);
    }

    private static bool IsItem(string words)
    {
        var trimmed = words.AsSpan().Trim();
        if (trimmed.Length is 0 or > ItemLength)
            return false;
        // "Quân y 7C" is a name, "12" a number.
        foreach (var word in trimmed.SplitAny(' ', '-'))
            if (trimmed[word].ContainsAnyInRange('0', '9') && !trimmed[word].ContainsAnyInRange('A', 'Z'))
                return false;
        return true;
    }
}
