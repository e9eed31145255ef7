using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;

namespace FactCheck.Benchmarks;

/// <summary>How many of the captions and cells of expected articles a reader kept; letters and digits count, in order.</summary>
/// <param name="name">What they are called.</param>
/// <param name="selector">The elements.</param>
internal sealed class KeptParts(string name, string selector)
{
    private int _all, _ours, _alone;

    public void Add(string expected, string ours, string alone)
    {
        var (own, other) = (Plain(ours), Plain(alone));
        using var document = new HtmlParser().ParseDocument(expected);
        foreach (var part in document.QuerySelectorAll(selector).Where(e => e.QuerySelector(selector) is null).Select(e => Plain(e.TextContent)).Where(t => t.Length > 0))
        {
            _all++;
            _ours += own.Contains(part, StringComparison.Ordinal) ? 1 : 0;
            _alone += other.Contains(part, StringComparison.Ordinal) ? 1 : 0;
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
