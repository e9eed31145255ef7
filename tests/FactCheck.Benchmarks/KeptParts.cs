using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;

namespace FactCheck.Benchmarks;

/// <summary>
/// How many of the captions and cells of expected articles a reader kept, by their first letters and digits: a photo credit
/// at the end of a caption is none of the article's words.
/// </summary>
/// <param name="name">What they are called.</param>
/// <param name="selector">The elements.</param>
/// <param name="shortest">The letters and digits that one has at least: a shorter caption names a photographer.</param>
/// <param name="mayEndInCredit">Whether the last third may be a credit, which a reader need not keep.</param>
internal sealed class KeptParts(string name, string selector, int shortest, bool mayEndInCredit = false)
{
    private const int Compared = 40;

    private int _all, _ours, _alone;

    /// <summary>Whether there were any.</summary>
    public bool Any => _all > 0;

    public void Add(string expected, string ours, string alone)
    {
        var (own, other) = (Plain(ours), Plain(alone));
        using var document = new HtmlParser().ParseDocument(expected);
        foreach (var part in document.QuerySelectorAll(selector).Where(e => e.QuerySelector(selector) is null).Select(e => Plain(e.TextContent)).Where(t => t.Length >= shortest))
        {
            _all++;
            var beginning = part[..Math.Min(Compared, mayEndInCredit ? part.Length * 2 / 3 : part.Length)];
            _ours += own.Contains(beginning, StringComparison.Ordinal) ? 1 : 0;
            _alone += other.Contains(beginning, StringComparison.Ordinal) ? 1 : 0;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{name} kept: ours {_ours} of {_all}, SmartReader alone {_alone}");

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                plain.Append(c);
        return plain.ToString().Normalize();
    }
}
