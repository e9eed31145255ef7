using System.Buffers;

namespace FactCheck.Checking.Kinds;

/// <summary>The items of a list in running text: "A, B, C and D". Words, not numbers, are counted.</summary>
internal static class Enumeration
{
    /// <summary>Marks inside which the commas of a list part something else.</summary>
    private static readonly SearchValues<char> Nesting = SearchValues.Create("()[]:…\"“”");

    /// <summary>A longer "item" is a clause, and the list no list.</summary>
    private const int ItemLength = 60;

    /// <summary>
    /// The number of items between two offsets, or null where the words are no closed list: it needs an "and" before
    /// its last item, and nothing that leaves it open or nests it.
    /// </summary>
    public static int? Count(CheckContext context, int sentence, int start, int end)
    {
        if (end <= start || context.CueBetween(sentence, start, end, "list-open", "list-or", "remaining", "of-which") is not null)
            return null;
        var ands = context.CuesOf(sentence).Where(c => c.Id == "list-and" && c.Span.Start >= start && c.Span.End <= end).ToArray();
        var last = ands.LastOrDefault();
        if (last is null || context.Text.AsSpan(start, end - start).ContainsAny(Nesting))
            return null;
        var items = 1;
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (context.Text[i] is not (',' or ';'))
                continue;
            if (!IsItem(context.Text.AsSpan(from, i - from)))
                return null;
            // "A, B, and C": the comma and the word part the same two items.
            if (context.Text.AsSpan(i + 1, Math.Max(0, last.Span.Start - i - 1)).IsWhiteSpace() && i < last.Span.Start)
                continue;
            items++;
            from = i + 1;
        }
        var beforeAnd = context.Text.AsSpan(Math.Min(from, last.Span.Start), Math.Max(0, last.Span.Start - from));
        var afterAnd = context.Text.AsSpan(last.Span.End, end - last.Span.End);
        // One "and" only: "A, B and C and D" has a pair in it.
        return last.Span.Start < from || ands.Length > 1 || !IsItem(beforeAnd.TrimEnd(", ")) || !IsItem(afterAnd) ? null : items + 1;
    }

    private static bool IsItem(ReadOnlySpan<char> words)
    {
        var trimmed = words.Trim();
        return trimmed.Length is > 0 and <= ItemLength && !trimmed.ContainsAnyInRange('0', '9');
    }
}
