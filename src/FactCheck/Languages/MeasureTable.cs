namespace FactCheck.Languages;

/// <summary>What is known of measures in no language: rules/measures.yml, and of currencies.</summary>
internal sealed class MeasureTable
{
    private readonly HashSet<(string General, string Kind)> _kinds;

    private MeasureTable(IReadOnlySet<string> money, IReadOnlySet<string> wholeCurrencies, HashSet<(string General, string Kind)> kinds)
    {
        _kinds = kinds;
        Money = money;
        WholeCurrencies = wholeCurrencies;
    }

    /// <summary>The ids of the measures whose figures are money.</summary>
    public IReadOnlySet<string> Money { get; }

    /// <summary>The ids of the measures whose figures may be money, too.</summary>
    public IReadOnlySet<string> OftenMoney { get; private init; } = new HashSet<string>();

    /// <summary>The ids of the measures that count what is done to people or things: "laid off 450 workers" counts layoffs.</summary>
    public IReadOnlySet<string> Done { get; private init; } = new HashSet<string>();

    /// <summary>Currencies that are never quoted in fractions (rules/currencies.yml).</summary>
    public IReadOnlySet<string> WholeCurrencies { get; }

    /// <summary>Currencies other than the American one whose hundredths are called cents (rules/currencies.yml).</summary>
    public IReadOnlySet<string> CentCurrencies { get; private init; } = new HashSet<string>();

    /// <summary>Currencies that share a name, by the one that is meant where no country decides (rules/currencies.yml).</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Namesakes { get; private init; } = new Dictionary<string, IReadOnlySet<string>>();

    /// <summary>Reads the table.</summary>
    /// <exception cref="RuleFormatException">The file is missing or wrong.</exception>
    public static MeasureTable Read(RuleNode root)
    {
        var node = root["measures"] ?? throw new RuleFormatException("measures.yml", 1, 1, "the file is missing; it lists the ids of measures by what they are counted in");
        foreach (var (key, value) in node.Entries)
            if (key is not ("money" or "kinds" or "often-money" or "done"))
                throw value.Wrong($"\"{key}\" is no group of measures; known: \"money\", \"often-money\", \"kinds\", \"done\"");
        var kinds = from general in node["kinds"]?.Entries ?? [] from kind in Ids(general.Value) select (general.Key, kind);
        return new MeasureTable(Ids(node["money"]), Ids(root["currencies"]?["whole"]), kinds.ToHashSet()) { OftenMoney = Ids(node["often-money"]), Done = Ids(node["done"]), CentCurrencies = Ids(root["currencies"]?["cents"]), Namesakes = Lists(root["currencies"]?["namesakes"]) };
    }

    /// <summary>Whether two measures may be one: the same, or one a kind of the other.</summary>
    public bool MayBeOne(string one, string other) => one == other || _kinds.Contains((one, other)) || _kinds.Contains((other, one));

    private static Dictionary<string, IReadOnlySet<string>> Lists(RuleNode? node) =>
        (node?.Entries ?? []).ToDictionary(e => e.Key, IReadOnlySet<string> (e) => Ids(e.Value), StringComparer.Ordinal);

    private static HashSet<string> Ids(RuleNode? list) =>
        new(list?.Items.Select(i => i.Scalar ?? throw i.Wrong("an id is expected here")) ?? [], StringComparer.Ordinal);
}
