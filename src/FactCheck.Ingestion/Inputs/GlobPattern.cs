using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion;

/// <summary>A pattern of paths as shells and .gitignore know it: * and ? within a name, ** over folders, [abc] for one letter.</summary>
internal sealed class GlobPattern
{
    private readonly Regex _regex;

    /// <param name="pattern">The pattern, with "/" between folders.</param>
    public GlobPattern(string pattern) => _regex = new Regex(ToRegex(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether a text is a pattern and no plain path.</summary>
    public static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether the pattern matches the whole path.</summary>
    public bool Matches(string path) => _regex.IsMatch(path);

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '*' && pattern.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (c == '*' && pattern.AsSpan(i).StartsWith("**"))
            {
                regex.Append(".*");
                i++;
            }
            else if (c == '*')
                regex.Append("[^/]*");
            else if (c == '?')
                regex.Append("[^/]");
            else if (c == '[' && pattern.IndexOf(']', i + 2 < pattern.Length ? i + 2 : i) is > 0 and var close)
            {
                AppendClass(regex, pattern[(i + 1)..close]);
                i = close;
            }
            else if (c == '\\' && i + 1 < pattern.Length)
                regex.Append(Regex.Escape(pattern[++i].ToString()));
            else
                regex.Append(Regex.Escape(c.ToString()));
        }
        // A name may hold a line feed, too.
        return regex.Append("\\z").ToString().Replace(".*", "[\\s\\S]*", StringComparison.Ordinal);
    }

    private static void AppendClass(StringBuilder regex, string inside)
    {
        var negated = inside.Length > 1 && inside[0] is '!' or '^';
        regex.Append(negated ? "[^/" : "[");
        foreach (var c in negated ? inside[1..] : inside)
            regex.Append(c == '-' ? "-" : c is '\\' or ']' or '[' or '^' ? "\\" + c : c.ToString());
        regex.Append(']');
    }
}
