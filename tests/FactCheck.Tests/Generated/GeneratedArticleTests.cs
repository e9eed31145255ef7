using CsCheck;
using FactCheck.Languages;
using FactCheck.Model;
using FactCheck.Tests.Checking;
using Xunit;

namespace FactCheck.Tests.Generated;

/// <summary>Articles invented from a model of facts: true ones never alarm (catalogue C2).</summary>
public sealed class GeneratedArticleTests
{
    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    private static readonly string[] EnglishAsides = ["The board met behind closed doors.", "Neighbours brought tea and blankets.", "Nobody answered the telephone at the ministry.", "Rain had fallen all night."];

    private static readonly string[] VietnameseAsides = ["Cuộc họp diễn ra trong không khí sôi nổi.", "Người dân mang trà nóng ra mời khách.", "Chính quyền chưa đưa ra bình luận nào.", "Mưa rơi suốt đêm."];

    public static TheoryData<string> Languages => ["en", "vi"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_true_article_never_alarms(string language) => Articles(language).Sample(
        article => Alarms(language, article).All(f => f.IsChance),
        iter: 400,
        threads: 1,
        print: article => string.Join('\n', [.. article, .. Alarms(language, article).Select(f => f.Finding.Message)]));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Figures_that_swap_digits_by_chance_alarm_in_one_article_of_fifty_at_most(string language)
    {
        var alarmed = 0;
        Articles(language).Sample(article => { alarmed += Alarms(language, article).Length > 0 ? 1 : 0; }, iter: 300, threads: 1);
        Assert.InRange(alarmed, 0, 6);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void TMP_rate(string language)
    {
        var miss = new Dictionary<string, (int Miss, int All, string Example)>();
        Statements(language).Sample(statements =>
        {
            for (var wrong = 0; wrong < statements.Length; wrong++)
            {
                string[] article = [.. statements.SelectMany((s, i) => i == wrong ? s.False : s.True), .. Asides(language)];
                var report = Check(language, article);
                var found = report.Findings.Any(f => f.Severity >= Severity.Warning && f.Claims.Any(id => report.Claims.Single(c => c.Id == id).Quote.Contains(statements[wrong].Changed, StringComparison.Ordinal) || statements[wrong].Changed.Contains(report.Claims.Single(c => c.Id == id).Quote, StringComparison.Ordinal)));
                var (m, a, e) = miss.GetValueOrDefault(statements[wrong].Kind, (0, 0, ""));
                miss[statements[wrong].Kind] = (m + (found ? 0 : 1), a + 1, found ? e : string.Join(" / ", article));
            }
        }, iter: 300, threads: 1);
        File.WriteAllText($"/tmp/x/rate-{language}.txt", string.Join("\n", miss.Select(x => $"{x.Key} missed {x.Value.Miss} of {x.Value.All}: {x.Value.Example}")));
    }

    private static Gen<string[]> Articles(string language) => Statements(language).Select(
        statements => (string[])[.. statements.SelectMany(s => s.True), .. Asides(language)]);

    /// <summary>One statement of each of some kinds, in any order.</summary>
    private static Gen<Statement[]> Statements(string language)
    {
        var kinds = Facts.Of(language == "en" ? House.English : House.Vietnamese);
        return Gen.Shuffle(Enumerable.Range(0, kinds.Length).ToArray(), 1, 5).SelectMany(picked => picked
            .Aggregate(Gen.Const(Array.Empty<Statement>()), (all, kind) => Gen.Select(all, kinds[kind], (list, one) => (Statement[])[.. list, one])));
    }

    private static string[] Asides(string language) => language == "en" ? EnglishAsides : VietnameseAsides;

    private static (Finding Finding, bool IsChance)[] Alarms(string language, string[] paragraphs)
    {
        var report = Check(language, paragraphs);
        return [.. report.Findings.Where(f => f.Severity >= Severity.Warning).Select(f => (f, IsChance(report, f)))];
    }

    /// <summary>Whether two figures have the same digits in another order: random figures do now and then, and look like a slip of the pen.</summary>
    private static bool IsChance(DocumentReport report, Finding finding) =>
        finding.Claims.Length == 2 && finding.Claims.Select(id => string.Concat(report.Claims.Single(c => c.Id == id).Quote.Where(char.IsAsciiDigit).Order()).Trim('0')).Distinct(StringComparer.Ordinal).Count() == 1;

    private static DocumentReport Check(string language, string[] paragraphs) =>
        Checker.Check(PlainArticle.Of(string.Join('\n', paragraphs)), new CheckOptions { Language = language }, TestContext.Current.CancellationToken);
}
