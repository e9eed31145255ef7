using FactCheck.Reports.Terminal;
using Xunit;

namespace FactCheck.Tests.Reports;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("254 triệu", 9)]
    [InlineData("trie\u0323\u0302u", 5)]
    [InlineData("数字", 4)]
    [InlineData("📈", 2)]
    [InlineData("", 0)]
    public void Counts_columns_not_characters(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));
}
