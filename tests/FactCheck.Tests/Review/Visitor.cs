using System.Net;
using System.Net.Http.Headers;

namespace FactCheck.Tests.Review;

/// <summary>A browser without a face: it keeps cookies, follows nothing, and fills in forms.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient _client;

    public Visitor(TestDesk desk, string? key = null)
    {
        Cookies = new CookieContainer();
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(desk.At("/")) };
        if (key is not null)
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public CookieContainer Cookies { get; }

    public async Task<HttpStatusCode> SeeAsync(string path) => (await _client.GetAsync(path, Stop)).StatusCode;

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, Stop);

    /// <summary>The answer as soon as it begins, for one that does not end.</summary>
    public Task<HttpResponseMessage> StreamAsync(HttpRequestMessage request) => _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);

    public async Task<string> ReadAsync(string path) => await _client.GetStringAsync(path, Stop);

    /// <summary>Fills in a form of the page with the key that the page has.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string page, params (string Name, string Value)[] fields)
    {
        var key = await FormKeyAsync(page);
        return await _client.PostAsync(path, new FormUrlEncodedContent([new("form", key), .. fields.Select(static f => KeyValuePair.Create(f.Name, f.Value))]), Stop);
    }

    /// <summary>What a form of the page says to show that it is the desk's.</summary>
    public async Task<string> FormKeyAsync(string page)
    {
        var html = await ReadAsync(page);
        const string Mark = "name=\"form\" value=\"";
        var at = html.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return html[at..html.IndexOf('"', at)];
    }

    /// <summary>Signs in; whether that went well.</summary>
    public async Task<bool> SignInAsync(string name, string password, string to = "/queue") =>
        await PostAsync("/login", "/login", ("name", name), ("password", password), ("to", to)) is { StatusCode: HttpStatusCode.SeeOther };

    public void Dispose() => _client.Dispose();

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;
}
