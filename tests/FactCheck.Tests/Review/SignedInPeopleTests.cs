using System.Net;
using FactCheck.Review.Access;
using FactCheck.Store.People;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>Signing in, and everything that must not let anybody in.</summary>
public sealed class SignedInPeopleTests
{
    /// <summary>The password of everybody at this desk.</summary>
    internal const string Password = "a long enough password";

    [Fact]
    public async Task Nothing_is_shown_before_the_login_and_everything_after_it()
    {
        await using var desk = await OpenAsync();
        using var visitor = new Visitor(desk);
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.SeeAsync("/queue"));
        Assert.True(await visitor.SignInAsync("lan", Password));
        Assert.Equal(HttpStatusCode.OK, await visitor.SeeAsync("/queue"));
        await visitor.PostAsync("/logout", "/queue");
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.SeeAsync("/queue"));
    }

    [Fact]
    public async Task A_browser_is_led_to_the_login_and_back_to_where_it_was_but_never_to_another_site()
    {
        await using var desk = await OpenAsync();
        using var visitor = new Visitor(desk);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/articles?q=tang");
        page.Headers.Add("Accept", "text/html");
        using var led = await visitor.SendAsync(page);
        Assert.Equal("/login?to=%2Farticles%3Fq%3Dtang", led.Headers.Location!.OriginalString);
        using var back = await visitor.PostAsync("/login", "/login", ("name", "lan"), ("password", Password), ("to", "/articles?q=tang"));
        Assert.Equal("/articles?q=tang", back.Headers.Location!.OriginalString);
        using var elsewhere = await visitor.PostAsync("/login", "/login", ("name", "lan"), ("password", Password), ("to", "//evil.example"));
        Assert.Equal("/queue", elsewhere.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_session_cookie_is_hidden_from_scripts_and_other_sites_and_new_at_each_login()
    {
        await using var desk = await OpenAsync();
        using var visitor = new Visitor(desk);
        visitor.Cookies.Add(new Cookie("desk-session", "planted", "/", "127.0.0.1"));
        using var first = await visitor.PostAsync("/login", "/login", ("name", "lan"), ("password", Password));
        var set = Assert.Single(first.Headers.GetValues("Set-Cookie"), static c => c.StartsWith("desk-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("planted", set, StringComparison.Ordinal);
        using var second = await visitor.PostAsync("/login", "/login", ("name", "lan"), ("password", Password));
        Assert.DoesNotContain(set, second.Headers.GetValues("Set-Cookie"));
    }

    [Fact]
    public async Task Behind_TLS_no_cookie_is_ever_sent_in_the_clear()
    {
        await using var desk = await OpenAsync(isBehindTls: true);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(desk.At("/")) };
        using var page = await client.GetAsync("/login", Stop);
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        const string Mark = "name=\"form\" value=\"";
        var key = (await page.Content.ReadAsStringAsync(Stop)).Split(Mark)[1].Split('"')[0];
        using var login = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = new FormUrlEncodedContent([new("form", key), new("name", "lan"), new("password", Password)]) };
        login.Headers.Add("Cookie", form.Split(';')[0]);
        using var signedIn = await client.SendAsync(login, Stop);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        string[] cookies = [form, .. signedIn.Headers.GetValues("Set-Cookie")];
        Assert.Contains(cookies, static c => c.StartsWith("desk-session=", StringComparison.Ordinal));
        Assert.All(cookies, static c =>
        {
            Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=strict", c, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_session_that_was_planted_is_not_the_one_that_the_login_opens()
    {
        await using var desk = await OpenAsync();
        using var attacker = new Visitor(desk);
        Assert.True(await attacker.SignInAsync("minh", Password));
        var planted = attacker.Cookies.GetCookies(new Uri(desk.At("/")))["desk-session"]!.Value;
        using var victim = new Visitor(desk);
        victim.Cookies.Add(new Cookie("desk-session", planted, "/", "127.0.0.1"));
        Assert.True(await victim.SignInAsync("lan", Password));
        var session = victim.Cookies.GetCookies(new Uri(desk.At("/")))["desk-session"]!.Value;
        Assert.NotEqual(planted, session);
        Assert.Contains(">lan<", await victim.ReadAsync("/queue"), StringComparison.Ordinal);
        // What was planted stays what it was: the attacker is still nobody but minh, who may only read.
        Assert.Contains(">minh<", await attacker.ReadAsync("/queue"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await attacker.SeeAsync("/add"));
    }

    [Fact]
    public async Task Wrong_passwords_shut_out_even_the_right_one_until_the_time_is_over()
    {
        await using var desk = await OpenAsync();
        using var visitor = new Visitor(desk);
        for (var i = 0; i < 5; i++)
            Assert.False(await visitor.SignInAsync("lan", "wrong wrong wrong"));
        Assert.False(await visitor.SignInAsync("lan", Password));
        Assert.NotNull((await desk.Store.People.FindAsync("lan", Stop))!.LockedUntil);
        Assert.True(await visitor.SignInAsync("minh", Password));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(9, 16)]
    [InlineData(500, 60)]
    public void Each_wrong_password_beyond_the_fourth_shuts_out_twice_as_long(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), LockOut.After(failures));

    [Fact]
    public async Task A_new_password_another_role_or_being_shut_out_ends_every_session()
    {
        await using var desk = await OpenAsync();
        using var visitor = new Visitor(desk);
        Assert.True(await visitor.SignInAsync("lan", Password));
        await desk.Store.People.SetPasswordAsync("admin", "lan", Passwords.Hash("another long password"), Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.SeeAsync("/queue"));
        Assert.False(await visitor.SignInAsync("lan", Password));
        Assert.True(await visitor.SignInAsync("lan", "another long password"));
        await desk.Store.People.SetDisabledAsync("admin", "lan", isDisabled: true, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.SeeAsync("/queue"));
        Assert.False(await visitor.SignInAsync("lan", "another long password"));
    }

    [Fact]
    public async Task A_key_may_no_more_than_its_person_and_is_good_for_nothing_once_taken_back()
    {
        await using var desk = await OpenAsync();
        var key = await desk.Store.Tokens.AddAsync("admin", "minh", "wire", Role.Admin, null, Stop);
        using var program = new Visitor(desk, key);
        Assert.Equal(HttpStatusCode.OK, await program.SeeAsync("/queue"));
        using var add = new HttpRequestMessage(HttpMethod.Post, "/add/text") { Content = new FormUrlEncodedContent([new("text", "x")]) };
        Assert.Equal(HttpStatusCode.Forbidden, (await program.SendAsync(add)).StatusCode);
        await desk.Store.Tokens.RevokeAsync("admin", "minh", "wire", Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, await program.SeeAsync("/queue"));
        using var guess = new Visitor(desk, TokenShelf.Prefix + "0000");
        Assert.Equal(HttpStatusCode.Unauthorized, await guess.SeeAsync("/queue"));
    }

    [Fact]
    public async Task A_proxys_header_counts_from_the_proxy_alone()
    {
        await using var trusted = await OpenAsync(static store => new ProxiedPeople(store, "X-Remote-User", [IPAddress.Loopback]));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(trusted, "lan"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(trusted, "nobody"));
        await using var other = await OpenAsync(static store => new ProxiedPeople(store, "X-Remote-User", [IPAddress.Parse("10.9.8.7")]));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(other, "lan"));

        static async Task<HttpStatusCode> AskAsync(TestDesk desk, string name)
        {
            using var visitor = new Visitor(desk);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/queue");
            request.Headers.Add("X-Remote-User", name);
            return (await visitor.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused_although_the_session_is_good()
    {
        await using var desk = await OpenAsync();
        using var visitor = new Visitor(desk);
        Assert.True(await visitor.SignInAsync("lan", Password));
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/add/text") { Content = new FormUrlEncodedContent([new("text", "x")]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(forged)).StatusCode);
    }

    internal static async Task<TestDesk> OpenAsync(Func<FactCheck.Store.ReviewStore, IPersonSource>? people = null, bool isBehindTls = false)
    {
        var desk = new TestDesk { People = people ?? (static store => new SignedInPeople(store)), IsBehindTls = isBehindTls };
        await desk.StartAsync();
        await desk.Store.People.AddAsync("admin", "lan", "Lan", Role.Admin, Passwords.Hash(Password), Stop);
        await desk.Store.People.AddAsync("admin", "minh", "Minh", Role.Reader, Passwords.Hash(Password), Stop);
        return desk;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
