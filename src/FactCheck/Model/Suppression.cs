namespace FactCheck.Model;

/// <summary>Someone's word that a finding is to be left alone.</summary>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Until">The last day on which it holds, or null for ever.</param>
/// <param name="Place">"path:line:column" of the words.</param>
public sealed record Suppression(string Reason, DateOnly? Until, string Place);
