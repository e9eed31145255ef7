using Xunit;

namespace FactCheck.Tests.Extraction;

/// <summary>Headlines in which every word is capitalised: there a capital is no sign of a name.</summary>
public sealed class TitleCaseTests
{
    [Theory]
    [InlineData("# Hospital Fire Near Capital Kills 31\n\nAt least 38 people died.", "31 = 31; 38 people = 38 people")]
    [InlineData("# Bus Crash Death Toll Hits 18\n\nThe bus left the road at night.", "18 = 18")]
    public void A_verb_before_a_figure_names_nothing(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));

    [Theory]
    [InlineData("# Crew of Apollo 11 Honoured at Last\n\nThe men of Apollo 11 met again.", "")]
    [InlineData("The rocket Falcon 9 was moved to the pad.", "")]
    public void A_name_that_the_text_repeats_stays_a_name(string text, string claims) => Assert.Equal(claims, Extracted.Claims(text, "en"));
}
