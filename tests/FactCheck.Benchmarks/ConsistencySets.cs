using System.Globalization;
using System.Text;
using System.Text.Json;
using FactCheck.Ingestion;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Benchmarks;

/// <summary>
/// Contradictions that others wrote or found, and consistent texts (<c>../shared/data/consistency</c>): how many texts
/// alarm where the label says, how many elsewhere. A text with a table is read as the page it came from.
/// </summary>
internal static class ConsistencySets
{
    public static int Run(TextWriter output, string folder, string? shown)
    {
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"skipped: there is no {folder}");
            return 0;
        }
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded());
        var checker = FactChecker.Create();
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var counts = new Counts();
            foreach (var line in File.ReadLines(file).Where(static l => l.Length > 0))
            {
                using var text = JsonDocument.Parse(line);
                var outcome = Check(ingestion, checker, name, text.RootElement);
                counts.Add(outcome, NamesRow(text.RootElement));
                if (shown is not null && name.StartsWith(shown, StringComparison.Ordinal))
                    Show(output, text.RootElement, outcome);
            }
            output.WriteLine(counts.Line(name));
        }
        return 0;
    }

    private static Outcome Check(ArticleIngestion ingestion, FactChecker checker, string name, JsonElement text)
    {
        var headline = name.Contains("headline", StringComparison.Ordinal) ? "# " : "";
        var read = text.TryGetProperty("html", out var html)
            ? ingestion.Read("article.html", Encoding.UTF8.GetBytes($"<!doctype html><html><head><meta charset=utf-8></head><body>{html.GetString()}</body></html>"))
            : ingestion.Read(headline.Length > 0 ? "article.md" : "article.txt", Encoding.UTF8.GetBytes(headline + text.GetProperty("text").GetString()));
        if (read.Article is null)
            return new Outcome(text.GetProperty("gold").GetArrayLength() > 0, [], []);
        var report = checker.Check(read.Article, new CheckOptions { Language = text.GetProperty("lang").GetString() });
        var alerts = report.Findings.Where(static f => f.Severity >= Severity.Warning).ToList();
        var quotes = text.GetProperty("gold").EnumerateArray().SelectMany(static g => g.GetProperty("quotes").EnumerateArray()).Select(static q => Plain(q.GetString()!)).ToList();
        return new Outcome(
            quotes.Count > 0,
            [.. alerts.Where(f => IsAt(report, f, quotes)).Select(Line)],
            [.. alerts.Where(f => !IsAt(report, f, quotes)).Select(Line)]);
    }

    private static string Line(Finding finding) => $"{finding.Rule}: {finding.Message}";

    /// <summary>Whether a sentence of the finding is one that the label quotes, or a part of it.</summary>
    private static bool IsAt(DocumentReport report, Finding finding, List<string> quotes) =>
        report.Claims.Where(c => finding.Claims.Contains(c.Id)).Select(c => Plain(report.Sentences[c.Sentence].Of(report.Article!.Text).ToString()))
            .Any(s => s.Length > 0 && quotes.Any(q => q.Contains(s, StringComparison.Ordinal) || s.Contains(q, StringComparison.Ordinal)));

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Table statements name their row or not (the data's own mark); of those that do not, nobody could say what they speak of.</summary>
    private static bool NamesRow(JsonElement text) =>
        !text.TryGetProperty("meta", out var meta) || !meta.TryGetProperty("row_quote", out var row) || row.GetString() != "none found";

    private static void Show(TextWriter output, JsonElement text, Outcome outcome)
    {
        var gold = text.GetProperty("gold").EnumerateArray().FirstOrDefault();
        var mark = outcome.Found.Count > 0 ? "found" : outcome.Wanted ? "missed" : "silent";
        if (outcome.Wanted && outcome.Found.Count == 0)
            output.WriteLine($"{(NamesRow(text) ? "" : "(no row) ")}{mark}: {string.Join(" | ", gold.GetProperty("quotes").EnumerateArray().Select(static q => q.GetString()))} [{gold.GetProperty("note").GetString()}]");
        foreach (var line in outcome.Elsewhere)
            output.WriteLine($"elsewhere ({mark}): {line} [{text.GetProperty("text").GetString()!.Split('\n')[0]}]");
    }

    private sealed record Outcome(bool Wanted, IReadOnlyList<string> Found, IReadOnlyList<string> Elsewhere);

    private sealed class Counts
    {
        private int _texts, _wanted, _found, _named, _foundNamed, _elsewhere;

        public void Add(Outcome outcome, bool namesRow)
        {
            _texts++;
            _elsewhere += outcome.Elsewhere.Count > 0 ? 1 : 0;
            if (!outcome.Wanted)
                return;
            _wanted++;
            _found += outcome.Found.Count > 0 ? 1 : 0;
            _named += namesRow ? 1 : 0;
            _foundNamed += namesRow && outcome.Found.Count > 0 ? 1 : 0;
        }

        public string Line(string name)
        {
            var found = _wanted == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"found {_found} of {_wanted} ({100.0 * _found / _wanted:0} %), ");
            var named = _named == _wanted ? "" : string.Create(CultureInfo.InvariantCulture, $"of those that name their row {_foundNamed} of {_named} ({100.0 * _foundNamed / _named:0} %), ");
            return $"{name}: {_texts} texts, {found}{named}alarms elsewhere in {_elsewhere}";
        }
    }
}
