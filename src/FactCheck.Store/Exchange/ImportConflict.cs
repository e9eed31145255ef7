namespace FactCheck.Store.Exchange;

/// <summary>An entry that was not taken in, since this store has decisions on the finding that the file does not know.</summary>
/// <param name="N">The number of the decision in the file.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Article">Its article.</param>
public sealed record ImportConflict(int N, string Finding, string Article);
