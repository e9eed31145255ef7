using System.Collections.Immutable;
using System.Text;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A text without white space and table bars, which another rendering of the same article may set differently.</summary>
internal sealed class SqueezedText
{
    private readonly ImmutableArray<int> _origins;

    private SqueezedText(string text, ImmutableArray<int> origins)
    {
        Text = text;
        _origins = origins;
    }

    /// <summary>What is left.</summary>
    public string Text { get; }

    public static SqueezedText Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        var origins = ImmutableArray.CreateBuilder<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '|' or (>= '\x1c' and <= '\x1f'))
                continue;
            kept.Append(text[i]);
            origins.Add(i);
        }

        return new SqueezedText(kept.ToString(), origins.ToImmutable());
    }

    /// <summary>The offset in the whole text of an offset in this one.</summary>
    public int Origin(int offset) => _origins[offset];

    /// <summary>Where a kept character of the whole text stands here, or negative.</summary>
    public int Find(int origin) => _origins.BinarySearch(origin);

    /// <summary>The offset <paramref name="count"/> code points further, or back where it is negative; never beyond an end.</summary>
    public int Step(int offset, int count)
    {
        for (; count < 0 && offset > 0; count++)
            offset -= offset > 1 && char.IsLowSurrogate(Text[offset - 1]) && char.IsHighSurrogate(Text[offset - 2]) ? 2 : 1;
        for (; count > 0 && offset < Text.Length; count--)
            offset += offset + 1 < Text.Length && char.IsHighSurrogate(Text[offset]) && char.IsLowSurrogate(Text[offset + 1]) ? 2 : 1;
        return offset;
    }
}
