using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace FactCheck.Ingestion.Html;

/// <summary>
/// Makes markup fit for a parser: the time that one takes grows with the elements it holds open at once, so that a
/// megabyte of start tags would occupy it for hours. One pass over the tags keeps count of what a parser would hold open;
/// tags beyond the bounds are left out, their text stays. Pages that people wrote come back as they are.
/// </summary>
internal sealed class MarkupBounds
{
    /// <summary>A parser opens unclosed formatting anew in every paragraph that follows.</summary>
    private const int MaxFormatting = 16;

    private static readonly SearchValues<char> TagStops = SearchValues.Create(">\"'");

    /// <summary>Elements that never stay open, or that the next one of their kind closes.</summary>
    private static readonly FrozenSet<string> Closing = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "basefont", "bgsound", "keygen",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "caption", "option", "optgroup", "html", "head", "body", "rp", "rt");

    private static readonly FrozenSet<string> Formatting = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly FrozenSet<string> Raw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

    /// <summary>Elements that an end tag from inside does not reach beyond.</summary>
    private static readonly FrozenSet<string> Barriers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "table", "template", "object", "marquee", "applet", "svg", "math");

    /// <summary>Elements that the end tag of an ordinary element, like a span, does not reach beyond.</summary>
    private static readonly FrozenSet<string> Special = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "address", "article", "aside", "blockquote", "button", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure",
        "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "listing", "main", "menu", "nav", "ol", "pre", "search",
        "section", "select", "summary", "ul", "noscript", "table", "template", "object", "marquee", "applet");

    private readonly string _html;
    private readonly IngestionOptions _options;
    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _leftOut = new(StringComparer.OrdinalIgnoreCase);
    private StringBuilder? _bounded;
    private int _copied;
    private int _formatting;
    private long _elements;

    private MarkupBounds(string html, IngestionOptions options)
    {
        _html = html;
        _options = options;
    }

    /// <summary>The markup within bounds, or null where it has more elements than allowed.</summary>
    public static string? Apply(string html, IngestionOptions options) => new MarkupBounds(html, options).Apply();

    private string? Apply()
    {
        var at = 0;
        while (at < _html.Length && _html.IndexOf('<', at) is >= 0 and var tag)
        {
            at = tag + 1;
            if (at >= _html.Length)
                break;
            if (_html[at] is '!' or '?')
                at = AfterDeclaration(tag);
            else if (_html[at] == '/')
                at = EndTag(tag);
            else if (char.IsAsciiLetter(_html[at]))
                at = StartTag(tag);
            if (_elements > _options.MaxElements)
                return null;
        }
        return _bounded is null ? _html : _bounded.Append(_html, _copied, _html.Length - _copied).ToString();
    }

    private int AfterDeclaration(int tag)
    {
        var isComment = _html.AsSpan(tag).StartsWith("<!--");
        var end = isComment ? _html.IndexOf("-->", tag + 2, StringComparison.Ordinal) : _html.IndexOf('>', tag);
        return end < 0 ? _html.Length : end + (isComment ? 3 : 1);
    }

    private int StartTag(int tag)
    {
        var name = NameAt(tag + 1);
        var end = TagEnd(tag + 1 + name.Length);
        // A block makes a parser open anew the formatting around it.
        _elements += 1 + (Formatting.Contains(name) ? 0 : _formatting);
        if (Raw.Contains(name))
            return AfterRaw(end, name);
        if (Closing.Contains(name) || IsClosedForeign(name, end))
            return end;
        var isFormatting = Formatting.Contains(name);
        if (_open.Count >= _options.MaxDepth / 4 || (isFormatting && _formatting >= MaxFormatting))
        {
            LeaveOut(tag, end);
            _leftOut[name] = _leftOut.GetValueOrDefault(name) + 1;
        }
        else
        {
            _open.Add(name);
            _formatting += isFormatting ? 1 : 0;
        }
        return end;
    }

    private int EndTag(int tag)
    {
        var name = NameAt(tag + 2);
        var end = TagEnd(tag + 2 + name.Length);
        if (name.Length == 0)
            return end;
        if (_leftOut.TryGetValue(name, out var count) && count > 0)
        {
            _leftOut[name] = count - 1;
            LeaveOut(tag, end);
        }
        else
            Close(name);
        return end;
    }

    private void Close(string name)
    {
        if (Closing.Contains(name))
            return;
        var isFormatting = Formatting.Contains(name);
        var isOrdinary = !isFormatting && !Special.Contains(name);
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                CloseAt(i, isFormatting);
                return;
            }
            if (Barriers.Contains(_open[i]) || (isOrdinary && Special.Contains(_open[i])))
                return;
        }
    }

    /// <summary>Closing an element closes what is inside it, but formatting stays to be opened anew; closing formatting closes only that.</summary>
    private void CloseAt(int index, bool isFormatting)
    {
        if (isFormatting)
        {
            _open.RemoveAt(index);
            _formatting--;
            return;
        }
        var kept = index;
        for (var i = index + 1; i < _open.Count; i++)
            if (Formatting.Contains(_open[i]))
                _open[kept++] = _open[i];
        _open.RemoveRange(kept, _open.Count - kept);
    }

    /// <summary>Inside drawings and formulas a tag may close itself; HTML's own elements may not even there.</summary>
    private bool IsClosedForeign(string name, int end) =>
        end >= 2 && _html[end - 1] == '>' && _html[end - 2] == '/' && !Special.Contains(name) && !Formatting.Contains(name)
        && (_open.Contains("svg") || _open.Contains("math"));

    private int AfterRaw(int end, string name)
    {
        var at = end;
        while (at < _html.Length && _html.IndexOf("</", at, StringComparison.Ordinal) is >= 0 and var close)
        {
            if (_html.AsSpan(close + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return TagEnd(close + 2 + name.Length);
            at = close + 2;
        }
        return _html.Length;
    }

    private string NameAt(int start)
    {
        var end = start;
        while (end < _html.Length && end - start < 32 && _html[end] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r' or '\f'))
            end++;
        var name = _html.AsSpan(start, end - start);
        return Known(name) ?? name.ToString();
    }

    /// <summary>The one string of a common name: pages have thousands of tags and a dozen names.</summary>
    private static string? Known(ReadOnlySpan<char> name)
    {
        if (Closing.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known)
            || Special.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out known)
            || Formatting.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out known))
            return known;
        return name is "span" ? "span" : null;
    }

    /// <summary>The place behind the tag's end; quotes count only where a value begins.</summary>
    private int TagEnd(int at)
    {
        while (at < _html.Length)
        {
            var stop = _html.AsSpan(at).IndexOfAny(TagStops);
            if (stop < 0)
                return _html.Length;
            at += stop;
            if (_html[at] == '>')
                return at + 1;
            if (!BeginsValue(at))
            {
                at++;
                continue;
            }
            var close = _html.IndexOf(_html[at], at + 1);
            at = close < 0 ? _html.Length : close + 1;
        }
        return _html.Length;
    }

    private bool BeginsValue(int quote)
    {
        var before = quote - 1;
        while (before > 0 && char.IsWhiteSpace(_html[before]))
            before--;
        return _html[before] == '=';
    }

    private void LeaveOut(int from, int to)
    {
        _bounded ??= new StringBuilder(_html.Length);
        // As many spaces, so that every place stays where it was.
        _bounded.Append(_html, _copied, from - _copied).Append(' ', to - from);
        _copied = to;
    }
}
