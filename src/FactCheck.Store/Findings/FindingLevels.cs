namespace FactCheck.Store.Findings;

/// <summary>The levels' names in exports.</summary>
public static class FindingLevels
{
    public static string Write(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };

    public static FindingLevel? Find(string? name) => name switch
    {
        "error" => FindingLevel.Error,
        "warning" => FindingLevel.Warning,
        "note" => FindingLevel.Note,
        _ => null,
    };
}
