using System.Collections.Frozen;
using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Text of a .fc file → its sections (corpus/README.md).</summary>
internal static class LabelSourceReader
{
    private const string Separator = "---";

    private static readonly FrozenSet<string> Families = FrozenSet.Create(StringComparer.Ordinal,
        "conflicting-values", "growth-arithmetic", "parts-total", "share-arithmetic", "ratio-arithmetic", "period-arithmetic",
        "date-arithmetic", "unit-conversion", "ranking", "list-count", "comparison", "percent-points", "impossible-value",
        "magnitude-slip", "headline-body", "table-text");

    /// <exception cref="LabelFormatException">The file does not keep to the format.</exception>
    public static LabelSource Read(string text)
    {
        var lines = Lines(text).ToList();
        var cuts = lines.FindAll(static line => line.Value.TrimEnd() == Separator);
        if (cuts.Count != 2)
            throw new LabelFormatException(cuts.Count > 2 ? cuts[2].Offset : text.Length,
                $"a labelled article has a header, a body and its findings, with a line '{Separator}' between them: two such lines, not {cuts.Count}");

        var header = ReadHeader(lines.TakeWhile(line => line.Offset < cuts[0].Offset));
        var bodyOffset = cuts[0].Offset + cuts[0].Value.Length + 1;
        var findings = ImmutableArray.CreateBuilder<Placed<GoldFinding>>();
        var traps = ImmutableArray.CreateBuilder<Placed<GoldSet>>();
        foreach (var line in lines.SkipWhile(line => line.Offset <= cuts[1].Offset))
            ReadVerdict(line, findings, traps);
        if (findings.Count == 0)
            throw new LabelFormatException(cuts[1].Offset, "there is no finding; the flawed twin needs at least one line 'finding: FAMILY | IDS | why'");

        return new LabelSource(
            Required(header, "id"), Required(header, "lang"), header.GetValueOrDefault("genre", ""), Split(header),
            text[bodyOffset..cuts[1].Offset], bodyOffset, findings.ToImmutable(), traps.ToImmutable());
    }

    private static Dictionary<string, string> ReadHeader(IEnumerable<Placed<string>> lines)
    {
        var header = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (line, offset) in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new LabelFormatException(offset, "a header line reads 'key: value', for example 'lang: vi'");
            var comment = line.IndexOf('#', colon);
            header[line[..colon].Trim()] = line[(colon + 1)..(comment < 0 ? line.Length : comment)].Trim();
        }

        return header;
    }

    private static CorpusSplit Split(Dictionary<string, string> header) => header.GetValueOrDefault("split", "work") switch
    {
        "work" => CorpusSplit.Work,
        "held-back" => CorpusSplit.HeldBack,
        var other => throw new LabelFormatException(0, $"there is no split '{other}'; write 'split: work' or 'split: held-back'"),
    };

    private static string Required(Dictionary<string, string> header, string key) =>
        header.TryGetValue(key, out var value) && value.Length > 0
            ? value
            : throw new LabelFormatException(0, $"the header lacks '{key}'; add a line '{key}: …' above the first '{Separator}'");

    private static void ReadVerdict(
        Placed<string> line, ImmutableArray<Placed<GoldFinding>>.Builder findings, ImmutableArray<Placed<GoldSet>>.Builder traps)
    {
        var (text, offset) = line;
        var trimmed = text.Trim();
        if (trimmed.Length == 0 || trimmed[0] == '#')
            return;
        var colon = trimmed.IndexOf(':', StringComparison.Ordinal);
        var tag = colon < 0 ? trimmed : trimmed[..colon];
        string[] columns = colon < 0 ? [] : trimmed[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries);
        switch (tag)
        {
            case "finding" when columns.Length == 3 && Families.Contains(columns[0]):
                findings.Add(new(new GoldFinding(columns[0], Ids(columns[1]), columns[2]), offset));
                break;
            case "finding" when columns.Length == 3:
                throw new LabelFormatException(offset, $"no family is called '{columns[0]}'; there are {string.Join(", ", Families.Order(StringComparer.Ordinal))}");
            case "finding":
                throw new LabelFormatException(offset, "a finding reads 'finding: FAMILY | IDS | why'");
            case "trap" when columns.Length == 2:
                traps.Add(new(new GoldSet(Ids(columns[0]), columns[1]), offset));
                break;
            case "trap":
                throw new LabelFormatException(offset, "a trap reads 'trap: IDS | why'");
            default:
                throw new LabelFormatException(offset, $"'{tag}' is neither 'finding:' nor 'trap:'; a comment begins with '#'");
        }
    }

    private static ImmutableArray<string> Ids(string column) => [.. column.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<Placed<string>> Lines(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            yield return new(text[start..end], start);
            start = end + 1;
        }
    }
}
