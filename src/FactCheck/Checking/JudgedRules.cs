using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Checking;

/// <summary>rules/models/judged.yml: how many findings of each rule the labelled corpus has judged.</summary>
internal sealed class JudgedRules
{
    private const string Folder = "models";
    private const string File = "judged";

    private readonly Dictionary<string, int> _judged;

    private JudgedRules(Dictionary<string, int> judged) => _judged = judged;

    /// <summary>Reads the file; where there is none, nothing has been judged.</summary>
    /// <exception cref="RuleFormatException">A line holds no number.</exception>
    public static JudgedRules Read(RuleNode root) => new((root[Folder]?[File]?.Entries ?? []).ToDictionary(static e => e.Key, static e => Count(e.Value), StringComparer.Ordinal));

    /// <summary>The judged findings of a rule.</summary>
    public int Of(string rule) => _judged.GetValueOrDefault(rule);

    private static int Count(RuleNode node) =>
        int.TryParse(node.Scalar?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw node.Wrong("judged findings are a number; train again");
}
