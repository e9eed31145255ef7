namespace FactCheck.Store.Findings;

/// <summary>The names of the standings.</summary>
public static class Standings
{
    public static string Write(Standing standing) => standing switch
    {
        Standing.Current => "current",
        Standing.Gone => "gone",
        _ => "orphaned",
    };

    public static Standing Read(string name) => name switch
    {
        "current" => Standing.Current,
        "gone" => Standing.Gone,
        _ => Standing.Orphaned,
    };
}
