using System.Buffers;
using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Ingestion.Text;

/// <summary>Takes photo credits and agency tags out of texts: they are no words of the article.</summary>
internal sealed class EditorialMarks(IngestionWords words)
{
    /// <summary>A credit names a person and an agency; a longer text behind "Photo:" tells what the photo shows.</summary>
    private const int MaxCredit = 70;

    /// <summary>A tag names a place and an agency before its dash.</summary>
    private const int MaxTag = 60;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—");

    public ImmutableArray<DraftPart> Remove(ImmutableArray<DraftPart> parts)
    {
        var kept = ImmutableArray.CreateBuilder<DraftPart>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Table is not null)
                kept.Add(part);
            else if (Remove(part.Kind, part.Text) is { } text)
                kept.Add(part with { Text = text });
        }
        return kept.ToImmutable();
    }

    /// <summary>Whether a line is a credit and nothing else: "Ảnh: TTXVN", "Jim Watson/AFP/Getty Images".</summary>
    public bool IsCredit(string text)
    {
        if (text.Length > MaxCredit + 20)
            return false;
        var inner = text.AsSpan().Trim("()[]| ");
        return CreditAt(inner, 0) || EndsInAgency(inner);
    }

    private string? Remove(BlockKind kind, string raw) => kind switch
    {
        BlockKind.Caption => WithoutCredit(raw),
        BlockKind.Paragraph when raw.Length <= 2 * MaxCredit && IsCredit(CleanText.Of(raw)) => null,
        BlockKind.Paragraph or BlockKind.Standfirst => WithoutTag(raw),
        _ => raw,
    };

    private string? WithoutCredit(string raw)
    {
        var text = CleanText.Of(raw);
        if (IsCredit(text))
            return null;
        for (var i = Math.Max(1, text.Length - MaxCredit); i < text.Length; i++)
            if (!char.IsLetterOrDigit(text[i - 1]) && CreditAt(text, i))
                return text[..i].TrimEnd(' ', '(', '[', '-', '–', '|', ',', '/');
        return text;
    }

    private bool CreditAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest.Length > MaxCredit)
            return false;
        foreach (var cue in words.Credits)
            if (rest.StartsWith(cue, StringComparison.OrdinalIgnoreCase) && (rest.Length == cue.Length || !char.IsLetter(cue[^1]) || !char.IsLetter(rest[cue.Length])))
                return true;
        return false;
    }

    /// <summary>"Name/Agency", and nothing that looks like a sentence.</summary>
    private bool EndsInAgency(ReadOnlySpan<char> text)
    {
        var slash = text.LastIndexOf('/');
        if (slash <= 0 || text.ContainsAnyInRange('0', '9') || SentenceEnd.Is(text))
            return false;
        var last = text[(slash + 1)..].Trim();
        return IsAgency(last) || CreditAt(last, 0);
    }

    /// <summary>"(Dân trí) – Text", "TTO - Text", "LONDON (Reuters) - Text" to "Text". A tag with a date in it stays.</summary>
    private string WithoutTag(string raw)
    {
        var text = raw.AsSpan().TrimStart();
        var dash = text[..Math.Min(text.Length, MaxTag)].IndexOfAny(Dashes);
        while (dash > 0)
        {
            var head = text[..dash].TrimEnd();
            var spaced = dash + 1 < text.Length && char.IsWhiteSpace(text[dash + 1]);
            if (spaced && !head.ContainsAnyInRange('0', '9') && EndsInTag(head))
                return text[(dash + 1)..].ToString();
            var next = text[(dash + 1)..Math.Max(dash + 1, Math.Min(text.Length, MaxTag))].IndexOfAny(Dashes);
            dash = next < 0 ? -1 : dash + 1 + next;
        }
        return raw;
    }

    private bool EndsInTag(ReadOnlySpan<char> head)
    {
        if (head.EndsWith(")") && head.LastIndexOf('(') is >= 0 and var open)
            return IsAgency(head[(open + 1)..^1].Trim());
        return IsAgency(head);
    }

    private bool IsAgency(ReadOnlySpan<char> name)
    {
        foreach (var agency in words.Agencies)
            if (name.Equals(agency, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
