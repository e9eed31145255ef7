namespace FactCheck.Store.Findings;

/// <summary>The states' names in the store, in addresses and in exports.</summary>
public static class ReviewStates
{
    public static string Write(ReviewState state) => state switch
    {
        ReviewState.Open => "open",
        ReviewState.Asked => "asked",
        ReviewState.Accepted => "accepted",
        ReviewState.Corrected => "corrected",
        _ => "rejected",
    };

    public static ReviewState Read(string name) => Find(name) ?? throw new StoreException($"there is no state '{name}'");

    public static ReviewState? Find(string name) => name switch
    {
        "open" => ReviewState.Open,
        "asked" => ReviewState.Asked,
        "accepted" => ReviewState.Accepted,
        "corrected" => ReviewState.Corrected,
        "rejected" => ReviewState.Rejected,
        _ => null,
    };
}
