using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Unicode code points, in which labels count, and UTF-16 units, in which reports count.</summary>
internal static class CodePoints
{
    /// <summary>For every UTF-16 offset of a text, its end included, the number of code points before it.</summary>
    public static int[] Before(string text)
    {
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            before[i + 1] = before[i] + (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 0 : 1);
        return before;
    }

    /// <summary>For every code point offset of a text, its end included, the UTF-16 offset.</summary>
    public static ImmutableArray<int> Offsets(string text)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
        }

        offsets.Add(text.Length);
        return offsets.ToImmutable();
    }
}
