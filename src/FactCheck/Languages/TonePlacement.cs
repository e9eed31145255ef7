using System.Buffers;

namespace FactCheck.Languages;

/// <summary>Vietnamese writes the tone of oa, oe, uy in two places: hoà and hòa, luỹ and lũy are one word.</summary>
internal static class TonePlacement
{
    private const string Late = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ";
    private const string Early = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy";
    private static readonly SearchValues<char> First = SearchValues.Create("oòóỏõọuùúủũụ");
    private static readonly string[] LatePairs = Late.Split(' ');
    private static readonly string[] EarlyPairs = Early.Split(' ');

    /// <summary>The phrase with every tone at the other place, or null where there is no choice. "quý" has none: its u belongs to the q.</summary>
    public static string? Other(string phrase)
    {
        if (!MayHaveChoice(phrase))
            return null;
        var other = phrase;
        for (var i = 0; i < LatePairs.Length; i++)
        {
            if (phrase.Contains(LatePairs[i], StringComparison.Ordinal))
                other = Replace(other, LatePairs[i], EarlyPairs[i]);
            else if (phrase.Contains(EarlyPairs[i], StringComparison.Ordinal))
                other = Replace(other, EarlyPairs[i], LatePairs[i]);
        }

        return other == phrase ? null : other;
    }

    /// <summary>Few phrases have one, and every phrase of every language is asked at the start.</summary>
    private static bool MayHaveChoice(ReadOnlySpan<char> phrase)
    {
        while (phrase.IndexOfAny(First) is >= 0 and var at && at + 1 < phrase.Length)
        {
            phrase = phrase[(at + 1)..];
            if (phrase[0] >= 0x80 || phrase[0] is 'a' or 'e' or 'y')
                return true;
        }

        return false;
    }

    private static string Replace(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        while (at >= 0)
        {
            var open = at + from.Length == text.Length || !char.IsLetter(text[at + from.Length]);
            var qu = at > 0 && text[at - 1] is 'q' or 'Q';
            if (open && !qu)
                text = string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
            at = text.IndexOf(from, at + 1, StringComparison.Ordinal);
        }

        return text;
    }
}
