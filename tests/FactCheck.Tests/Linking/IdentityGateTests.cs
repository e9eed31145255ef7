using FactCheck.Languages;
using FactCheck.Linking;
using FactCheck.Model;
using FactCheck.Tests.Checking;
using Xunit;

namespace FactCheck.Tests.Linking;

public sealed class IdentityGateTests
{
    private const double RuleFloor = 0.8;

    private static readonly IdentityGate Gate = new(UnitTable.Read(RuleFiles.Repository));

    private static readonly Claim Revenue = Claims.Money(254, 1) with
    {
        Measure = "revenue",
        Subject = "Harrow",
        Period = new Period("2017-Q1", PeriodGrain.Quarter),
    };

    public static TheoryData<string, Claim> Vetoes => new()
    {
        { "another period", Revenue with { Period = new Period("2016-Q1", PeriodGrain.Quarter) } },
        { "counted from the start of the year", Revenue with { Period = new Period("2017-Q1", PeriodGrain.Quarter, Cumulative: true) } },
        { "a change instead of a level", Revenue with { Role = Role.ChangeBy } },
        { "the level before", Revenue with { Role = Role.ChangeFrom } },
        { "another scope", Revenue with { Scope = "abroad" } },
        { "another basis", Revenue with { Basis = "adjusted" } },
        { "a forecast", Revenue with { Modality = Modality.Forecast } },
        { "a supposition", Revenue with { Modality = Modality.Hypothetical } },
        { "a replaced figure", Revenue with { Modality = Modality.Revised } },
        { "a denied figure", Revenue with { Negated = true } },
        { "per unit", Revenue with { PerUnit = "share" } },
        { "another measure", Revenue with { Measure = "profit" } },
        { "another subject", Revenue with { Subject = "Marlowe" } },
        { "another currency", Revenue with { Unit = "EUR" } },
        { "an unknown measure", Revenue with { Measure = null } },
    };

    [Theory]
    [MemberData(nameof(Vetoes))]
    public void A_facet_that_differs_keeps_two_figures_apart(string facet, Claim other) =>
        Assert.True(Gate.SameFigure(Revenue, other with { Sentence = 2, Value = 300 }, new SentenceCues([], [])).Confidence < RuleFloor, facet);

    [Fact]
    public void The_same_facets_link() => Assert.Equal(1, Assert.Single(Link(Revenue, Revenue)).Confidence);

    [Fact]
    public void An_unknown_period_lowers_the_confidence_and_says_so()
    {
        var link = Assert.Single(Link(Revenue, Revenue with { Period = null }));
        Assert.InRange(link.Confidence, RuleFloor, 0.99);
        Assert.Contains("period of one only", link.Reasons);
    }

    [Fact]
    public void Two_named_speakers_are_two_figures() =>
        Assert.Empty(Link(Revenue with { Speaker = "Forbes" }, Revenue with { Speaker = "the company" }));

    [Fact]
    public void One_named_speaker_is_not() =>
        Assert.NotEmpty(Link(Revenue with { Speaker = "Forbes" }, Revenue));

    [Fact]
    public void A_sentence_that_corrects_is_compared_with_nothing()
    {
        var draft = new Draft("en", "Revenue was A.", "An earlier version said B.");
        draft.Add("A", Revenue);
        draft.Add("B", Revenue with { Value = 215 });
        Assert.NotEmpty(draft.Link());
        Assert.Empty(draft.Cue("correction", "earlier version").Link());
    }

    [Fact]
    public void Metres_and_kilometres_are_one_dimension()
    {
        var length = Claims.Of(QuantityKind.Measure, 1340, 1, 10, "m") with { Measure = "length", Subject = "the bridge" };
        Assert.Single(Link(length, length with { Unit = "km", Value = 1.43m }));
    }

    [Fact]
    public void A_thousand_figures_are_linked_without_comparing_all_pairs()
    {
        var draft = new Draft("en", [.. Enumerable.Range(0, 1000).Select(i => $"Revenue was A{i}.")]);
        for (var i = 0; i < 1000; i++)
            draft.Add($"A{i}.", Revenue with { Value = i });
        Assert.InRange(draft.Link().Length, 1000, 1000 * 32);
    }

    private static System.Collections.Immutable.ImmutableArray<ClaimLink> Link(Claim one, Claim other)
    {
        var draft = new Draft("en", "Revenue was A.", "It was B.");
        draft.Add("A", one);
        draft.Add("B", other);
        return draft.Link();
    }
}
