using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Finds the labelled claims in the text that a report is about, by the words around them.</summary>
internal static class Anchoring
{
    // As wide as it takes to be unique; the widest may repeat, then the first is meant.
    private static readonly ImmutableArray<int> Widths = [40, 20, 10, 5];

    /// <summary>The place of every gold claim, null where its words are not in the text.</summary>
    public static ImmutableArray<TextSpan?> Place(GoldArticle gold, string reportText)
    {
        var offsets = CodePoints.Offsets(gold.Text);
        var wanted = SqueezedText.Of(gold.Text);
        var found = SqueezedText.Of(reportText);
        return [.. gold.Claims.Select(claim => Place(wanted, found, offsets[claim.Start], offsets[claim.End]))];
    }

    private static TextSpan? Place(SqueezedText wanted, SqueezedText found, int start, int end)
    {
        var first = wanted.Find(start);
        var last = wanted.Find(end - 1);
        if (first < 0 || last < 0)
            return null;
        foreach (var width in Widths)
        {
            var left = wanted.Step(first, -width);
            var probe = wanted.Text.AsSpan(left, wanted.Step(last + 1, width) - left);
            var at = found.Text.AsSpan().IndexOf(probe);
            if (at >= 0 && (width == Widths[0] || found.Text.AsSpan(at + 1).IndexOf(probe) < 0))
                return new TextSpan(found.Origin(at + first - left), found.Origin(at + last - left) + 1);
        }

        return null;
    }
}
