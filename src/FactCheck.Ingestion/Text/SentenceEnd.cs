namespace FactCheck.Ingestion.Text;

/// <summary>Whether a text ends as a sentence does.</summary>
internal static class SentenceEnd
{
    public static bool Is(ReadOnlySpan<char> text) => text.TrimEnd("\"”’')»] ") is [.., '.' or '!' or '?' or ';' or ':' or '…'];
}
