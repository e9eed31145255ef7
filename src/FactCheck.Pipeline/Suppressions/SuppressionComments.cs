using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Pipeline.Suppressions;

/// <summary>Suppressions as comments in Markdown and HTML: "&lt;!-- factcheck-ignore RULE: REASON --&gt;".</summary>
internal static class SuppressionComments
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const int LongestComment = 4000;
    private const int MostComments = 1000;

    private static readonly SearchValues<string> Extensions = SearchValues.Create([".md", ".markdown", ".html", ".htm", ".xhtml"], StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<byte> Mark => "factcheck-ignore"u8;

    /// <summary>What the comments of a file say, and what is wrong with those that say nothing of use.</summary>
    /// <param name="source">The file.</param>
    /// <param name="article">The article's identity.</param>
    public static (ImmutableArray<SuppressionEntry> Entries, ImmutableArray<string> Problems) Read(string source, string article)
    {
        if (!Extensions.Contains(Path.GetExtension(source)) || Bytes(source) is not { } bytes || bytes.AsSpan().IndexOf(Mark) < 0)
            return ([], []);
        return Read(Encoding.UTF8.GetString(bytes), source, article);
    }

    internal static (ImmutableArray<SuppressionEntry> Entries, ImmutableArray<string> Problems) Read(string text, string source, string article)
    {
        var entries = ImmutableArray.CreateBuilder<SuppressionEntry>();
        var problems = ImmutableArray.CreateBuilder<string>();
        int line = 1, lineStart = 0, counted = 0;
        for (var at = 0; entries.Count + problems.Count < MostComments && (at = text.IndexOf(Open, at, StringComparison.Ordinal)) >= 0;)
        {
            var end = text.IndexOf(Close, at + Open.Length, StringComparison.Ordinal);
            var words = text[(at + Open.Length)..Math.Min(end < 0 ? text.Length : end, at + LongestComment)].Trim();
            Count(text, at, ref counted, ref line, ref lineStart);
            var place = string.Create(CultureInfo.InvariantCulture, $"{source}:{line}:{at - lineStart + 1}");
            at = end < 0 ? text.Length : end;
            if (!words.StartsWith("factcheck-ignore", StringComparison.Ordinal))
                continue;
            Count(text, at, ref counted, ref line, ref lineStart);
            var (parsed, problem) = SuppressionText.Parse(words["factcheck-ignore".Length..]);
            if (parsed is null)
                problems.Add($"{place}: {problem}; {SuppressionText.Form}");
            else
                entries.Add(new SuppressionEntry(article, parsed.Rule, parsed.Finding, line, new Suppression(parsed.Reason, parsed.Until, place)));
        }
        return (entries.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>Counts lines up to a place; every character of the text once.</summary>
    private static void Count(string text, int to, ref int counted, ref int line, ref int lineStart)
    {
        for (; counted < to; counted++)
            if (text[counted] == '\n')
                (line, lineStart) = (line + 1, counted + 1);
    }

    private static byte[]? Bytes(string source)
    {
        try
        {
            return File.Exists(source) ? File.ReadAllBytes(source) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It was read a moment ago; without its comments everything counts.
            return null;
        }
    }
}
