using System.Diagnostics;
using FactCheck.Ingestion;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Ingestion;

/// <summary>Every input of the corpus ends as it must: in bounded time and memory, with an article or a reason, and nothing unsaid.</summary>
public sealed class HostileCorpusTests
{
    private const int AtLeast = 200;

    /// <summary>Generous: the machine may be busy. What runs away takes minutes.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    [Fact]
    public void Every_input_ends_as_it_must()
    {
        using var folder = new TemporaryFolder();
        var inputs = HostileCorpus.Inputs().ToList();
        Assert.True(inputs.Count >= AtLeast, $"only {inputs.Count} inputs");
        Assert.Equal(inputs.Count, inputs.Select(i => i.Name).Distinct(StringComparer.Ordinal).Count());
        var failures = new List<string>();
        foreach (var (name, content, outcome) in inputs)
        {
            var path = Path.Combine(folder.Root, name);
            File.WriteAllBytes(path, content);
            var started = Stopwatch.GetTimestamp();
            if (Problem(path, outcome) is { } problem)
                failures.Add($"{name}: {problem}");
            if (Stopwatch.GetElapsedTime(started) > MaxTime)
                failures.Add($"{name}: took {Stopwatch.GetElapsedTime(started)}");
            File.Delete(path);
        }
        Assert.False(File.Exists("/tmp/factcheck-escaped.txt"));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Root));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Names_with_line_feeds_and_escapes_are_one_line_in_every_message()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Root, "a\nb\e[31m.txt"), "Giá 5 đồng.");
        File.WriteAllText(Path.Combine(folder.Root, "c\nd.txt"), "");
        var read = Reading.Ingestion.Open([folder.Root], TestContext.Current.CancellationToken).Select(i => Reading.Ingestion.Read(i, TestContext.Current.CancellationToken)).ToList();
        Assert.Equal("Giá 5 đồng.", read[0].Article?.Text);
        Assert.Contains("is empty", read[1].Error?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_go_in_circles_and_pipes_that_nobody_fills_hold_nothing_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links and pipes of Unix");
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Root, "a.txt"), "Giá 5 đồng.");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "loop.txt"), Path.Combine(folder.Root, "loop.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "up"), folder.Root);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "gone.txt"), "/nowhere/at/all");
        using (var make = Process.Start("mkfifo", [Path.Combine(folder.Root, "pipe.txt")]))
            make.WaitForExit();
        var found = Reading.Ingestion.Open([folder.Root], TestContext.Current.CancellationToken).ToList();
        Assert.Equal(["a.txt", "gone.txt", "loop.txt", "pipe.txt"], found.Select(f => Path.GetFileName(f.Source)));
        Assert.Equal([true, false, false, false], found.Select(f => Reading.Ingestion.Read(f, TestContext.Current.CancellationToken).IsRead));
    }

    private static string? Problem(string path, string outcome)
    {
        try
        {
            var texts = new List<string>();
            var errors = new List<string>();
            foreach (var input in Reading.Ingestion.Open([path], TestContext.Current.CancellationToken))
            {
                if (input.Kind is DiscoveredInputKind.Duplicate)
                    continue;
                var read = input.Error is null ? Reading.Ingestion.Read(input, TestContext.Current.CancellationToken) : null;
                if (read is { IsRead: true })
                {
                    Reading.AssertWellFormed(read.Article);
                    texts.Add(read.Article.Text);
                }
                else
                    errors.Add((input.Error ?? read!.Error)!.ToString());
            }
            return Judge(outcome, texts, errors);
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    private static string? Judge(string outcome, List<string> texts, List<string> errors)
    {
        if (errors.Any(static e => e.Any(char.IsControl)))
            return "an error of several lines";
        return outcome[0] switch
        {
            '0' => texts.Count + errors.Count == 0 ? null : "something came of it",
            '?' => texts.Count + errors.Count > 0 ? null : "nothing was said",
            '+' when texts.Any(t => t.Contains(outcome[1..], StringComparison.Ordinal)) => null,
            '-' when texts.Count == 0 && errors.Any(e => e.Contains(outcome[1..], StringComparison.Ordinal)) => null,
            _ => $"expected {outcome}, but got {string.Join(" | ", texts.Select(static t => t[..Math.Min(t.Length, 80)]).Take(3))} / {string.Join(" | ", errors.Take(3))}",
        };
    }
}
