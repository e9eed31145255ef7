using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Benchmarks.Desk;

/// <summary>Somebody at the desk: looks at the queue, searches, opens a finding, decides, and thinks between.</summary>
internal sealed class DeskReviewer : IDisposable
{
    private static readonly string[] Words = ["tang", "doanh thu", "revenue 12", "budget", "loi nhuan"];
    private static readonly string[] Filters = ["", "?severity=error", "?rule=parts-total", "?lang=vi&severity=error", "?site=bao7.example"];

    private readonly HttpClient _client;
    private readonly Random _random;
    private readonly TimeSpan _thought;
    private string _form = "";

    public DeskReviewer(string url, int number, TimeSpan thought)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(url) };
        _random = new Random(number);
        _thought = thought;
    }

    /// <summary>How long each answer took, by what was asked.</summary>
    public List<(string What, TimeSpan Time)> Answers { get; } = [];

    /// <summary>Decisions that were kept, and those on which a colleague was quicker.</summary>
    public (int Kept, int Late) Decided { get; private set; }

    public async Task WorkAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var queue = await AskAsync("queue", "/queue" + Filters[_random.Next(Filters.Length)]);
            if (Regex.Match(queue, "name=\"form\" value=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } form)
                _form = form.Groups["key"].Value;
            await AskAsync("search", $"/queue?state=all&q={Uri.EscapeDataString(Words[_random.Next(Words.Length)])}");
            var listed = Regex.Matches(queue, "/findings/(?<id>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            if (listed.Count == 0)
                continue;
            var id = listed[_random.Next(listed.Count)].Groups["id"].Value;
            var page = await AskAsync("finding", "/findings/" + id);
            await DecideAsync(id, Regex.Match(page, "name=\"seen\" value=\"(?<seen>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["seen"].Value);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task DecideAsync(string id, string seen)
    {
        if (seen.Length == 0)
            return;
        using var content = new FormUrlEncodedContent([new("form", _form), new("kind", _random.Next(3) == 0 ? "reject" : "accept"), new("reason", "rounding"), new("seen", seen)]);
        var started = Stopwatch.GetTimestamp();
        using var answer = await _client.PostAsync(new Uri($"/findings/{id}/decide", UriKind.Relative), content);
        Answers.Add(("decide", Stopwatch.GetElapsedTime(started)));
        Decided = answer.StatusCode switch
        {
            HttpStatusCode.SeeOther => (Decided.Kept + 1, Decided.Late),
            HttpStatusCode.Conflict => (Decided.Kept, Decided.Late + 1),
            _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"the desk answered {(int)answer.StatusCode}")),
        };
        await Task.Delay(_thought);
    }

    private async Task<string> AskAsync(string what, string path)
    {
        var started = Stopwatch.GetTimestamp();
        var text = await _client.GetStringAsync(new Uri(path, UriKind.Relative));
        Answers.Add((what, Stopwatch.GetElapsedTime(started)));
        await Task.Delay(_thought);
        return text;
    }
}
