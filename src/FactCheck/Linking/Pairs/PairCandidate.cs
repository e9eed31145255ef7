using FactCheck.Model;

namespace FactCheck.Linking.Pairs;

/// <summary>Two claims of one sort and of two values that nothing keeps apart for certain: the scorer's question.</summary>
/// <param name="First">The one above the text, or the one that stands first; beside a cell the one of the text.</param>
/// <param name="Second">The other.</param>
/// <param name="Kind">What they would be linked as.</param>
/// <param name="Worth">The value of the second in the unit of the first.</param>
/// <param name="IsSupported">Whether the text, or the table, gives the first one's value elsewhere.</param>
internal readonly record struct PairCandidate(Claim First, Claim Second, LinkKind Kind, decimal Worth, bool IsSupported);
