using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace FactCheck.Ingestion.Web;

/// <summary>What a robots.txt asks of the program (RFC 9309): the group that names it, else the one for all; the longest rule decides.</summary>
internal sealed class Robots
{
    /// <summary>The rest of a longer file does not count.</summary>
    public const int MaxBytes = 500 * 1024;
    private const int MaxRules = 5000;
    private const int MaxPattern = 2000;

    private readonly ImmutableArray<(string Pattern, Regex Regex, bool Allows)> _rules;

    private Robots(ImmutableArray<(string Pattern, Regex Regex, bool Allows)> rules) => _rules = rules;

    /// <summary>Nothing is asked.</summary>
    public static Robots None { get; } = new([]);

    /// <summary>Everything is asked to be left alone, as when the file cannot be had.</summary>
    public static Robots All { get; } = new([("/", Pattern("/"), false)]);

    /// <summary>The rules for a program's name.</summary>
    public static Robots Parse(string text, string agent)
    {
        var named = new List<(string, bool)>();
        var general = new List<(string, bool)>();
        bool isNamed = false, isGeneral = false, inRules = false, found = false;
        foreach (var line in text.Split('\n', '\r'))
        {
            var content = line.Split('#')[0];
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (key, value) = (content[..colon].Trim(), content[(colon + 1)..].Trim());
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (inRules)
                    (isNamed, isGeneral, inRules) = (false, false, false);
                var token = value.Split('/')[0];
                isNamed |= token.Length > 0 && agent.Equals(token, StringComparison.OrdinalIgnoreCase);
                isGeneral |= value == "*";
                found |= isNamed;
            }
            else if (key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                inRules = true;
                var rule = (value, key.Length == "allow".Length);
                if (isNamed && named.Count < MaxRules)
                    named.Add(rule);
                if (isGeneral && general.Count < MaxRules)
                    general.Add(rule);
            }
        }
        return new Robots([.. (found ? named : general).Where(r => r.Item1.Length is > 0 and <= MaxPattern).Select(r => (r.Item1, Pattern(r.Item1), r.Item2))]);
    }

    /// <summary>Whether a path with its query may be fetched.</summary>
    public bool Allows(string path)
    {
        var (longest, allows) = (-1, true);
        foreach (var (pattern, regex, allow) in _rules)
            if ((pattern.Length > longest || (pattern.Length == longest && allow)) && regex.IsMatch(path))
                (longest, allows) = (pattern.Length, allow);
        return allows;
    }

    /// <summary>A * stands for anything, a $ at the end for the end.</summary>
    private static Regex Pattern(string rule)
    {
        var ends = rule.EndsWith('$');
        var body = string.Join(".*", (ends ? rule[..^1] : rule).Split('*', StringSplitOptions.None).Select(Regex.Escape));
        return new Regex("^" + body + (ends ? "$" : ""), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }
}
