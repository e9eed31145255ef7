namespace FactCheck.Model;

/// <summary>
/// A word or phrase of the language pack that means something to a rule: an exhaustive list begins, two figures
/// are contrasted, a figure is replaced. Rules look for ids, so they know no language.
/// </summary>
/// <param name="Id">The id in rules/languages/&lt;tag&gt;/cues.yml.</param>
/// <param name="Span">Its place.</param>
/// <param name="Sentence">The number of its sentence.</param>
public sealed record Cue(string Id, TextSpan Span, int Sentence);
