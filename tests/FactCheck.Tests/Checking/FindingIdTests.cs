using CsCheck;
using FactCheck.Languages;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>A finding keeps its id as long as its rule, its article and its figures stay.</summary>
public sealed class FindingIdTests
{
    private const string Growth = "Net interest income grew {0} to {1} from {2}.";
    private const string Split = "Chi phí bán hàng trong kỳ là {0}, tăng {1} so với {2} của quý III năm ngoái.";

    private static readonly FactChecker Checker = FactChecker.Create(RuleBundle.FromDirectory(RuleFiles.Folder));

    private static readonly string[] Elsewhere =
    [
        "The board met on Tuesday.", "Hội đồng quản trị họp sáng thứ Ba.", "The bank was founded in Utrecht.",
        "Người dân xếp hàng từ sáng sớm.", "Analysts had expected a quieter season.",
    ];

    [Fact]
    public void It_names_its_algorithm() => Assert.All(Ids("a", Fill(Growth, "14.6%", "$3,284 million", "$2,942 million")), id => Assert.Matches("^fc1-[0-9a-f]{16}$", id));

    [Fact]
    public void Edits_elsewhere_and_moved_paragraphs_keep_it()
    {
        string[] conflicts = [Fill(Growth, "14.6%", "$3,284 million", "$2,942 million"), Fill("Sales grew {0} to {1} from {2}.", "31%", "€42.5 million", "€39.8 million")];
        var expected = Ids("a", string.Join('\n', conflicts));
        Assert.Equal(2, expected.Length);
        Gen.Shuffle((string[])[.. Elsewhere, .. conflicts]).Sample(lines => Assert.Equal(expected, Ids("a", string.Join('\n', lines))), iter: 60, threads: 1);
    }

    [Theory]
    [InlineData(Growth, "14.6%|$3,284 million|$2,942 million", "14.60 percent|$3.284 billion|$2.942 billion")]
    [InlineData(Growth, "14.6%|$3,284 million|$2,942 million", "14.6 per cent|$3,284,000,000|$2,942,000,000")]
    [InlineData(Split, "214 tỷ đồng|12,6%|187 tỷ đồng", "214.000 triệu đồng|12,60%|0,187 nghìn tỷ đồng")]
    public void Numbers_written_otherwise_keep_it(string sentence, string figures, string others)
    {
        var id = Assert.Single(Ids("a", Fill(sentence, figures.Split('|'))));
        Assert.Equal(id, Assert.Single(Ids("a", Fill(sentence, others.Split('|')))));
    }

    [Fact]
    public void Any_changed_figure_changes_it()
    {
        var id = Assert.Single(Ids("a", Fill(Growth, "14.6%", "$3,284 million", "$2,942 million")));
        Gen.Select(Gen.Int[130, 190], Gen.Int[3100, 3900], Gen.Int[2700, 2990]).Sample(
            (percent, now, before) =>
            {
                var changed = (percent, now, before) != (146, 3284, 2942);
                var text = FormattableString.Invariant($"Net interest income grew {percent / 10m:0.0}% to ${now:N0} million from ${before:N0} million.");
                return !changed || !Ids("a", text).Contains(id);
            },
            iter: 150,
            threads: 1);
    }

    [Fact]
    public void Articles_rules_and_equal_findings_are_told_apart()
    {
        var text = Fill(Growth, "14.6%", "$3,284 million", "$2,942 million");
        Assert.NotEqual(Ids("a", text), Ids("b", text));
        var figures = new[] { Claims.Percent(14.6m, 0.1m), Claims.Percent(3m, 1m) };
        Assert.NotEqual(FactCheck.Checking.Fingerprint.Of("one", "a", [.. figures], 1), FactCheck.Checking.Fingerprint.Of("other", "a", [.. figures], 1));
        Assert.NotEqual(FactCheck.Checking.Fingerprint.Of("one", "a", [.. figures], 1), FactCheck.Checking.Fingerprint.Of("one", "a", [.. figures], 2));
    }

    [Fact]
    public void Order_and_repetition_do_not_count() => Gen.Decimal[0, 1000].Array[1, 5].SelectMany(values => Gen.Shuffle((decimal[])[.. values, .. values]).Select(shuffled => (values, shuffled))).Sample(
        (values, shuffled) => Id(values) == Id(shuffled));

    private static string Id(decimal[] values) => FactCheck.Checking.Fingerprint.Of("rule", "a", [.. values.Select(v => Claims.Percent(v, 1))], 1);

    private static string[] Ids(string identity, string text) =>
    [
        .. Checker.Check(PlainArticle.Of(text) with { Identity = identity }, CheckOptions.Default, TestContext.Current.CancellationToken)
            .Findings.Select(f => f.Id).Order(StringComparer.Ordinal),
    ];

    private static string Fill(string sentence, params string[] figures) => string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, [.. figures]);
}
