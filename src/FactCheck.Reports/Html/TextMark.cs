using FactCheck.Model;

namespace FactCheck.Reports.Html;

/// <summary>A number of the text and what became of it: a claim, ignored with a reason, or, where both are null, not understood.</summary>
internal sealed record TextMark(TextSpan Span, Claim? Claim, string? Ignored);
