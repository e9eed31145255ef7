namespace FactCheck.Ingestion.Text;

/// <summary>A line of a text without its end, trimmed of spaces.</summary>
/// <param name="Start">Its place in the text.</param>
/// <param name="Length">Its length; 0 for a blank line.</param>
internal readonly record struct TextLine(int Start, int Length)
{
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
