using FactCheck.Model;
using Xunit;

namespace FactCheck.Tests.Checking;

public sealed class RelationTests
{
    [Theory]
    [InlineData(14.4, Outcome.Holds)]
    [InlineData(12.6, Outcome.Broken)]
    public void Growth_must_agree_with_its_levels(double percent, Outcome expected) =>
        Assert.Equal(expected, Growth(187, 214, Claims.Percent((decimal)percent, 0.1m)).Outcome);

    [Fact]
    public void Dividing_by_the_new_value_is_named()
    {
        var draft = Draft(187, 214, Claims.Percent(12.6m, 0.1m));
        Assert.Contains("divided by the new value", Assert.Single(draft.Check().Findings).Explanation.Likelier, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_direction_is_an_error()
    {
        var draft = Draft(200, 215, Claims.Percent(7.5m, 0.1m) with { Direction = Direction.Down });
        Assert.Equal(Severity.Error, Assert.Single(draft.Check().Findings).Severity);
    }

    [Fact]
    public void A_percentage_that_was_cut_off_agrees() =>
        Assert.Equal(Outcome.Holds, Growth(72.6m, 87.75m, Claims.Percent(20.8m, 0.1m), ulp: 0.01m).Outcome);

    [Fact]
    public void A_figure_too_coarse_to_tell_is_untestable() =>
        Assert.Equal(Outcome.Untestable, Growth(1, 2, Claims.Percent(100, 1, 100)).Outcome);

    [Fact]
    public void Beyond_the_soft_end_of_a_hedge_nothing_is_said() => Assert.Equal(
        Outcome.Untestable,
        Growth(100, 250, Claims.Percent(120, 1) with { Hedge = Hedge.More, HedgeForce = HedgeForce.Near }).Outcome);

    [Fact]
    public void A_hedge_the_wrong_way_round_is_broken() => Assert.Equal(
        Outcome.Broken,
        Growth(100, 250, Claims.Percent(160, 1) with { Hedge = Hedge.More, HedgeForce = HedgeForce.Near }).Outcome);

    [Fact]
    public void A_number_has_one_reading_in_the_whole_article()
    {
        // 1,250 is 1.25 or 1250. The first relation needs the one, the second the other: one of them stays broken.
        var (thousand, unit) = (new Reading(1250, 1, 0.6), new Reading(1.25m, 0.001m, 0.4));
        var ambiguous = Claims.Money(1250, 10) with { Ulp = 1, Readings = [thousand, unit], Role = Role.ChangeTo };

        var one = new Draft("en", "Up 25% to 1,250 from 1.");
        one.Add("25%", Claims.Percent(25, 1) with { Role = Role.ChangeBy, Direction = Direction.Up });
        one.Add("1,250", ambiguous);
        one.Add("1", Claims.Money(1, 0.01m) with { Role = Role.ChangeFrom }, occurrence: 2);
        Assert.Empty(one.Check().Findings);
    }

    [Fact]
    public void Huge_numbers_are_untestable_and_no_crash()
    {
        var draft = new Draft("en", "Up 5% to A from B.");
        draft.Add("5%", Claims.Percent(5, 1) with { Role = Role.ChangeBy, Direction = Direction.Up });
        draft.Add("A", Claims.Money(decimal.MaxValue, 1) with { Role = Role.ChangeTo });
        draft.Add("B", Claims.Money(0.0000000000000000000000000001m, 0.0000000000000000000000000001m) with { Role = Role.ChangeFrom });
        Assert.Empty(draft.Check().Findings);
    }

    private static Check Growth(decimal from, decimal to, Claim percent, decimal ulp = 1) =>
        Assert.Single(Draft(from, to, percent, ulp).Check().Checks);

    private static Draft Draft(decimal from, decimal to, Claim percent, decimal ulp = 1)
    {
        var draft = new Draft("en", "Costs rose P to B from A.");
        draft.Add("P", percent with { Role = Role.ChangeBy, Direction = percent.Direction ?? Direction.Up });
        draft.Add("B", Claims.Money(to, ulp) with { Role = Role.ChangeTo });
        draft.Add("A", Claims.Money(from, ulp) with { Role = Role.ChangeFrom });
        return draft;
    }
}
