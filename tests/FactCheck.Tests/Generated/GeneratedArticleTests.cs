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
        article => Alarms(language, article) is [],
        iter: 400,
        threads: 1,
        print: article => string.Join('\n', [.. article, .. Alarms(language, article).Select(f => f.Message)]));

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

    private static Finding[] Alarms(string language, string[] paragraphs) => [.. Check(language, paragraphs).Findings.Where(f => f.Severity >= Severity.Warning)];

    private static DocumentReport Check(string language, string[] paragraphs) =>
        Checker.Check(PlainArticle.Of(string.Join('\n', paragraphs)), new CheckOptions { Language = language }, TestContext.Current.CancellationToken);
}
