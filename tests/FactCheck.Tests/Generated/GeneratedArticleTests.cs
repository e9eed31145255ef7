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
    public void One_figure_that_is_changed_beyond_tolerance_alarms_and_is_named(string language) => Gen.OneOf(Facts.Of(House.Of(language))).Sample(
        statement => Names(language, [.. statement.False, .. Asides(language)], statement.Changed),
        iter: 400,
        threads: 1,
        print: statement => string.Join('\n', statement.False));

    /// <summary>Beside other figures it may be explained by one of them, by chance.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Among_other_statements_it_alarms_in_ninety_eight_articles_of_a_hundred(string language)
    {
        var missed = new List<string>();
        Statements(language).Sample(
            statements =>
            {
                string[] article = [.. statements[0].False, .. statements.Skip(1).SelectMany(s => s.True), .. Asides(language)];
                if (!Names(language, article, statements[0].Changed))
                    missed.Add(string.Join('\n', article));
            },
            iter: 300,
            threads: 1);
        Assert.True(missed.Count <= 5, $"{missed.Count} of 300 were missed:\n{string.Join("\n\n", missed)}");
    }

    /// <summary>Figures of neighbouring paragraphs may explain each other by chance, and other neighbours do not.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void The_order_of_unrelated_statements_changes_no_finding_in_ninety_eight_articles_of_a_hundred(string language)
    {
        var changed = new List<string>();
        Gen.Select(Statements(language), Gen.Int[0, 4]).Sample(
            (statements, wrong) =>
            {
                string[][] told = [.. statements.Select((s, i) => i == wrong % statements.Length ? s.False : s.True)];
                string[] article = [.. told.SelectMany(static t => t), .. Asides(language)];
                var (findings, others) = (Findings(language, article), Findings(language, [.. Asides(language), .. told.Reverse().SelectMany(static t => t)]));
                if (!findings.SequenceEqual(others, StringComparer.Ordinal))
                    changed.Add($"{string.Join('\n', article)}\n{string.Join(" | ", findings)} ≠ {string.Join(" | ", others)}");
            },
            iter: 300,
            threads: 1);
        Assert.True(changed.Count <= 5, $"{changed.Count} of 300 changed:\n{string.Join("\n\n", changed)}");
    }

    /// <summary>It may part figures that explain each other by chance, and neighbours that contrast.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_paragraph_without_figures_changes_no_finding_in_ninety_nine_articles_of_a_hundred(string language)
    {
        var changed = new List<string>();
        Gen.Select(Statements(language), Gen.Int[0, 4], Gen.Int[0, 9]).Sample(
            (statements, wrong, place) =>
            {
                string[] article = [.. statements.SelectMany((s, i) => i == wrong % statements.Length ? s.False : s.True)];
                var at = place % (article.Length + 1);
                var (findings, others) = (Findings(language, article), Findings(language, [.. article[..at], Asides(language)[0], .. article[at..]]));
                if (!findings.SequenceEqual(others, StringComparer.Ordinal))
                    changed.Add($"{string.Join('\n', article)}\n{string.Join(" | ", findings)} ≠ {string.Join(" | ", others)}");
            },
            iter: 200,
            threads: 1);
        Assert.True(changed.Count <= 2, $"{changed.Count} of 200 changed:\n{string.Join("\n\n", changed)}");
    }

    private static Gen<string[]> Articles(string language) => Statements(language).Select(
        statements => (string[])[.. statements.SelectMany(s => s.True), .. Asides(language)]);

    /// <summary>One statement of each of some kinds, in any order.</summary>
    private static Gen<Statement[]> Statements(string language)
    {
        var kinds = Facts.Of(House.Of(language));
        return Gen.Shuffle(Enumerable.Range(0, kinds.Length).ToArray(), 1, 5).SelectMany(picked => picked
            .Aggregate(Gen.Const(Array.Empty<Statement>()), (all, kind) => Gen.Select(all, kinds[kind], (list, one) => (Statement[])[.. list, one])));
    }

    private static string[] Asides(string language) => language == "en" ? EnglishAsides : VietnameseAsides;

    /// <summary>Whether an alarm's claims hold a figure.</summary>
    private static bool Names(string language, string[] paragraphs, string figure)
    {
        var report = Check(language, paragraphs);
        return report.Findings.Where(f => f.Severity >= Severity.Warning).SelectMany(static f => f.Claims).Select(id => report.Claims.Single(c => c.Id == id).Quote)
            .Any(q => q.Contains(figure, StringComparison.Ordinal) || figure.Contains(q, StringComparison.Ordinal));
    }

    /// <summary>The alarms as rule and quotes.</summary>
    private static string[] Findings(string language, string[] paragraphs)
    {
        var report = Check(language, paragraphs);
        return [.. report.Findings.Where(f => f.Severity >= Severity.Warning)
            .Select(f => $"{f.Rule}: {string.Join(", ", f.Claims.Select(id => report.Claims.Single(c => c.Id == id).Quote).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];
    }

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
