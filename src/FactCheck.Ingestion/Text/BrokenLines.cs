namespace FactCheck.Ingestion.Text;

/// <summary>Text with forced line breaks: two make a paragraph, one does so behind the end of a sentence, else it is a space.</summary>
internal static class BrokenLines
{
    public static IEnumerable<string> Of(string raw)
    {
        var start = 0;
        var at = 0;
        while (at < raw.Length)
        {
            var line = raw.IndexOf('\n', at);
            if (line < 0)
                break;
            var next = line + 1;
            while (next < raw.Length && char.IsWhiteSpace(raw[next]) && raw[next] != '\n')
                next++;
            var isDouble = next < raw.Length && raw[next] == '\n';
            if (isDouble || SentenceEnd.Is(raw.AsSpan(start, line - start).TrimEnd()))
            {
                yield return raw[start..line];
                start = next;
            }
            at = next;
        }
        yield return raw[start..];
    }
}
