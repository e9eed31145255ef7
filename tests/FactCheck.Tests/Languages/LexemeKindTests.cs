using FactCheck.Languages;
using Xunit;

namespace FactCheck.Tests.Languages;

public sealed class LexemeKindTests
{
    [Fact]
    public void Every_kind_has_a_bit_of_its_own_in_the_map_of_phrases() => Assert.InRange(Enum.GetValues<LexemeKind>().Length, 1, 192);
}
