using FactCheck.Ingestion.Web;
using Xunit;

namespace FactCheck.Tests.Ingestion.Web;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/a.pdf?v=1", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: factcheck\nDisallow: /private", "/a", true)]
    [InlineData("User-agent: factcheck\nUser-agent: other\nDisallow: /a\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: googlebot\nDisallow: /", "/a", true)]
    [InlineData("# nothing\n\u0000\u0001 garbage", "/a", true)]
    [InlineData("", "/a", true)]
    public void The_longest_rule_of_the_nearest_group_decides(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, Robots.Parse(robots, "FactCheck").Allows(path));
}
