using System.Globalization;
using System.Text;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Ingestion;

/// <summary>
/// Damages the article of every format at random, from fixed seeds: each must end in articles or errors. FACTCHECK_FUZZ=N
/// tries N a format; the usual number is small.
/// </summary>
public sealed class FuzzTests
{
    private const int Usual = 25;

    private static readonly byte[][] Tokens =
        [.. ((string[])["<", ">", "&", "{", "[", "\"", "\0", "\r\n", "---\n", "<!--", "<table>", "</p>", "%PDF-", "endobj", "stream", "PK\u0003\u0004", "Content-Length: ", "99999999999", "-1", "\u00FF\u00FE", "|", "```", "<![CDATA["]).Select(Encoding.Latin1.GetBytes)];

    public static TheoryData<string> Formats => [.. ArticleInEveryFormat.Files.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_damaged_file_ends_in_an_article_or_an_error(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, name);
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("FACTCHECK_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? wanted : Usual;
        for (var seed = 0; seed < rounds; seed++)
        {
            var damaged = Damage(ArticleInEveryFormat.Files[name], new Random(seed));
            File.WriteAllBytes(path, damaged);
            try
            {
                foreach (var input in Reading.Ingestion.Open([path], TestContext.Current.CancellationToken))
                    if (input.Error is null && Reading.Ingestion.Read(input, TestContext.Current.CancellationToken).Article is { } article)
                        Reading.AssertWellFormed(article);
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}: {e}");
            }
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 12); i > 0 && damaged.Count > 1; i--)
        {
            var at = random.Next(damaged.Count);
            var length = random.Next(1, Math.Min(64, damaged.Count - at) + 1);
            switch (random.Next(5))
            {
                case 0:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    damaged.RemoveRange(at, length);
                    break;
                case 2:
                    damaged.InsertRange(at, damaged.GetRange(at, length));
                    break;
                case 3:
                    damaged.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                default:
                    damaged[at] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. damaged];
    }
}
