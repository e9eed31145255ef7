using CsCheck;
using FactCheck.Pipeline.Watching;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Pipeline.Watching;

public sealed class WatchJournalTests
{
    [Fact]
    public void What_was_noted_is_known_after_a_restart_wherever_a_crash_cut_the_last_line() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 70]).Sample(
            (count, cut) =>
            {
                using var folder = new TemporaryFolder();
                var path = Path.Combine(folder.Root, "journal");
                string[] names = [.. Enumerable.Range(0, count + 1).Select(i => WatchJournal.Name("item", $"{i}"))];
                using (var journal = new WatchJournal(path))
                    foreach (var name in names)
                        journal.Add(name);
                using (var file = new FileStream(path, FileMode.Open))
                    file.SetLength(file.Length - Math.Min(cut, 65));
                using var again = new WatchJournal(path);
                again.Add(WatchJournal.Name("item", "later"));
                again.Dispose();
                using var last = new WatchJournal(path);
                var isWhole = cut <= 1;
                return names[..^1].All(last.Has) && last.Has(names[^1]) == isWhole && last.Has(WatchJournal.Name("item", "later"));
            },
            iter: 40,
            threads: 1);

    [Fact]
    public void Two_programs_cannot_have_it_at_once()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "journal");
        using var journal = new WatchJournal(path);
        Assert.Throws<IOException>(() => new WatchJournal(path));
    }
}
