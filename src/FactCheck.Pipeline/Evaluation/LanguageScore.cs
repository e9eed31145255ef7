using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>The scores of all articles in one language.</summary>
/// <param name="Lang">The language.</param>
/// <param name="Tally">The counts.</param>
/// <param name="Families">The findings by family, false alarms by rule; in the order of the names.</param>
public sealed record LanguageScore(string Lang, Tally Tally, ImmutableSortedDictionary<string, FamilyTally> Families);
