namespace FactCheck.Model;

/// <summary>A number of the article that claims nothing, with the reason.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Reason">Why, as a word of the catalogue of reasons: "phone number", "law number", "product name"…</param>
public sealed record IgnoredNumber(TextSpan Span, string Reason);
