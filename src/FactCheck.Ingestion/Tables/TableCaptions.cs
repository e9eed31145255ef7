using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Tables;

/// <summary>Gives tables the title and unit line that stand right above or below them as texts of their own.</summary>
internal sealed class TableCaptions(IngestionWords words)
{
    /// <summary>A unit line or a title is short; a sentence that begins alike is not.</summary>
    private const int MaxUnitLine = 80;
    private const int MaxTitle = 160;

    public ImmutableArray<DraftPart> Attach(ImmutableArray<DraftPart> parts)
    {
        var attached = parts.ToBuilder();
        for (var i = 0; i < attached.Count; i++)
        {
            if (attached[i].Table is not { } table)
                continue;
            var lines = new List<string>();
            for (var above = i - 1; above >= Math.Max(0, i - 2) && IsCaptionOf(attached[above], above: true, touching: above == i - 1); above--)
                Take(attached, above, lines);
            lines.Reverse();
            if (table.Caption is { Length: > 0 } own)
                lines.Insert(0, own);
            var belowIsMine = i + 1 < attached.Count && (i + 2 >= attached.Count || attached[i + 2].Table is null);
            if (belowIsMine && IsCaptionOf(attached[i + 1], above: false, touching: false))
                Take(attached, i + 1, lines);
            attached[i] = attached[i] with { Table = table with { Caption = lines.Count == 0 ? null : string.Join("; ", lines.Distinct(StringComparer.Ordinal)) } };
        }
        return attached.ToImmutable();
    }

    private static void Take(ImmutableArray<DraftPart>.Builder parts, int at, List<string> lines)
    {
        lines.Add(CleanText.Of(parts[at].Text));
        if (parts[at].Kind is BlockKind.Paragraph or BlockKind.Heading)
            parts[at] = parts[at] with { Kind = BlockKind.Caption };
    }

    private bool IsCaptionOf(DraftPart part, bool above, bool touching)
    {
        if (part.Table is not null || part.Text.Length > 2 * MaxTitle || part.Kind is not (BlockKind.Paragraph or BlockKind.Caption or BlockKind.Heading))
            return false;
        var text = CleanText.Of(part.Text);
        return IsUnitLine(text) || (above && (IsTitle(text) || (touching && IsLabel(text))));
    }

    internal bool IsUnitLine(string text)
    {
        if (text.Length is 0 or > MaxUnitLine || (text[^1] is '.' or '?' or '!' && !text.Contains(':', StringComparison.Ordinal)))
            return false;
        var inner = text.AsSpan().Trim("()[]*: ");
        foreach (var word in words.UnitLines)
            if (StartsWithWord(inner, word))
                return true;
        return IsBareUnit(inner, inParentheses: text[0] == '(' && text[^1] == ')');
    }

    private bool IsTitle(string text)
    {
        if (text.Length is 0 or > MaxTitle || text[^1] is '.' or '?' or '!')
            return false;
        foreach (var word in words.TableTitles)
            if (StartsWithWord(text, word))
                return true;
        return false;
    }

    /// <summary>Right above a table a short line that is no sentence is its title: "By quarter ('000 TEUs):", "Kết quả theo quý (tỷ đồng)".</summary>
    private static bool IsLabel(string text) => text.Length is > 0 and <= MaxTitle && text[^1] is ':' or ')';

    /// <summary>"£m", "$ bn", "%", or a few words in parentheses.</summary>
    private static bool IsBareUnit(ReadOnlySpan<char> text, bool inParentheses)
    {
        if (text.IsEmpty || text.ContainsAnyInRange('0', '9'))
            return false;
        var sign = text[0] == '%' || char.GetUnicodeCategory(text[0]) == UnicodeCategory.CurrencySymbol;
        return text.Length <= (inParentheses ? 40 : sign ? 6 : 0);
    }

    private static bool StartsWithWord(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetter(text[word.Length]) || !char.IsLetter(word[^1]));
}
