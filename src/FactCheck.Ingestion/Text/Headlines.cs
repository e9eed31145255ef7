using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Ingestion.Text;

/// <summary>The headline of a text that marks none: a short first line that is no sentence, with longer text below it.</summary>
internal static class Headlines
{
    private const int MaxLength = 200;

    /// <summary>Shorter second lines are by-lines and datelines.</summary>
    private const int MinStandfirst = 35;

    public static ImmutableArray<DraftPart> Mark(ImmutableArray<DraftPart> parts)
    {
        if (parts.Length < 2 || parts[0] is not { Kind: BlockKind.Paragraph or BlockKind.Heading } first)
            return parts;
        var text = CleanText.Of(first.Text);
        var belowIsLonger = parts.Skip(1).Take(4).Any(p => p.Text.Length > text.Length);
        return text.Length is > 0 and <= MaxLength && belowIsLonger && !EndsLikeASentence(text)
            ? MarkStandfirst(parts.SetItem(0, first with { Kind = BlockKind.Headline }))
            : parts;
    }

    /// <summary>A second line below the headline that is no sentence either, above the text.</summary>
    private static ImmutableArray<DraftPart> MarkStandfirst(ImmutableArray<DraftPart> parts)
    {
        if (parts.Length < 3 || parts[1] is not { Kind: BlockKind.Paragraph, Table: null } second || parts[2] is not { Kind: BlockKind.Paragraph, Table: null } third)
            return parts;
        var text = CleanText.Of(second.Text);
        return text.Length is >= MinStandfirst and <= MaxLength && !EndsLikeASentence(text) && text[^1] is not ('?' or '!') && EndsLikeASentence(CleanText.Of(third.Text))
            ? parts.SetItem(1, second with { Kind = BlockKind.Standfirst })
            : parts;
    }

    private static bool EndsLikeASentence(string text) => text.AsSpan().TrimEnd("\"”’')»") is [.., '.' or ',' or ';' or ':' or '…'];
}
