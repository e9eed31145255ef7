using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using FactCheck.Model;

namespace FactCheck.Ingestion;

/// <summary>
/// Finds the clean text of a block again in the text that it was made of, word by word, so that a number in a report can
/// be shown where it stands in the file. One pass; what cannot be found is stepped over within a bounded window.
/// </summary>
internal sealed class SourceAlignment(string source, bool isMarkup)
{
    /// <summary>How far a word is looked for: behind a long address in a link, say.</summary>
    private const int Window = 2000;
    private const int MaxEntity = 32;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");

    private readonly List<int> _lineStarts = LineStarts(source);
    private (int Start, int Reached) _last = (-1, 0);

    /// <summary>The block's place with its lines and columns.</summary>
    public SourcePlace Place(DraftPlace place, string clean)
    {
        var known = place.Known ?? new SourcePlace();
        if (place.Start < 0)
            return known;
        // Several blocks may come from one element: each goes on where the one before it ended.
        var at = place.Start == _last.Start ? _last.Reached : place.Start;
        var end = Math.Min(place.End, source.Length);
        var first = -1;
        var anchors = ImmutableArray.CreateBuilder<SourceAnchor>();
        int delta = 0, line = 0;
        for (var word = NextWord(clean, 0); word.Length > 0; word = NextWord(clean, word.Start + word.Length))
        {
            var (found, reached) = Find(clean.AsSpan(word.Start, word.Length), at, end);
            at = reached;
            if (found < 0 || (first >= 0 && found - word.Start == delta && LineOf(found, line) == line))
                continue;
            line = LineOf(found, line);
            delta = found - word.Start;
            if (first < 0 && word.Start == 0)
                first = found;
            else
                anchors.Add(new SourceAnchor(word.Start, line + 1, found - _lineStarts[line] + 1));
            first = first < 0 ? found : first;
        }
        _last = (place.Start, at);
        first = first < 0 ? Math.Min(place.Start, source.Length) : first;
        line = LineOf(first, 0);
        return known with { Line = line + 1, Column = first - _lineStarts[line] + 1, Anchors = anchors.ToImmutable() };
    }

    private static (int Start, int Length) NextWord(string text, int from)
    {
        while (from < text.Length && text[from] == ' ')
            from++;
        var length = text.AsSpan(from).IndexOf(' ');
        return (from, length < 0 ? text.Length - from : length);
    }

    /// <summary>Where the word stands, or -1, and where to look for the next one.</summary>
    private (int Found, int Reached) Find(ReadOnlySpan<char> word, int at, int end)
    {
        at = SkipBlank(at, end);
        if (Match(word, at, end) is >= 0 and var behind)
            return (at, behind);
        var bare = SkipSigns(at, end);
        if (bare > at && Match(word, bare, end) is >= 0 and var bareEnd)
            return (bare, bareEnd);
        var window = source.AsSpan(at, Math.Clamp(end - at, 0, Window));
        var next = window.IndexOf(word, StringComparison.Ordinal);
        if (next >= 0)
            return (at + next, at + next + word.Length);
        // Written otherwise in the source: take the source's own word for it.
        var length = window.IndexOfAny(' ', '\n', '\r');
        return (at < end ? at : -1, at + (length < 0 ? Math.Min(window.Length, word.Length) : length));
    }

    /// <summary>Where the word that stands here ends, or -1 if another stands here.</summary>
    private int Match(ReadOnlySpan<char> word, int at, int end)
    {
        if (at + word.Length <= end && source.AsSpan(at, word.Length).SequenceEqual(word))
            return at + word.Length;
        for (var i = 0; i < word.Length;)
        {
            at = SkipUnseen(at, end);
            if (at >= end)
                return -1;
            if (source[at] == word[i])
            {
                at++;
                i++;
            }
            else if (isMarkup && source[at] == '&' && Entity(at, end) is { Length: > 0 } entity)
            {
                if (WebUtility.HtmlDecode(source.Substring(at, entity.Length)) is not { } decoded || !word[i..].StartsWith(decoded, StringComparison.Ordinal))
                    return -1;
                at += entity.Length;
                i += decoded.Length;
            }
            else if (!isMarkup && i > 0 && source.AsSpan(at, end - at).StartsWith("](") && source.AsSpan(at, Math.Min(end - at, Window)).IndexOf(')') is > 0 and var close)
                at += close + 1;
            else if (!isMarkup && source[at] is '*' or '_' or '[' or ']' or '~' or '`' && i > 0)
                at++;
            else
                return -1;
        }
        return at;
    }

    private ReadOnlySpan<char> Entity(int at, int end)
    {
        var window = source.AsSpan(at, Math.Min(MaxEntity, end - at));
        var semicolon = window.IndexOf(';');
        return semicolon < 0 ? [] : window[..(semicolon + 1)];
    }

    /// <summary>Steps over the signs by which Markdown marks emphasis, links, quotations, lists and cells.</summary>
    private int SkipSigns(int at, int end)
    {
        while (at < end && (source[at] is '*' or '_' or '~' or '`' or '[' or ']' or '!' or '#' or '>' or '|' or '\\' or '-' or '+' || char.IsWhiteSpace(source[at])))
            at++;
        return at;
    }

    private int SkipBlank(int at, int end)
    {
        while (true)
        {
            while (at < end && char.IsWhiteSpace(source[at]))
                at++;
            var behind = isMarkup && source.AsSpan(at, end - at).StartsWith("&nbsp;") ? at + "&nbsp;".Length : SkipUnseen(at, end);
            if (behind == at)
                return at;
            at = behind;
        }
    }

    /// <summary>Steps over tags and over characters that clean text leaves out.</summary>
    private int SkipUnseen(int at, int end)
    {
        while (at < end && (source[at] is '\u200B' or '\uFEFF' or '\u00AD' || (isMarkup && source[at] == '<')))
        {
            if (source[at] != '<')
            {
                at++;
                continue;
            }
            var rest = source.AsSpan(at, end - at);
            var close = rest.StartsWith("<!--") ? rest.IndexOf("-->") + 2 : rest.IndexOf('>');
            if (close < 2)
                return at;
            at += close + 1;
        }
        return at;
    }

    /// <summary>The number of the line that holds a place; mostly the one at hand or the next.</summary>
    private int LineOf(int at, int near)
    {
        for (var line = near; line < near + 3 && line < _lineStarts.Count; line++)
            if (_lineStarts[line] <= at && (line + 1 == _lineStarts.Count || at < _lineStarts[line + 1]))
                return line;
        var found = _lineStarts.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny(LineEnds);
            if (length < 0)
                break;
            at += length + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            starts.Add(at);
        }
        return starts;
    }
}
