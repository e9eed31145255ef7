using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks;

/// <summary>Short articles without end for a pipe, as JSON Lines: paragraphs of the labelled articles, in each of which some digits are others.</summary>
internal static partial class ManyArticles
{
    private const int Paragraphs = 3;
    private const int Shortest = 40;
    private const int Longest = 400;

    public static void Write(Stream output, int count)
    {
        var paragraphs = Corpus();
        using var lines = new BufferedStream(output, 1 << 16);
        for (var i = 0; i < count; i++)
        {
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(new { id = i.ToString(CultureInfo.InvariantCulture), title = $"Bài {i} / Article {i}", body = Body(paragraphs, i) }));
            lines.WriteByte((byte)'\n');
        }
    }

    /// <summary>The paragraphs from a place on, one more digit of which changes each time round.</summary>
    private static string Body(string[] paragraphs, int number)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Paragraphs; i++)
            text.Append(paragraphs[((number * Paragraphs) + i) % paragraphs.Length]).Append('\n');
        var round = number * Paragraphs / paragraphs.Length;
        for (var (i, seen) = (0, 0); i < text.Length; i++)
            if (text[i] is >= '1' and <= '9' && seen++ % 7 == round % 7)
                text[i] = (char)('1' + ((text[i] - '1' + round) % 9));
        return text.ToString();
    }

    private static string[] Corpus() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Samples.Root, "corpus"), "article.fc", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => File.ReadLines(file).SkipWhile(static line => line != "---"))
            .Select(static line => Label().Replace(line, "${words}"))
            .Where(static line => line.Length is > Shortest and < Longest && char.IsLetterOrDigit(line[0]) && line[^1] == '.'),
    ];

    /// <summary>"[[n2|43|43|count|exact]]": the words stand second.</summary>
    [GeneratedRegex(@"\[\[[^|\]]*\|(?<words>[^|\]]*)[^\]]*\]\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
