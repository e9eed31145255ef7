using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;

namespace FactCheck.Benchmarks;

/// <summary>One text of news, longer and longer: linear cost means that the last column stays where it is.</summary>
internal static class Growth
{
    private const int Shortest = 64 * 1024;
    private const int Doublings = 6;

    public static void Run(TextWriter output)
    {
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded());
        var checker = FactChecker.Create();
        foreach (var language in (string[])["en", "vi"])
        {
            var source = Encoding.UTF8.GetString([.. Samples.Texts(language).SelectMany(static t => t.Append((byte)'\n'))]);
            output.WriteLine($"{language,-4}{"kB",10}{"ms",12}{"claims",10}{"relations",12}{"ns/byte",12}");
            double Once(int length)
            {
                var text = Encoding.UTF8.GetBytes(Repeat(source, length));
                var watch = Stopwatch.StartNew();
                var report = checker.Check(ingestion.Read("article.txt", text).Article!, CheckOptions.Default);
                var time = watch.Elapsed;
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{"",-4}{text.Length / 1e3,10:0}{time.TotalMilliseconds,12:0.0}{report.Claims.Length,10}{report.Checks.Length,12}{time.TotalNanoseconds / text.Length,12:0.0}"));
                return time.TotalSeconds;
            }
            Once(Shortest);
            for (var i = 0; i <= Doublings; i++)
                if (Once(Shortest << i) > 30)
                    break;
        }
    }

    private static string Repeat(string source, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(source.AsSpan(0, Math.Min(source.Length, length - text.Length)));
        return text.ToString();
    }
}
