namespace FactCheck.Benchmarks;

/// <summary>A saved page and what others say its article is.</summary>
/// <param name="Path">Where the page is.</param>
/// <param name="Text">The article's text, or how it begins.</param>
/// <param name="Html">The article as HTML where it is known so: its captions and tables are counted.</param>
/// <param name="IsOpening">Whether the text is only how the article begins.</param>
internal sealed record ExpectedPage(string Path, string Text, string? Html, bool IsOpening);
