using System.Net;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>A check that somebody asks for while typing takes a processor: one person cannot take it from the others.</summary>
public sealed class CheckLimitTests
{
    private const int Many = 150;

    private static readonly string Trial = "/findings/1/trial?claim=c1&words=" + Uri.EscapeDataString("214 tỷ đồng");

    [Fact]
    public async Task Who_asks_for_many_checks_at_once_is_told_to_wait_and_others_are_not()
    {
        await using var desk = await TestDesk.OpenAsync(TestDesk.Vietnamese);
        using var hasty = new Visitor(desk);
        using var calm = new Visitor(desk);
        hasty.Cookies.Add(new Cookie(TestPeople.Cookie, "lan", "/", "127.0.0.1"));
        calm.Cookies.Add(new Cookie(TestPeople.Cookie, "minh", "/", "127.0.0.1"));
        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => hasty.SeeAsync(Trial)));
        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.True(answers.Count(static a => a == HttpStatusCode.TooManyRequests) > Many / 3);
        Assert.All(answers, static a => Assert.True(a is HttpStatusCode.OK or HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, await calm.SeeAsync(Trial));
        Assert.Equal(HttpStatusCode.OK, await hasty.SeeAsync("/findings/1"));
    }
}
