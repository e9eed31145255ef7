using FactCheck.Store.Findings;

namespace FactCheck.Store.Decisions;

/// <summary>The kinds' names in the store, in addresses and in exports, and what they make of a finding.</summary>
public static class DecisionKinds
{
    public static string Write(DecisionKind kind) => kind switch
    {
        DecisionKind.Accept => "accept",
        DecisionKind.Correct => "correct",
        DecisionKind.Reject => "reject",
        DecisionKind.Ask => "ask",
        _ => "undo",
    };

    public static DecisionKind Read(string name) => Find(name) ?? throw new StoreException($"there is no kind of decision '{name}'");

    public static DecisionKind? Find(string? name) => name switch
    {
        "accept" => DecisionKind.Accept,
        "correct" => DecisionKind.Correct,
        "reject" => DecisionKind.Reject,
        "ask" => DecisionKind.Ask,
        "undo" => DecisionKind.Undo,
        _ => null,
    };

    internal static ReviewState StateAfter(DecisionKind kind) => kind switch
    {
        DecisionKind.Accept => ReviewState.Accepted,
        DecisionKind.Correct => ReviewState.Corrected,
        DecisionKind.Reject => ReviewState.Rejected,
        DecisionKind.Ask => ReviewState.Asked,
        _ => ReviewState.Open,
    };
}
